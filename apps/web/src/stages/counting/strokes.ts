import type { Figures } from '@huanjie/rules';

/** Strokes on their way: sent under one id until the server answers, so that a lost answer counts nothing twice. */
export interface Batch {
  readonly requestId: string;
  readonly changes: Readonly<Record<string, number>>;
}

/** What a teller keeps: strokes that the server holds, those on their way, those made since, and the last one for undoing. */
export interface Tally {
  readonly held: Figures;
  readonly batch: Batch | null;
  readonly fresh: Readonly<Record<string, number>>;
}

export const EMPTY_TALLY: Tally = { held: {}, batch: null, fresh: {} };

const sum = (one: Readonly<Record<string, number>>, field: string): number => one[field] ?? 0;

/** All strokes of a field, sent or not. */
export const strokesOf = (tally: Tally, field: string): number =>
  sum(tally.held, field) + sum(tally.batch?.changes ?? {}, field) + sum(tally.fresh, field);

/** One stroke more, or one less; never below nothing. */
export function addStroke(tally: Tally, field: string, by: 1 | -1): Tally {
  if (strokesOf(tally, field) + by < 0) return tally;
  const { [field]: before = 0, ...others } = tally.fresh;
  const change = before + by;
  return { ...tally, fresh: change === 0 ? others : { ...others, [field]: change } };
}

/** Makes what is fresh a sending, unless one is on its way or there is nothing to send. */
export function takeBatch(tally: Tally, newId: () => string): Tally {
  if (tally.batch !== null || Object.keys(tally.fresh).length === 0) return tally;
  return { ...tally, batch: { requestId: newId(), changes: tally.fresh }, fresh: {} };
}

/** The server has answered a sending with all strokes that it holds. */
export const batchHeld = (tally: Tally, held: Figures): Tally => ({ ...tally, batch: null, held });

/** Strokes that the server does not hold yet. */
export const unsent = ({ batch, fresh }: Tally): number =>
  [batch?.changes ?? {}, fresh].flatMap((one) => Object.values(one)).reduce((total, one) => total + Math.abs(one), 0);
