import type { CheckAnswer, ReportFinding } from '@huanjie/contract';
import { useEffect, useMemo, useState } from 'react';
import { type Decision, type Decisions, decide, editsOf, hashOf, redo, startingFrom, undo } from './decisions.ts';
import { keepDecisions, readDecisions } from './kept.ts';
import { type Review, reviewOf, type Target } from './review.ts';

export interface Filter {
  readonly severities: ReadonlySet<ReportFinding['severity']>;
  readonly classes: ReadonlySet<ReportFinding['class']>;
}

const NO_FILTER: Filter = { severities: new Set(), classes: new Set() };

/** A finding passes when its severity and its class are asked for, or nothing of that kind is. */
export const passes = (filter: Filter, finding: ReportFinding): boolean =>
  (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
  (filter.classes.size === 0 || filter.classes.has(finding.class));

/** Everything that happens to an answer on its page: what is chosen, filtered and decided. */
export interface Reviewing {
  readonly review: Review;
  readonly shown: readonly ReportFinding[];
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly decisions: Decisions;
  /** Ids of the accepted findings whose replacement stands in the text. */
  readonly edited: ReadonlySet<string>;
  readonly decide: (id: string, decision: Decision | null) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly chosen: Target | null;
  readonly choose: (target: Target | null) => void;
  /** The finding whose reason is being written. */
  readonly dismissing: string | null;
  readonly setDismissing: (id: string | null) => void;
}

export function useReview(answer: CheckAnswer): Reviewing {
  const review = useMemo(() => reviewOf(answer), [answer]);
  const hash = useMemo(() => hashOf(answer.text), [answer.text]);
  const [history, setHistory] = useState(() => startingFrom(readDecisions(hash)));
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, choose] = useState<Target | null>(null);
  const [dismissing, setDismissing] = useState<string | null>(null);
  const decisions = history.now;
  useEffect(() => keepDecisions(hash, decisions), [hash, decisions]);
  const shown = useMemo(() => review.findings.filter((finding) => passes(filter, finding)), [review, filter]);
  const edited = useMemo(
    () => new Set(editsOf(review.findings, decisions).map((finding) => finding.id)),
    [review, decisions],
  );
  return useMemo(
    () => ({
      review,
      shown,
      filter,
      setFilter,
      decisions,
      edited,
      decide: (id, decision) => setHistory((before) => decide(before, id, decision)),
      undo: history.past.length === 0 ? null : () => setHistory(undo),
      redo: history.undone.length === 0 ? null : () => setHistory(redo),
      chosen,
      choose,
      dismissing,
      setDismissing,
    }),
    [review, shown, filter, decisions, edited, history, chosen, dismissing],
  );
}
