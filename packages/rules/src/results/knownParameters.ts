import { type ParameterGiven, RELATIONS, type Refusal, refuse } from './poll.ts';

/** Family of rule sets that decide alike. */
export type Family = 'VC' | 'RC' | 'PARTY';

/** A parameter that an election measure may name. */
interface Known {
  readonly values: readonly string[] | 'count' | 'yes-or-no' | 'relations';
  /** Families in which the parameter means something. */
  readonly families: readonly Family[];
  /** Values that a national rule forbids in a family: the law is applied and the contest flagged. */
  readonly contradicts?: Partial<Record<Family, readonly string[]>>;
}

const COMMITTEES = ['VC', 'RC'] as const;
const ALL = ['VC', 'RC', 'PARTY'] as const;
const PARTY = ['PARTY'] as const;

/** The list of near relatives by its short name (G-22). */
export const NEAR_RELATIVE = 'near_relative';

export const KNOWN: Readonly<Record<string, Known>> = {
  'turnout.source': { values: ['returned', 'checked'], families: COMMITTEES },
  'overcount.against': { values: ['issued', 'voters'], families: ALL },
  'runoff.extra': { values: 'count', families: ALL },
  'runoff.threshold': {
    values: ['third', 'majority_then_third', 'majority'],
    families: ALL,
    contradicts: { VC: ['majority'], RC: ['majority'], PARTY: ['third', 'majority_then_third'] },
  },
  'runoff.turnout': { values: ['majority', 'none'], families: ALL, contradicts: { PARTY: ['none'] } },
  'rc.mode': { values: ['direct', 'household', 'representatives'], families: ['RC'] },
  'pb.base': { values: ['A', 'E'], families: PARTY },
  'pre.base': { values: ['A', 'E'], families: PARTY },
  'county_delegate.base': { values: ['A', 'E'], families: PARTY },
  cascade: { values: ['none', 'downward'], families: COMMITTEES },
  'women.method': { values: ['separate', 'priority', 'runoff_include'], families: COMMITTEES },
  'kin.scope': { values: 'relations', families: COMMITTEES },
  'kin.resolution': { values: ['highest_post'], families: COMMITTEES },
  'vacancy.min_members': { values: 'count', families: COMMITTEES },
  'vacancy.chair_required': { values: 'yes-or-no', families: COMMITTEES },
  // Settled before the counts are given: they say how ballots were read and change nothing in the determination.
  'vacancy.by': { values: ['automatic', 'meeting'], families: COMMITTEES },
  'overvote.scope': { values: ['ballot', 'post'], families: COMMITTEES },
  dup_post: { values: ['invalid', 'cascade'], families: COMMITTEES },
  'illegible.scope': { values: ['ballot', 'item'], families: COMMITTEES },
  blank: { values: ['abstain', 'invalid'], families: COMMITTEES },
  abstain_write_in: { values: ['ignore', 'spoil'], families: PARTY },
};

/** Says what is wrong with one parameter of an election measure, with what is known; null when nothing is. */
export function findParameterFault(id: string, value: ParameterGiven, family: Family): Refusal | null {
  const known = Object.hasOwn(KNOWN, id) ? KNOWN[id] : undefined;
  if (known === undefined) return unknownParameter(id);
  if (!known.families.includes(family)) {
    const list = idsOf(family);
    const zh = `参数 ${id} 不适用于此类选举，可用：${list}`;
    return refuse(
      'UNKNOWN_PARAMETER',
      zh,
      `Parameter ${id} does not apply to this kind of election; known are ${list}`,
    );
  }
  switch (known.values) {
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? null : badValue(id, '必须是非负整数', COUNT);
    case 'yes-or-no':
      return typeof value === 'boolean' ? null : badValue(id, '必须是 true 或 false', 'must be true or false');
    case 'relations':
      return isScope(value) ? null : unknownValue(id, value, [NEAR_RELATIVE, ...RELATIONS]);
    default:
      return typeof value === 'string' && known.values.includes(value) ? null : unknownValue(id, value, known.values);
  }
}

const COUNT = 'must be a whole number, not negative';

function isScope(value: ParameterGiven): boolean {
  if (value === NEAR_RELATIVE) return true;
  return Array.isArray(value) && value.every((one) => RELATIONS.some((relation) => relation === one));
}

function idsOf(family: Family): string {
  const entries = Object.entries(KNOWN).filter(([, { families }]) => families.includes(family));
  return entries.map(([id]) => id).join(', ');
}

function badValue(id: string, zh: string, en: string): Refusal {
  return refuse('UNKNOWN_VALUE', `参数 ${id} ${zh}`, `Parameter ${id} ${en}`);
}

function unknownValue(id: string, value: ParameterGiven, values: readonly string[]): Refusal {
  const list = values.join(', ');
  const zh = `参数 ${id} 没有取值“${String(value)}”，可用：${list}`;
  return refuse('UNKNOWN_VALUE', zh, `Parameter ${id} has no value "${String(value)}"; known are ${list}`);
}

function unknownParameter(id: string): Refusal {
  const list = Object.keys(KNOWN).join(', ');
  return refuse(
    'UNKNOWN_PARAMETER',
    `没有参数“${id}”，可用：${list}`,
    `There is no parameter "${id}"; known are ${list}`,
  );
}
