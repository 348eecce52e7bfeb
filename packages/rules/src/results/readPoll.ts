import { isElectionDay } from '../calendar/days.ts';
import { POLL_STAGES, POSTS, type Poll, RELATIONS, type Refusal, refuse } from './poll.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Finds the first thing about the shape of a poll that cannot be read; null when all is as {@link Poll} says. */
export function findShapeFault(value: unknown): Refusal | null {
  if (!isFields(value)) return badShape('poll');
  if (typeof value.ruleSet !== 'string') return badShape('ruleSet');
  if (!POLL_STAGES.some((stage) => stage === value.stage))
    return unknown('UNKNOWN_STAGE', 'stage', value.stage, POLL_STAGES);
  if (value.overlay !== undefined && value.overlay !== null && typeof value.overlay !== 'string') {
    return badShape('overlay');
  }
  if (value.parameters !== undefined && !isFields(value.parameters)) return badShape('parameters');
  if (value.heldOn !== undefined && !isElectionDay(value.heldOn)) return badShape('heldOn');
  if (!isFields(value.electorate)) return badShape('electorate');
  if (!isFields(value.ballots)) return badShape('ballots');
  return (
    findCountFault(value.electorate, 'electorate', ['entitled'], ['present']) ??
    findCountFault(value.ballots, 'ballots', ['issued', 'returned', 'invalid'], ['checkedOff']) ??
    findContestsFault(value.contests) ??
    findListFault(value.kin, 'kin', findKinFault) ??
    findListFault(value.electedBefore, 'electedBefore', findHolderFault)
  );
}

function findListFault(
  list: unknown,
  at: string,
  findFault: (item: unknown, at: string) => Refusal | null,
): Refusal | null {
  if (list === undefined || list === null) return null;
  if (!Array.isArray(list)) return badShape(at);
  for (const [index, item] of list.entries()) {
    const fault = findFault(item, `${at}[${index}]`);
    if (fault !== null) return fault;
  }
  return null;
}

function findKinFault(kin: unknown, at: string): Refusal | null {
  if (!isFields(kin)) return badShape(at);
  if (!isId(kin.a)) return badShape(`${at}.a`);
  if (!isId(kin.b) || kin.a === kin.b) return badShape(`${at}.b`);
  if (RELATIONS.some((relation) => relation === kin.relation)) return null;
  return unknown('UNKNOWN_VALUE', `${at}.relation`, kin.relation, RELATIONS);
}

function findHolderFault(holder: unknown, at: string): Refusal | null {
  if (!isFields(holder)) return badShape(at);
  if (!isId(holder.id)) return badShape(`${at}.id`);
  if (!POSTS.some((post) => post === holder.post)) return unknown('UNKNOWN_POST', `${at}.post`, holder.post, POSTS);
  return isSex(holder.sex) ? null : badShape(`${at}.sex`);
}

function isSex(value: unknown): boolean {
  return value === undefined || value === 'male' || value === 'female';
}

function findContestsFault(contests: unknown): Refusal | null {
  if (!Array.isArray(contests) || contests.length === 0) return badShape('contests');
  const ids = new Set<string>();
  for (const [index, contest] of contests.entries()) {
    const fault = findContestFault(contest, `contests[${index}]`);
    if (fault !== null) return fault;
    const { id } = contest as Poll['contests'][number];
    if (ids.has(id)) return duplicate(id, 'contests');
    ids.add(id);
  }
  return null;
}

function findContestFault(contest: unknown, at: string): Refusal | null {
  if (!isFields(contest)) return badShape(at);
  if (!isId(contest.id)) return badShape(`${at}.id`);
  if (!POSTS.some((post) => post === contest.post)) return unknown('UNKNOWN_POST', `${at}.post`, contest.post, POSTS);
  const fault = findCountFault(contest, at, ['seats'], ['void']);
  if (fault !== null) return fault;
  if (contest.seats === 0) return badCount(`${at}.seats`);
  if (!Array.isArray(contest.candidates)) return badShape(`${at}.candidates`);
  const ids = new Set<unknown>();
  for (const [index, candidate] of contest.candidates.entries()) {
    const place = `${at}.candidates[${index}]`;
    const candidateFault = findCandidateFault(candidate, place);
    if (candidateFault !== null) return candidateFault;
    if (ids.has(candidate.id)) return duplicate(String(candidate.id), `${at}.candidates`);
    ids.add(candidate.id);
  }
  return findOrderFault(contest.order, ids, `${at}.order`);
}

function findCandidateFault(candidate: unknown, at: string): Refusal | null {
  if (!isFields(candidate)) return badShape(at);
  if (!isId(candidate.id)) return badShape(`${at}.id`);
  if (candidate.name !== undefined && typeof candidate.name !== 'string') return badShape(`${at}.name`);
  if (candidate.nominated !== undefined && typeof candidate.nominated !== 'boolean') return badShape(`${at}.nominated`);
  if (!isSex(candidate.sex)) return badShape(`${at}.sex`);
  return findCountFault(candidate, at, ['approve'], ['oppose', 'abstain']);
}

function findOrderFault(order: unknown, ids: ReadonlySet<unknown>, at: string): Refusal | null {
  if (order === undefined) return null;
  if (!Array.isArray(order)) return badShape(at);
  if (new Set(order).size !== order.length)
    return duplicate(String(order.find((id, i) => order.indexOf(id) !== i)), at);
  return order.length === ids.size && order.every((id) => ids.has(id)) ? null : badShape(at);
}

function findCountFault(
  fields: Fields,
  at: string,
  required: readonly string[],
  optional: readonly string[],
): Refusal | null {
  for (const key of [...required, ...optional]) {
    const count = fields[key];
    if (count === undefined && optional.includes(key)) continue;
    if (count === undefined) {
      return refuse('MISSING_COUNT', `缺少数字 ${at}.${key}`, `The number ${at}.${key} is missing`);
    }
    if (!Number.isSafeInteger(count) || (count as number) < 0) return badCount(`${at}.${key}`);
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function badShape(at: string): Refusal {
  return refuse('BAD_SHAPE', `${at} 缺失或格式不对`, `${at} is missing or has the wrong form`);
}

function badCount(at: string): Refusal {
  const en = `${at} must be a whole number, ${at.endsWith('.seats') ? 'at least 1' : 'not negative'}`;
  return refuse('BAD_COUNT', `${at} ${at.endsWith('.seats') ? '必须是不小于1的整数' : '必须是非负整数'}`, en);
}

function duplicate(id: string, at: string): Refusal {
  return refuse('DUPLICATE_ID', `${at} 中编号“${id}”重复`, `The id "${id}" stands twice in ${at}`);
}

function unknown(
  code: 'UNKNOWN_STAGE' | 'UNKNOWN_POST' | 'UNKNOWN_VALUE',
  at: string,
  value: unknown,
  known: readonly string[],
): Refusal {
  const list = known.join(', ');
  const missing = value === undefined;
  const zh = missing ? `缺少 ${at}` : `${at} 不认识“${String(value)}”`;
  const en = missing ? `${at} is missing` : `${at} "${String(value)}" is unknown`;
  return refuse(code, `${zh}，可用：${list}`, `${en}; known are ${list}`);
}
