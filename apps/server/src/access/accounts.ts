import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@huanjie/contract';
import { hash, verify } from '@node-rs/argon2';
import { sql } from 'kysely';
import type { Database, Queryable } from '../database/database.ts';
import { appendEvent } from '../journal/index.ts';
import type { Actor } from './actor.ts';

/** A session ends after this long without a request, and at the latest after `SESSION_HOURS`. */
const IDLE_MINUTES = 60;
const SESSION_HOURS = 12;
/** Wrong passwords in a row before an account is locked, and for how long. */
const FAILURES_BEFORE_LOCK = 5;
const LOCK_MINUTES = 15;

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

export interface NewAccount {
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
  readonly practice: boolean;
  readonly grants: readonly { role: Role; countyId: number; unitId: string }[];
}

/** The three administrators (三员): nobody may be two of them. */
const ADMINISTRATORS: readonly Role[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

/** True when a set of roles joins two of the three administrators in one person. */
export const joinsAdministrators = (roles: readonly Role[]): boolean =>
  new Set(roles.filter((role) => ADMINISTRATORS.includes(role))).size > 1;

/** Makes an account, or gives an existing one of this login further roles; each role that is new is an event of its unit. */
export async function saveAccount(db: Database, account: NewAccount, by: Actor, at: Date): Promise<void> {
  if (joinsAdministrators(account.grants.map((grant) => grant.role))) {
    throw new Error('三员不得由一人兼任 / One person cannot hold two of the three administrator roles');
  }
  const passwordHash = await hash(account.password);
  await db.transaction().execute(async (tx) => {
    const saved = await sql<{ account_id: string }>`
      insert into account (account_id, login, display_name, password_hash, practice, failed_attempts, created_at)
      values (${randomUUID()}, ${account.login}, ${account.displayName}, ${passwordHash}, ${account.practice}, 0, ${at})
      on conflict (login) do update set display_name = excluded.display_name
      returning account_id`.execute(tx);
    const accountId = saved.rows[0]?.account_id;
    if (accountId === undefined) throw new Error('an account was not saved');
    for (const grant of account.grants) await saveGrant(tx, accountId, grant, by, at);
  });
}

async function saveGrant(
  tx: Queryable,
  accountId: string,
  grant: NewAccount['grants'][number],
  by: Actor,
  at: Date,
): Promise<void> {
  const { role, countyId, unitId } = grant;
  const saved = await sql`insert into role_grant (account_id, role, county_id, unit_id)
    values (${accountId}, ${role}, ${countyId}, ${unitId}) on conflict do nothing`.execute(tx);
  if (Number(saved.numAffectedRows ?? 0n) === 0) return;
  await appendEvent(tx, {
    countyId,
    unitId,
    roundId: null,
    actor: by,
    at,
    type: 'account.granted',
    payload: { accountId, role },
  });
}

export type SignIn =
  | { readonly kind: 'signedIn'; readonly token: string; readonly actor: Actor }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly until: Date };

interface AccountRow {
  readonly account_id: string;
  readonly login: string;
  readonly display_name: string;
  readonly password_hash: string;
  readonly practice: boolean;
  readonly failed_attempts: number;
  readonly locked_until: Date | null;
}

/** Checks a password and opens a session. Unknown logins cost as much time as known ones. */
export async function signIn(db: Database, login: string, password: string, now: Date): Promise<SignIn> {
  const found = await sql<AccountRow>`select account_id, login, display_name, password_hash, practice, failed_attempts,
    locked_until from account where login = ${login}`.execute(db);
  const account = found.rows[0];
  if (account === undefined) {
    await hash(password);
    return { kind: 'wrong' };
  }
  if (account.locked_until !== null && account.locked_until > now)
    return { kind: 'locked', until: account.locked_until };
  if (!(await verify(account.password_hash, password))) {
    await sql`update account set failed_attempts = failed_attempts + 1,
      locked_until = case when failed_attempts + 1 >= ${FAILURES_BEFORE_LOCK} then ${minutesAfter(now, LOCK_MINUTES)}::timestamptz end
      where account_id = ${account.account_id}`.execute(db);
    return { kind: 'wrong' };
  }
  const token = randomBytes(32).toString('base64url');
  await sql`update account set failed_attempts = 0, locked_until = null where account_id = ${account.account_id}`.execute(
    db,
  );
  await sql`insert into session (token_digest, account_id, created_at, last_seen_at, expires_at)
    values (${digestOf(token)}, ${account.account_id}, ${now}, ${now}, ${minutesAfter(now, SESSION_HOURS * 60)})`.execute(
    db,
  );
  return { kind: 'signedIn', token, actor: await actorOf(db, account) };
}

/** The account behind a token, or null when the session has ended. */
export async function actorOfToken(db: Database, token: string, now: Date): Promise<Actor | null> {
  const found = await sql<AccountRow & { last_seen_at: Date }>`
    select a.account_id, a.login, a.display_name, a.password_hash, a.practice, a.failed_attempts, a.locked_until, s.last_seen_at
    from session s join account a on a.account_id = s.account_id
    where s.token_digest = ${digestOf(token)} and s.expires_at > ${now}
      and s.last_seen_at > ${minutesAfter(now, -IDLE_MINUTES)}`.execute(db);
  const row = found.rows[0];
  if (row === undefined) return null;
  // One write a minute is enough to know that a session is in use.
  if (now.getTime() - row.last_seen_at.getTime() > 60_000) {
    await sql`update session set last_seen_at = ${now} where token_digest = ${digestOf(token)}`.execute(db);
  }
  return actorOf(db, row);
}

export async function signOut(db: Database, token: string): Promise<void> {
  await sql`delete from session where token_digest = ${digestOf(token)}`.execute(db);
}

async function actorOf(db: Queryable, account: AccountRow): Promise<Actor> {
  const grants = await sql<{ role: Role; county_id: number; unit_id: string }>`
    select role, county_id, unit_id from role_grant where account_id = ${account.account_id} order by role`.execute(db);
  return {
    kind: 'account',
    accountId: account.account_id,
    login: account.login,
    displayName: account.display_name,
    practice: account.practice,
    grants: grants.rows.map((grant) => ({ role: grant.role, countyId: grant.county_id, unitId: grant.unit_id })),
  };
}
