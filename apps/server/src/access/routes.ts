import type { Me, UnitRef } from '@huanjie/contract';
import { sql } from 'kysely';
import type { Queryable } from '../database/database.ts';
import { api } from '../http/implement.ts';
import { refuse } from '../http/refusals.ts';
import { signIn, signOut } from './accounts.ts';
import type { Actor } from './actor.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demoAccounts.ts';

async function describe(db: Queryable, actor: Actor): Promise<Me> {
  if (actor.kind === 'operator') {
    return {
      accountId: '00000000-0000-4000-8000-000000000000',
      login: `os:${actor.osUser}`,
      displayName: actor.osUser,
      practice: false,
      grants: [],
    };
  }
  const units = await sql<{ unit_id: string; code: string; name: string; kind: string }>`
    select unit_id, code, name, kind from unit
    where county_id = any(${actor.grants.map((grant) => grant.countyId)}::int[])
      and unit_id = any(${actor.grants.map((grant) => grant.unitId)}::uuid[])`.execute(db);
  const refs = new Map<string, UnitRef>(
    units.rows.map((row) => [row.unit_id, { unitId: row.unit_id, code: row.code, name: row.name, kind: row.kind }]),
  );
  return {
    accountId: actor.accountId,
    login: actor.login,
    displayName: actor.displayName,
    practice: actor.practice,
    grants: actor.grants.map((grant) => ({
      role: grant.role,
      countyId: grant.countyId,
      unit: refs.get(grant.unitId) ?? null,
    })),
  };
}

export const accessRoutes = {
  signIn: api.access.signIn.handler(async ({ input, context }) => {
    const outcome = await signIn(context.db, input.login, input.password, context.now());
    switch (outcome.kind) {
      case 'signedIn':
        return { token: outcome.token, me: await describe(context.db, outcome.actor) };
      case 'locked':
        return refuse(
          'SIGN_IN_REFUSED',
          '连续输错密码，账号已锁定 15 分钟，请稍后再试。',
          'Too many wrong passwords: the account is locked for 15 minutes.',
        );
      case 'wrong':
        return refuse(
          'SIGN_IN_REFUSED',
          '用户名或密码不正确，请重新输入。',
          'The login or the password is wrong. Please try again.',
        );
    }
  }),
  signOut: api.access.signOut.handler(async ({ context }) => {
    if (context.token !== null) await signOut(context.db, context.token);
    return { signedOut: true as const };
  }),
  me: api.access.me.handler(async ({ context }) => {
    const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
    return describe(context.db, actor);
  }),
  demoAccounts: api.access.demoAccounts.handler(async ({ context }) => {
    if (!context.practiceAccounts) return [];
    return DEMO_ACCOUNTS.map((account) => ({
      login: account.login,
      password: DEMO_PASSWORD,
      displayName: account.displayName,
      role: account.role,
      unitName: account.unitName,
    }));
  }),
};
