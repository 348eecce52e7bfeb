import { isKnownValue, shapeOf, spelledOut } from '../ruleSets/merge/shapes.ts';
import { type ParameterGiven, type Refusal, refuse } from './poll.ts';

/** Family of rule sets that decide alike. */
export type Family = 'VC' | 'RC' | 'PARTY';

const COMMITTEES = ['VC', 'RC'] as const;
const ALL = ['VC', 'RC', 'PARTY'] as const;
const PARTY = ['PARTY'] as const;

/** What an election measure may name in a poll, with the families in which it means something. */
export const KNOWN: Readonly<Record<string, readonly Family[]>> = {
  'turnout.source': COMMITTEES,
  'overcount.against': ALL,
  'runoff.extra': ALL,
  'runoff.threshold': ALL,
  'runoff.turnout': ALL,
  'rc.mode': ['RC'],
  'pb.base': PARTY,
  'pre.base': PARTY,
  'county_delegate.base': PARTY,
  cascade: COMMITTEES,
  'women.method': COMMITTEES,
  'kin.scope': COMMITTEES,
  'kin.resolution': COMMITTEES,
  'vacancy.min_members': COMMITTEES,
  'vacancy.chair_required': COMMITTEES,
  // Settled before the counts are given: they say how ballots were read and change nothing in the determination.
  'vacancy.by': COMMITTEES,
  'overvote.scope': COMMITTEES,
  dup_post: COMMITTEES,
  'illegible.scope': COMMITTEES,
  blank: COMMITTEES,
  abstain_write_in: PARTY,
};

/** Says what is wrong with one parameter of an election measure, with what is known; null when nothing is. */
export function findParameterFault(id: string, value: ParameterGiven, family: Family): Refusal | null {
  const families = Object.hasOwn(KNOWN, id) ? KNOWN[id] : undefined;
  if (families === undefined) return unknownParameter(id);
  if (!families.includes(family)) {
    const list = idsOf(family);
    const zh = `参数 ${id} 不适用于此类选举，可用：${list}`;
    return refuse(
      'UNKNOWN_PARAMETER',
      zh,
      `Parameter ${id} does not apply to this kind of election; known are ${list}`,
    );
  }
  const { values = [], bound, short = {} } = shapeOf(id);
  if (values === 'count') {
    return Number.isSafeInteger(value) && (value as number) >= 0
      ? null
      : badValue(id, '必须是非负整数', 'must be a whole number, not negative');
  }
  if (values === 'flag') {
    return typeof value === 'boolean' ? null : badValue(id, '必须是 true 或 false', 'must be true or false');
  }
  const form = bound === 'wider' ? typeof spelledOut(id, value) === 'object' : typeof value === 'string';
  return form && isKnownValue(id, value) ? null : unknownValue(id, value, [...Object.keys(short), ...values]);
}

function idsOf(family: Family): string {
  const entries = Object.entries(KNOWN).filter(([, families]) => families.includes(family));
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
