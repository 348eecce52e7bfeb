import { fulfils, type RecordValues } from './condition.ts';
import { measuresOf } from './evaluate.ts';
import { isBase, type RoundKind } from './measure.ts';

/** Record sets in which an elected person stands. */
const OF_ELECTED = new Set(['officers', 'officerPersons']);

/**
 * Which measures count an elected person: the counts over posts and over people whose conditions the facts fulfil.
 * `facts` are fields of those record sets (body, post, sex, age, education, partyMember and so on); a measure that
 * asks for a field that is not among them is left out, since nothing says whether it counts the person.
 */
export function countedBy(kind: RoundKind, facts: RecordValues): readonly string[] {
  const elected: RecordValues = { term: 'present', ...facts };
  return measuresOf(kind).flatMap((measure) => {
    if (measure.kind !== 'count' || !isBase(measure) || !OF_ELECTED.has(measure.records.id)) return [];
    const known = measure.where.every((condition) => elected[condition.field] !== undefined);
    return known && measure.where.every((condition) => fulfils(elected, condition)) ? [measure.id] : [];
  });
}
