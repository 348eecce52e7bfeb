import { ORPCError } from '@orpc/client';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { api } from '../../app/api.ts';
import { instantInShanghai } from '../../app/dates.ts';
import { newRequestId } from '../../app/requestId.ts';
import {
  type DeskQueue,
  type PendingMark,
  type Person,
  readQueue,
  settle,
  withMark,
  withoutMark,
} from './deskQueue.ts';
import type { VotePlace } from './queries.ts';

/** How long the last check-in waits before it is sent, so that a slip can be taken back, in milliseconds. */
const GRACE = 4_000;
/** How long to wait after a line was found dead. */
const AGAIN = 3_000;
const BATCH = 50;

const online = {
  subscribe(listener: () => void) {
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
    };
  },
  now: () => navigator.onLine,
};

export interface Desk {
  readonly queue: DeskQueue;
  readonly line: 'up' | 'down';
  /** What the server said against the whole table, until it takes something again. */
  readonly error: unknown;
  readonly enter: (person: Person, mode: PendingMark['mode'], by: string | null) => void;
  /** Takes the last check-in back while it waits; null when it is on its way or gone. */
  readonly undo: (() => void) | null;
  readonly sendNow: () => void;
}

/** A table: its queue in this browser, sent whenever the line is up. */
export function useDesk(vote: VotePlace, placeId: string, desk: string): Desk {
  const key = `huanjie.desk.${vote.pollId}.${placeId}.${desk}`;
  const [queue, setQueueState] = useState<DeskQueue>(() => readQueue(localStorage.getItem(key)));
  const [lost, setLost] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());
  const busy = useRef(false);
  const up = useSyncExternalStore(online.subscribe, online.now);
  // What is kept goes first: another tab of the same table may have written to it since.
  const setQueue = useCallback(
    (change: (queue: DeskQueue) => DeskQueue) => {
      const next = change(readQueue(localStorage.getItem(key)));
      localStorage.setItem(key, JSON.stringify(next));
      setQueueState(next);
    },
    [key],
  );
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === key) setQueueState(readQueue(event.newValue));
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [key]);
  const send = useCallback(
    async (marks: readonly PendingMark[]) => {
      if (busy.current || marks.length === 0) return;
      busy.current = true;
      setSending(new Set(marks.map(({ markId }) => markId)));
      try {
        const answer = await api.voting.desk.checkIn({
          ...vote,
          placeId,
          desk,
          requestId: newRequestId(),
          marks: marks.map(({ markId, card, mode, by, hour }) => ({ markId, voter: card, mode, by, hour })),
        });
        setQueue((before) => settle(before, answer.marks));
        setLost(false);
        setError(null);
      } catch (failure) {
        setLost(true);
        setError(failure instanceof ORPCError && failure.status < 500 ? failure : null);
      } finally {
        busy.current = false;
        setSending(new Set());
      }
    },
    [vote, placeId, desk, setQueue],
  );
  useEffect(() => {
    if (fresh === null) return;
    const timer = setTimeout(() => setFresh(null), GRACE);
    return () => clearTimeout(timer);
  }, [fresh]);
  useEffect(() => {
    const ready = queue.pending.filter(({ markId }) => markId !== fresh).slice(0, BATCH);
    if (!up || ready.length === 0 || sending.size > 0) return;
    const timer = setTimeout(() => void send(ready), lost ? AGAIN : 0);
    return () => clearTimeout(timer);
  }, [queue.pending, fresh, up, lost, sending, send]);
  const enter: Desk['enter'] = (person, mode, by) => {
    const markId = newRequestId();
    const hour = Number(instantInShanghai(new Date().toISOString()).slice(11, 13));
    setFresh(markId);
    setQueue((before) => withMark(before, { markId, card: person.card, name: person.name, mode, by, hour }));
  };
  const last = queue.pending.at(-1);
  const undo =
    last === undefined || sending.has(last.markId) || !(last.markId === fresh || !up || lost)
      ? null
      : () => setQueue((before) => withoutMark(before, last.markId));
  return {
    queue,
    line: up && !lost ? 'up' : 'down',
    error,
    enter,
    undo,
    sendNow: () => {
      setFresh(null);
      setLost(false);
    },
  };
}
