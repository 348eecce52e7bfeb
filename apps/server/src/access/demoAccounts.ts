import type { Role } from '@huanjie/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { saveAccount } from './accounts.ts';
import type { Actor } from './actor.ts';

/** One password for every practice account: it opens nothing but practice rounds. */
export const DEMO_PASSWORD = 'huanjie-demo';

export interface DemoAccount {
  readonly login: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitName: string;
  /** Units whose subtree the account sees: the root of each practice round, or one unit by name. */
  readonly scope: 'rounds' | { readonly unitName: string };
}

/** Practice accounts, one for each role that has pages today. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { login: 'county', displayName: '县级换届办', role: 'countyOffice', unitName: '三个示例换届', scope: 'rounds' },
  {
    login: 'township',
    displayName: '水洛镇换届办',
    role: 'townshipOffice',
    unitName: '水洛镇',
    scope: { unitName: '水洛镇' },
  },
  {
    login: 'street',
    displayName: '坞城街道换届办',
    role: 'townshipOffice',
    unitName: '坞城街道',
    scope: { unitName: '坞城街道' },
  },
  {
    login: 'village',
    displayName: '贺庄村选举委员会',
    role: 'unitCommittee',
    unitName: '贺庄村',
    scope: { unitName: '贺庄村' },
  },
  { login: 'inspector', displayName: '督查人员', role: 'inspector', unitName: '三个示例换届', scope: 'rounds' },
  {
    login: 'auditor',
    displayName: '审计管理员',
    role: 'auditAdministrator',
    unitName: '三个示例换届',
    scope: 'rounds',
  },
];

/** Makes the practice accounts, and opens to them the practice rounds loaded so far. */
export async function saveDemoAccounts(db: Database, by: Actor, at: Date): Promise<void> {
  const roots = await sql<{ county_id: number; unit_id: string }>`
    select county_id, unit_id from round where practice`.execute(db);
  for (const account of DEMO_ACCOUNTS) {
    const { scope } = account;
    const units =
      scope === 'rounds'
        ? roots.rows
        : (
            await sql<{ county_id: number; unit_id: string }>`
              select county_id, unit_id from unit where name = ${scope.unitName}
                and county_id = any(${roots.rows.map((root) => root.county_id)}::int[])`.execute(db)
          ).rows;
    await saveAccount(
      db,
      {
        login: account.login,
        displayName: account.displayName,
        password: DEMO_PASSWORD,
        practice: true,
        grants: units.map((unit) => ({ role: account.role, countyId: unit.county_id, unitId: unit.unit_id })),
      },
      by,
      at,
    );
  }
}
