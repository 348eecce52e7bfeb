import { NEAR_RELATIVES } from '../row.ts';
import type { Parameter, ParameterValue, RuleSetKind } from '../types.ts';

/**
 * How far a lower layer may move from a higher one that has already set a value: only upward, only downward, only by
 * adding to a list, only by choosing from it.
 */
export type Bound = 'least' | 'most' | 'wider' | 'among';

/** What a parameter can hold at all, and how layers go together. */
export interface Shape {
  readonly values?: readonly string[] | 'count' | 'flag';
  readonly bound?: Bound;
  /** Short names of whole lists, spelled out before layers are put together. */
  readonly short?: Readonly<Record<string, readonly string[]>>;
  /** A unit may add to such a list, but only law or province begin it. */
  readonly begunAbove?: boolean;
  /** Values that exist but that the law of a kind of body forbids. */
  readonly forbidden?: Partial<Record<RuleSetKind, readonly string[]>>;
}

const COUNT = { values: 'count' } as const;
const FLAG = { values: 'flag' } as const;
const RELATIONS = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'] as const;
const HALF_FIRST = ['third', 'majority_then_third'] as const;
const BASES = ['A', 'E'] as const;

const SHAPES: Readonly<Record<string, Shape>> = {
  'vc.size.min': { ...COUNT, bound: 'least' },
  'vc.size.max': { ...COUNT, bound: 'most' },
  'rc.size.min': { ...COUNT, bound: 'least' },
  'rc.size.max': { ...COUNT, bound: 'most' },
  'vc.women.min': COUNT,
  'vc.minority.required': FLAG,
  'vc.defer.max_months': { ...COUNT, bound: 'most' },
  'ec.size.min': { ...COUNT, bound: 'least' },
  'ec.size.max': { ...COUNT, bound: 'most' },
  'ec.source': { values: ['villagers', 'representatives', 'groups'], bound: 'among' },
  'rc.ec.source': { values: ['residents', 'representatives'], bound: 'among' },
  'ec.exit_on': { values: ['nominated', 'self_nominated', 'confirmed'] },
  'ec.refill': { values: ['next', 're-elect', 'substitute'] },
  'reg.cat_c.grounds': { bound: 'wider' },
  'nom.extra.chair': { ...COUNT, bound: 'least' },
  'nom.extra.vice': { ...COUNT, bound: 'least' },
  'nom.extra.member': { ...COUNT, bound: 'least' },
  'nom.primary': { values: ['none', 'voters', 'representatives'] },
  'cand.lead_days': { ...COUNT, bound: 'least' },
  'cand.order': { values: ['nomination_votes', 'name_strokes'] },
  mode: { values: ['candidates', 'self_nomination', 'open'], bound: 'among' },
  'rc.mode': { values: ['direct', 'household', 'representatives'] },
  'ballot.rounds': { values: ['single', 'per_post', 'separate_papers'], bound: 'among' },
  'overvote.scope': { values: ['ballot', 'post'] },
  dup_post: { values: ['invalid', 'cascade'] },
  'illegible.scope': { values: ['ballot', 'item'] },
  blank: { values: ['abstain', 'invalid'] },
  abstain_write_in: { values: ['ignore', 'spoil'] },
  marks: { values: ['circle', 'tick', 'circle_tick'] },
  'proxy.max': COUNT,
  'proxy.apply_lead': { ...COUNT, bound: 'least' },
  'proxy.publish_lead': { ...COUNT, bound: 'least' },
  'mobile.min_scrutineers': { ...COUNT, bound: 'least' },
  'station.min_scrutineers': { ...COUNT, bound: 'least' },
  'turnout.source': { values: ['returned', 'checked'] },
  'overcount.against': { values: ['issued', 'voters'] },
  'runoff.extra': COUNT,
  'runoff.threshold': {
    values: [...HALF_FIRST, 'majority'],
    forbidden: {
      'villagers-committee': ['majority'],
      'residents-committee': ['majority'],
      'party-grassroots': HALF_FIRST,
      'party-local': HALF_FIRST,
    },
  },
  'runoff.turnout': {
    values: ['majority', 'none'],
    forbidden: { 'party-grassroots': ['none'], 'party-local': ['none'] },
  },
  'runoff.max_days': { ...COUNT, bound: 'most' },
  'runoff.same_day': FLAG,
  'runoff.reuse_list': FLAG,
  'vacancy.min_members': COUNT,
  'vacancy.by': { values: ['automatic', 'meeting'] },
  'vacancy.chair_required': FLAG,
  cascade: { values: ['none', 'downward'] },
  'women.method': { values: ['separate', 'priority', 'runoff_include'] },
  // Before 2026 relatives are kept apart only where a province says so (VC-105).
  'kin.scope': { values: RELATIONS, bound: 'wider', short: { near_relative: NEAR_RELATIVES }, begunAbove: true },
  'kin.resolution': { values: ['highest_post'] },
  'recall.days': { ...COUNT, bound: 'most' },
  'pb.base': { values: BASES },
  'pre.base': { values: BASES },
  'county_delegate.base': { values: BASES },
  form: { values: ['direct_diff', 'pre_then_formal'], bound: 'among' },
};

/** The shape of a parameter; one that is not listed may hold anything and is replaced as a whole. */
export function shapeOf(id: string): Shape {
  return Object.hasOwn(SHAPES, id) ? (SHAPES[id] ?? {}) : {};
}

/** Ids with a shape of their own: what an election measure is usually about. */
export const SHAPED_IDS: readonly string[] = Object.keys(SHAPES);

const RANGE = /^(\d+)\.\.(\d+)$/;

/** The least and the most that a value stands for: `3` or the range `1..3`; null for what is no number. */
export function rangeOf(value: ParameterValue): { readonly least: number; readonly most: number } | null {
  if (typeof value === 'number') return { least: value, most: value };
  const match = typeof value === 'string' ? RANGE.exec(value) : null;
  return match === null ? null : { least: Number(match[1]), most: Number(match[2]) };
}

/** A value as a list of codes. */
export const listOf = (value: ParameterValue): readonly string[] =>
  typeof value === 'object' ? value : [String(value)];

/** A value with the short name of a list (`near_relative`, G-22) put in full. */
export function spelledOut(id: string, value: ParameterValue): ParameterValue {
  const { short } = shapeOf(id);
  return typeof value === 'string' && short !== undefined && Object.hasOwn(short, value)
    ? (short[value] ?? value)
    : value;
}

/** Whether a value is one that the parameter knows. */
export function isKnownValue(id: string, given: ParameterValue): boolean {
  const { values } = shapeOf(id);
  const value = spelledOut(id, given);
  if (values === undefined) return true;
  if (values === 'flag') return typeof value === 'boolean';
  if (values === 'count') {
    const range = rangeOf(value);
    return range !== null && Number.isSafeInteger(range.least) && range.least >= 0 && range.least <= range.most;
  }
  return listOf(value).every((one) => values.includes(one));
}

/** Whether the law of this kind of body forbids a value outright. */
export function isForbidden(kind: RuleSetKind, { id, value }: Pick<Parameter, 'id' | 'value'>): boolean {
  return shapeOf(id).forbidden?.[kind]?.includes(String(value)) ?? false;
}
