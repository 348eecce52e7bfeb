import type { RuleSetId } from '../ruleSets/types.ts';
import { type Poll, type Refusal, refuse } from './poll.ts';

/** Family of rule sets that decide alike. */
export type Family = 'VC' | 'RC' | 'PARTY';

/** What the law leaves open, settled for one poll. */
export interface Settings {
  readonly family: Family;
  readonly ruleSet: RuleSetId;
  readonly turnoutSource: 'returned' | 'checked';
  readonly overcountAgainst: 'issued' | 'voters';
  readonly runoffExtra: number;
  readonly runoffThreshold: 'third' | 'majority_then_third' | 'majority';
  readonly runoffTurnout: 'majority' | 'none';
  readonly mode: 'direct' | 'household' | 'representatives';
  readonly preBase: 'A' | 'E' | null;
  readonly delegateBase: 'A' | 'E' | null;
  /** Whether the election measure contradicts the law somewhere; the law was applied. */
  readonly conflict: boolean;
}

interface Known {
  readonly values: readonly string[] | 'count';
  /** Families in which the parameter means something. */
  readonly families: readonly Family[];
  /** Values that a national rule forbids in a family: the law is applied and the contest flagged. */
  readonly contradicts?: Partial<Record<Family, readonly string[]>>;
  /** Values that would need rules not built yet. */
  readonly unsupported?: readonly string[];
}

const COMMITTEES = ['VC', 'RC'] as const;
const ALL = ['VC', 'RC', 'PARTY'] as const;
const PARTY = ['PARTY'] as const;

const KNOWN: Readonly<Record<string, Known>> = {
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
  cascade: { values: ['none', 'downward'], families: COMMITTEES, unsupported: ['downward'] },
  'women.method': {
    values: ['separate', 'priority', 'runoff_include'],
    families: COMMITTEES,
    unsupported: ['priority', 'runoff_include'],
  },
  'kin.resolution': { values: ['highest_post'], families: COMMITTEES },
  'vacancy.min_members': { values: 'count', families: COMMITTEES, unsupported: ['*'] },
};

/** Settles the open points of a poll from its election measure, or names what is unknown or not built yet. */
export function settle(poll: Poll, ruleSet: RuleSetId): Settings | Refusal {
  const given = poll.parameters ?? {};
  const family = familyOf(ruleSet);
  let conflict = false;
  const applied: Record<string, string | number> = {};
  for (const [id, value] of Object.entries(given)) {
    const known = Object.hasOwn(KNOWN, id) ? KNOWN[id] : undefined;
    if (known === undefined) return unknownParameter(id);
    const fault = findValueFault(id, value, known, family);
    if (fault !== null) return fault;
    if (contradictsLaw(id, value, known, ruleSet)) conflict = true;
    else applied[id] = value as string | number;
  }
  const pick = (id: string, fallback: string | number | null) => applied[id] ?? fallback;
  return {
    family,
    ruleSet,
    turnoutSource: pick('turnout.source', 'returned') as Settings['turnoutSource'],
    overcountAgainst: pick('overcount.against', 'issued') as Settings['overcountAgainst'],
    runoffExtra: pick('runoff.extra', 1) as number,
    runoffThreshold: pick('runoff.threshold', family === 'PARTY' ? 'majority' : 'third') as Settings['runoffThreshold'],
    runoffTurnout: pick('runoff.turnout', 'majority') as Settings['runoffTurnout'],
    mode: pick('rc.mode', 'direct') as Settings['mode'],
    preBase: pick('pre.base', null) as Settings['preBase'],
    delegateBase: pick('county_delegate.base', null) as Settings['delegateBase'],
    conflict,
  };
}

function familyOf(ruleSet: RuleSetId): Family {
  if (ruleSet.startsWith('VC')) return 'VC';
  return ruleSet.startsWith('RC') ? 'RC' : 'PARTY';
}

function contradictsLaw(id: string, value: unknown, known: Known, ruleSet: RuleSetId): boolean {
  if (id === 'pb.base') return value !== (ruleSet === 'PL-2020' ? 'E' : 'A');
  return known.contradicts?.[familyOf(ruleSet)]?.includes(String(value)) ?? false;
}

function findValueFault(id: string, value: unknown, known: Known, family: Family): Refusal | null {
  if (!known.families.includes(family)) {
    const zh = `参数 ${id} 不适用于此类选举`;
    return refuse('UNKNOWN_PARAMETER', zh, `Parameter ${id} does not apply to this kind of election`);
  }
  if (known.values === 'count') {
    if (!Number.isSafeInteger(value) || (value as number) < 0) {
      return refuse(
        'UNKNOWN_VALUE',
        `参数 ${id} 必须是非负整数`,
        `Parameter ${id} must be a whole number, not negative`,
      );
    }
  } else if (typeof value !== 'string' || !known.values.includes(value)) {
    const list = known.values.join(', ');
    const zh = `参数 ${id} 没有取值“${String(value)}”，可用：${list}`;
    return refuse('UNKNOWN_VALUE', zh, `Parameter ${id} has no value "${String(value)}"; known are ${list}`);
  }
  if (known.unsupported?.some((one) => one === '*' || one === value)) {
    const zh = `尚不支持 ${id}=${String(value)}`;
    return refuse('NOT_SUPPORTED', zh, `${id}=${String(value)} is not supported yet`);
  }
  return null;
}

function unknownParameter(id: string): Refusal {
  const list = Object.keys(KNOWN).join(', ');
  return refuse(
    'UNKNOWN_PARAMETER',
    `没有参数“${id}”，可用：${list}`,
    `There is no parameter "${id}"; known are ${list}`,
  );
}
