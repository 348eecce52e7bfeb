import { ageOn } from '@huanjie/chinese';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { readVoterSearch } from '../nameSearch/nameSearch.ts';
import { windowOf } from '../paging.ts';
import { unitRefOf } from '../unitRef.ts';
import { voterCounts } from './counts.ts';
import { listVoters } from './queries.ts';
import { spanOf } from './span.ts';

export interface VotersInput {
  readonly roundId: string;
  readonly unitId?: string | undefined;
  readonly search?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/**
 * One page of the voter roll, by unit code and card number. Any page costs the same: the counts of the units say which
 * of them the page lies in. Two or three queries after the access check: journal position, counts when they are not
 * known yet, rows.
 */
export async function votersPage(context: RequestContext, input: VotersInput) {
  const { round, unitId } = await requireRead(context, input.roundId, input.unitId);
  const search = await readVoterSearch(context, round, unitId, input.search);
  const counts = await voterCounts(context.db, round, unitId, search);
  const total = counts.reduce((sum, unit) => sum + unit.count, 0);
  const { limit, offset } = windowOf(input);
  const span = spanOf(counts, offset, limit);
  const rows =
    span.unitIds.length === 0
      ? []
      : await listVoters(context.db, round, span.unitIds, search, { limit, offset: span.offset });
  return {
    total,
    page: input.page,
    pageSize: input.pageSize,
    rows: rows.map((row) => ({
      voterId: row.voter_id,
      unit: unitRefOf(row),
      group: row.group_name,
      cardNumber: row.card_number,
      name: row.voter_name,
      sex: row.sex,
      age: ageOn(row.birth_date, round.election_day),
      category: row.category,
      tookPart: row.took_part,
    })),
  };
}
