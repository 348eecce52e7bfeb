import { useEffect, useEffectEvent, useState } from 'react';
import { useMe } from '../../app/account.ts';
import { api } from '../../app/api.ts';
import { newRequestId } from '../../app/requestId.ts';
import type { SheetData, SheetPlace } from './queries.ts';
import { addStroke, batchHeld, EMPTY_TALLY, strokesOf, type Tally, takeBatch, unsent } from './strokes.ts';

/** How often strokes are sent, in milliseconds. */
const EVERY = 1_200;

export interface Tallying {
  readonly countOf: (field: string) => number;
  readonly stroke: (field: string, by: 1 | -1) => void;
  readonly unsent: number;
}

/**
 * The teller's own strokes: made at once on the screen, sent in the background under ids of their own. What is not sent
 * survives a lost connection and a closed tab.
 */
export function useTally(place: SheetPlace, sheet: SheetData): Tallying {
  const me = useMe();
  const key = `huanjie.strokes.${sheet.sheetId}.${me.data?.accountId ?? ''}`;
  const [tally, setTally] = useState<Tally>(() => {
    const kept = localStorage.getItem(key);
    const open = kept === null ? EMPTY_TALLY : (JSON.parse(kept) as Tally);
    return { ...open, held: sheet.strokes };
  });
  const keep = (next: Tally) => {
    setTally(next);
    if (unsent(next) === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
  };
  const [sending, setSending] = useState(false);
  const send = useEffectEvent(async () => {
    if (sending) return;
    const next = takeBatch(tally, newRequestId);
    if (next.batch === null) return;
    keep(next);
    setSending(true);
    const { roundId, unitId, sheetId } = place;
    const answer = await api.counting.call({ roundId, unitId, sheetId, ...next.batch }).catch(() => null);
    setSending(false);
    if (answer !== null) setTally((now) => held(now, answer.strokes));
  });
  const held = (now: Tally, strokes: Readonly<Record<string, number>>): Tally => {
    const after = batchHeld(now, strokes);
    if (unsent(after) === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(after));
    return after;
  };
  useEffect(() => {
    const timer = setInterval(() => void send(), EVERY);
    return () => clearInterval(timer);
  }, []);
  return {
    countOf: (field) => strokesOf(tally, field),
    stroke: (field, by) => keep(addStroke(tally, field, by)),
    unsent: unsent(tally),
  };
}
