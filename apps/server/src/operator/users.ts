import { ROLES } from '@huanjie/contract';
import { sql } from 'kysely';
import * as z from 'zod';
import { saveAccount } from '../access/accounts.ts';
import type { Queryable } from '../database/database.ts';
import type { RequestContext } from '../http/context.ts';
import { refuse } from '../http/refusals.ts';

const PASSWORD_LENGTH = 10;

const newUser = z.object({
  login: z.string().regex(/^[\w.@-]{2,80}$/),
  displayName: z.string().min(1).max(80),
  password: z.string().max(200),
  role: z.enum(ROLES),
  /** Six-digit code of the county. */
  county: z.string().regex(/^\d{6}$/),
  /** Code of the unit whose subtree the role is held over; the county's own unit where it is absent. */
  unit: z.string().optional(),
});

/** Makes an account with one role. A login that is taken is refused: nobody's password is changed this way. */
export async function addUser(
  context: RequestContext,
  body: unknown,
): Promise<{ readonly login: string; readonly role: string }> {
  const read = newUser.safeParse(body);
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map((issue) => issue.path.join('.')))].join('、');
    return refuse(
      'UNUSABLE_INPUT',
      `请检查：${fields}。角色有：${ROLES.join('、')}。`,
      `Check: ${fields}. The roles are ${ROLES.join(', ')}.`,
    );
  }
  const user = read.data;
  checkPassword(user.login, user.password);
  const countyId = Number(user.county);
  const unitId = await unitOf(context.db, countyId, user.unit);
  if (await isTaken(context.db, user.login)) {
    return refuse(
      'REFUSED',
      `登录名 ${user.login} 已经有人使用。请换一个。`,
      `The login ${user.login} is taken. Choose another.`,
    );
  }
  const { login, displayName, password, role } = user;
  await saveAccount(
    context.db,
    { login, displayName, password, practice: false, grants: [{ role, countyId, unitId }] },
    context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.'),
    context.now(),
  );
  return { login, role };
}

function checkPassword(login: string, password: string): void {
  const isMixed = /\p{L}/u.test(password) && /\d/.test(password);
  if (password.length >= PASSWORD_LENGTH && isMixed && !password.includes(login)) return;
  refuse(
    'UNUSABLE_INPUT',
    `密码至少 ${PASSWORD_LENGTH} 位，要有字母和数字，且不含登录名。`,
    `A password has at least ${PASSWORD_LENGTH} characters with letters and digits, and does not contain the login.`,
  );
}

async function unitOf(db: Queryable, countyId: number, code: string | undefined): Promise<string> {
  const found = await sql<{ unit_id: string }>`
    select unit_id from unit where county_id = ${countyId}
      and ${code === undefined ? sql`parent_id is null` : sql`code = ${code}`}`.execute(db);
  return (
    found.rows[0]?.unit_id ??
    refuse(
      'NOT_FOUND',
      code === undefined
        ? `县（市、区）${countyId} 还没有登记。请先用 huanjie round create 建立换届。`
        : `县（市、区）${countyId} 中没有代码为 ${code} 的单位。请核对代码。`,
      code === undefined
        ? `County ${countyId} is not registered yet. Start a round with huanjie round create first.`
        : `County ${countyId} has no unit ${code}. Check the code.`,
    )
  );
}

async function isTaken(db: Queryable, login: string): Promise<boolean> {
  const found = await sql`select 1 from account where login = ${login}`.execute(db);
  return found.rows.length > 0;
}
