import { orderPersonsByStrokes } from '@huanjie/chinese/strokes';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A Party poll with the order of announcement by surname strokes (STD-30, contract of `determine`, item 14) in every
 * contest that gives none and names all its candidates. Anything else is handed on as it came: the rules judge shapes.
 */
export function withStrokeOrder(poll: unknown): unknown {
  if (!isRecord(poll) || typeof poll.ruleSet !== 'string' || !/^P[BL]-/.test(poll.ruleSet)) return poll;
  if (!Array.isArray(poll.contests)) return poll;
  return { ...poll, contests: poll.contests.map(ordered) };
}

function ordered(contest: unknown): unknown {
  if (!isRecord(contest) || contest.order !== undefined || !Array.isArray(contest.candidates)) return contest;
  const persons = contest.candidates.flatMap((one: unknown) =>
    isRecord(one) && typeof one.id === 'string' && typeof one.name === 'string' ? [{ id: one.id, name: one.name }] : [],
  );
  if (persons.length < contest.candidates.length) return contest;
  if (new Set(persons.map(({ id }) => id)).size < persons.length) return contest;
  const order = orderPersonsByStrokes(persons, { mode: 'surname' });
  return order.kind === 'sorted' ? { ...contest, order: order.ids } : contest;
}
