import type { ParameterGiven, RuleSetKind } from '@huanjie/rules';
import { countIn } from '../../app/counts.ts';

/** What a point of an election measure takes: one of a list, a count, yes or no, or a list of relations. */
type Values = readonly string[] | 'count' | 'flag' | 'relations';

interface Point {
  readonly id: string;
  readonly values: Values;
  readonly for: 'committees' | 'residents' | 'party' | 'all';
  /** Set where the point was settled before the counts are given: it says how ballots were read. */
  readonly reading?: true;
}

/** Every relation there is, for a measure that keeps all kin apart. */
const ALL_KIN = 'spouse,parent,child,sibling,grandparent,grandchild,other';

/** The points of an election measure that a poll can name. */
export const POINTS: readonly Point[] = [
  { id: 'turnout.source', values: ['returned', 'checked'], for: 'committees' },
  { id: 'overcount.against', values: ['issued', 'voters'], for: 'all' },
  { id: 'runoff.extra', values: 'count', for: 'all' },
  { id: 'runoff.threshold', values: ['third', 'majority_then_third', 'majority'], for: 'all' },
  { id: 'runoff.turnout', values: ['majority', 'none'], for: 'all' },
  { id: 'rc.mode', values: ['direct', 'household', 'representatives'], for: 'residents' },
  { id: 'pb.base', values: ['A', 'E'], for: 'party' },
  { id: 'pre.base', values: ['A', 'E'], for: 'party' },
  { id: 'county_delegate.base', values: ['A', 'E'], for: 'party' },
  { id: 'cascade', values: ['none', 'downward'], for: 'committees' },
  { id: 'women.method', values: ['separate', 'priority', 'runoff_include'], for: 'committees' },
  { id: 'kin.scope', values: 'relations', for: 'committees' },
  { id: 'kin.resolution', values: ['highest_post'], for: 'committees' },
  { id: 'vacancy.min_members', values: 'count', for: 'committees' },
  { id: 'vacancy.chair_required', values: 'flag', for: 'committees' },
  { id: 'vacancy.by', values: ['automatic', 'meeting'], for: 'committees', reading: true },
  { id: 'overvote.scope', values: ['ballot', 'post'], for: 'committees', reading: true },
  { id: 'dup_post', values: ['invalid', 'cascade'], for: 'committees', reading: true },
  { id: 'illegible.scope', values: ['ballot', 'item'], for: 'committees', reading: true },
  { id: 'blank', values: ['abstain', 'invalid'], for: 'committees', reading: true },
  { id: 'abstain_write_in', values: ['ignore', 'spoil'], for: 'party', reading: true },
];

export const findPoint = (id: string): Point | null => POINTS.find((point) => point.id === id) ?? null;

/** The points that mean something in the votes of a body. */
export function pointsFor(kind: RuleSetKind): readonly Point[] {
  return POINTS.filter((point) => {
    if (point.for === 'all') return true;
    if (point.for === 'residents') return kind === 'residents-committee';
    return (point.for === 'party') === kind.startsWith('party');
  });
}

/** The values that a point offers, as a line of the sheet writes them; none where a count is typed. */
export function valuesOf({ values }: Point): readonly string[] {
  if (values === 'count') return [];
  if (values === 'flag') return ['true', 'false'];
  return values === 'relations' ? ['near_relative', ALL_KIN] : values;
}

/** What a line of the sheet gives; null while it gives nothing that can be read. */
export function givenOf(id: string, text: string): ParameterGiven | null {
  const point = findPoint(id);
  if (point === null || text.trim() === '') return null;
  if (point.values === 'count') return countIn(text);
  if (point.values === 'flag') return text === 'true';
  return point.values === 'relations' && text !== 'near_relative' ? text.split(',') : text;
}

/** The text of a given value, the other way round. */
export function textOfGiven(value: ParameterGiven): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}
