import type { Actor } from '../access/actor.ts';
import { requireRead } from '../access/policy.ts';
import type { RequestContext } from '../http/context.ts';
import { api } from '../http/implement.ts';
import { refuse } from '../http/refusals.ts';
import { describeEvent, EVENT_SENTENCES } from './events.ts';
import { countEntries, type JournalRow, listEntries } from './queries.ts';
import { verifyChains } from './verify.ts';

/** Roles that may have the chains of their counties recomputed. */
const VERIFIERS: ReadonlySet<string> = new Set(['auditAdministrator', 'countyOffice', 'inspector']);

/** The journal's part of the API. */
export const journalRoutes = {
  entries: api.journal.entries.handler(async ({ input, context }) => {
    const { round, unitId } = await requireRead(context, input.roundId, input.unitId);
    // A type that is not declared has no entries; asking the database for it would let control characters through.
    const eventType = input.eventType === undefined || input.eventType in EVENT_SENTENCES ? input.eventType : '';
    const filter = { scopeId: unitId, eventType };
    const window = { limit: input.pageSize, offset: (input.page - 1) * input.pageSize };
    const [rows, total] = await Promise.all([
      listEntries(context.db, round, filter, window),
      countEntries(context.db, round, filter),
    ]);
    return { total, page: input.page, pageSize: input.pageSize, rows: rows.map(toLine) };
  }),
  verify: api.journal.verify.handler(({ context }) => verifyChains(context.db, countiesOf(context))),
};

const toLine = (row: JournalRow) => ({
  unit: { unitId: row.chain_id, code: row.code, name: row.name, kind: row.kind },
  sequence: row.sequence,
  eventType: row.event_type,
  sentence: describeEvent(row.event_type, row.payload),
  actor: row.actor,
  actorRole: row.actor_role,
  recordedAt: row.recorded_at.toISOString(),
  hash: row.hash.toString('hex'),
  payload: row.payload,
});

/** The counties whose chains an actor may have verified; undefined means all. */
function countiesOf(context: RequestContext): readonly number[] | undefined {
  const actor: Actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
  if (actor.kind === 'operator') return undefined;
  const counties = actor.grants.filter((grant) => VERIFIERS.has(grant.role)).map((grant) => grant.countyId);
  if (counties.length > 0) return [...new Set(counties)];
  return refuse(
    'NOT_ALLOWED',
    '只有审计管理员、县级换届办公室和督查人员可以校验日志。',
    'Only audit administrators, county offices and inspectors may have the journal verified.',
  );
}
