import type { OfficerLine } from '@huanjie/contract';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { type Paging, unitRefOf, windowOf } from '../../registry/index.ts';
import { countOfficers, listOfficers, type OfficerRow } from './queries.ts';

/** The register of officers below a unit: every post with its holder, persons counted apart. Two queries. */
export async function officersPage(
  context: RequestContext,
  input: { roundId: string; unitId?: string | undefined } & Paging,
) {
  const scope = await requireRead(context, input.roundId, input.unitId);
  const below = { round: scope.round, unitId: input.unitId ?? scope.unitId };
  const counts = await countOfficers(context.db, below);
  const rows = await listOfficers(context.db, below, windowOf(input));
  return {
    total: counts.posts,
    page: input.page,
    pageSize: input.pageSize,
    rows: rows.map(shownOfficer),
    ...counts,
  };
}

function shownOfficer(row: OfficerRow): OfficerLine {
  return {
    personId: row.person_id,
    name: row.person_name,
    sex: row.sex,
    unit: unitRefOf(row),
    body: row.body,
    post: row.post,
    startedOn: row.started_on,
    pollId: row.poll_id,
    pollNumber: row.poll_number,
    before: [...row.before],
    incumbent: row.before.includes(row.post) ? 'samePost' : row.before.length > 0 ? 'otherPost' : 'new',
  };
}
