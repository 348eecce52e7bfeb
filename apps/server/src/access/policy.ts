import { sql } from 'kysely';
import type { Queryable } from '../database/database.ts';
import type { RequestContext } from '../http/context.ts';
import { refuse } from '../http/refusals.ts';
import type { Actor } from './actor.ts';

/** A round as every stage needs it. */
export interface RoundRow {
  readonly county_id: number;
  readonly round_id: string;
  readonly unit_id: string;
  readonly kind: 'township' | 'community' | 'village';
  readonly title: string;
  readonly body_name: string;
  readonly ordinal: number;
  readonly ordinal_kind: 'term' | 'time';
  readonly election_day: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly practice: boolean;
}

/** What an actor may read of a round: the unit whose subtree is open to him. */
export interface ReadScope {
  readonly round: RoundRow;
  /** The topmost unit that the actor may read; everything below it is open too. */
  readonly unitId: string;
}

/** Roles that read what the round holds; administrators of the system see no ballots, counts or personal data. */
export const READERS: ReadonlySet<string> = new Set([
  'countyOffice',
  'townshipOffice',
  'unitCommittee',
  'teller',
  'inspector',
  'auditAdministrator',
]);
/** Roles that may see a whole ID number: the county office, and the committee of a unit. */
const REVEALERS: ReadonlySet<string> = new Set(['countyOffice', 'unitCommittee']);
const WRITERS = new Set(['countyOffice', 'townshipOffice']);
const UNIT_WRITERS = new Set([...WRITERS, 'unitCommittee']);
const TABLE_WORKERS = new Set([...UNIT_WRITERS, 'teller']);

async function findRound(db: Queryable, roundId: string): Promise<RoundRow | undefined> {
  const found = await sql<RoundRow>`
    select county_id, round_id, unit_id, kind, title, body_name, ordinal, ordinal_kind,
           election_day, starts_on, ends_on, practice
    from round where round_id = ${roundId}`.execute(db);
  return found.rows[0];
}

async function isBelow(db: Queryable, countyId: number, ancestorId: string, unitId: string): Promise<boolean> {
  if (ancestorId === unitId) return true;
  const found = await sql<{ depth: number }>`
    select depth from unit_closure
    where county_id = ${countyId} and ancestor_id = ${ancestorId} and unit_id = ${unitId}`.execute(db);
  return found.rows.length > 0;
}

/** The units below which an actor may see whole ID numbers; none for most, and none for the operator of the machine. */
export function revealingUnits(actor: Actor | null, countyId: number): readonly string[] {
  if (actor === null || actor.kind === 'operator') return [];
  return actor.grants
    .filter((grant) => grant.countyId === countyId && REVEALERS.has(grant.role))
    .map((grant) => grant.unitId);
}

function signedIn(context: RequestContext): Actor {
  return context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
}

/**
 * Opens a round for reading. With `unitId` the unit must lie inside what the actor may see; without it the scope is
 * the actor's own topmost unit inside the round.
 */
export async function requireRead(context: RequestContext, roundId: string, unitId?: string): Promise<ReadScope> {
  return requireRole(context, roundId, READERS, unitId);
}

/** Opens a round for changing: county offices anywhere in it, township offices in their own subtree. */
export async function requireWrite(context: RequestContext, roundId: string, unitId?: string): Promise<ReadScope> {
  return requireRole(context, roundId, WRITERS, unitId);
}

/** Opens one unit for its own work: its election committee, and the offices above it. */
export async function requireUnitWrite(context: RequestContext, roundId: string, unitId: string): Promise<ReadScope> {
  return requireRole(context, roundId, UNIT_WRITERS, unitId);
}

/** Opens one unit for the work at a table on the day of the vote: its tellers too check in voters and enter sheets. */
export async function requireTableWork(context: RequestContext, roundId: string, unitId: string): Promise<ReadScope> {
  return requireRole(context, roundId, TABLE_WORKERS, unitId);
}

/** Opens one unit for whole ID numbers. The operator of the machine has no part in it. */
export async function requireReveal(context: RequestContext, roundId: string, unitId: string): Promise<ReadScope> {
  if (context.actor?.kind === 'operator') {
    refuse(
      'NOT_ALLOWED',
      '只有县级换届办公室和本单位选举委员会可以查看完整证件号码。',
      "Only the county office and the unit's own election committee may see whole numbers.",
    );
  }
  return requireRole(context, roundId, REVEALERS, unitId);
}

async function requireRole(
  context: RequestContext,
  roundId: string,
  roles: ReadonlySet<string>,
  unitId: string | undefined,
): Promise<ReadScope> {
  const actor = signedIn(context);
  const round =
    (await findRound(context.db, roundId)) ??
    refuse(
      'NOT_FOUND',
      `没有编号为 ${roundId} 的换届。请在换届列表中选择。`,
      `There is no round ${roundId}. Choose one from the list of rounds.`,
    );
  const tops = await topUnits(context.db, actor, round, roles);
  const [first] = tops;
  if (first === undefined) {
    return refuse(
      'NOT_ALLOWED',
      '您的角色不能进行这项操作，请联系县级管理员。',
      'Your role does not allow this. Ask the county administrator.',
    );
  }
  if (unitId === undefined) return { round, unitId: first };
  for (const top of tops) if (await isBelow(context.db, round.county_id, top, unitId)) return { round, unitId };
  return refuse('NOT_ALLOWED', '该单位不在您的管辖范围内。', 'This unit is outside your scope.');
}

/** The units whose subtrees an actor may open, the whole round first. */
async function topUnits(
  db: Queryable,
  actor: Actor,
  round: RoundRow,
  roles: ReadonlySet<string>,
): Promise<readonly string[]> {
  if (actor.kind === 'operator') return [round.unit_id];
  const tops: string[] = [];
  for (const grant of actor.grants) {
    if (grant.countyId !== round.county_id || !roles.has(grant.role)) continue;
    if (await isBelow(db, round.county_id, grant.unitId, round.unit_id)) return [round.unit_id];
    if (await isBelow(db, round.county_id, round.unit_id, grant.unitId)) tops.push(grant.unitId);
  }
  return tops;
}
