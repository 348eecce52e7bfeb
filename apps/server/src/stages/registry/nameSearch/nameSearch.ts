import { tailIndex } from '../../../access/keys.ts';
import { type RoundRow, revealingUnits } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { readSearch } from '../search.ts';
import { unitsBelow, type VoterSearch } from './queries.ts';

/**
 * Reads a search over the rolls below a unit. Four characters that may end an ID number are looked for as such only
 * where the actor may see whole numbers. No query, or one where they may.
 */
export async function readVoterSearch(
  context: RequestContext,
  round: RoundRow,
  scopeId: string,
  text: string | undefined,
): Promise<VoterSearch | null> {
  const search = readSearch(text);
  if (search === null) return null;
  const { tail } = search;
  const allowed = tail === null ? [] : revealingUnits(context.actor, round.county_id);
  if (tail === null || allowed.length === 0) return { ...search, tails: null };
  const unitIds = await unitsBelow(context.db, round.county_id, scopeId, allowed);
  const indexes = unitIds.map((unitId) => tailIndex(context.keys, round.round_id, unitId, tail));
  return { ...search, tails: unitIds.length === 0 ? null : { unitIds, indexes } };
}
