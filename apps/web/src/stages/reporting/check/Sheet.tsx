import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDisplay } from '../../../app/display.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { type CardActs, FindingCard } from './FindingCard.tsx';
import { Relations } from './Relations.tsx';
import { sameTarget, type Target } from './review.ts';
import { type LineState, QUIET, TextLine } from './TextLine.tsx';
import { useMargin } from './useMargin.ts';
import { usePointing } from './usePointing.ts';
import type { Reviewing } from './useReview.ts';

/** Characters from which on lines outside of the window are not drawn until they are scrolled to. */
const LONG = 20_000;

interface Props {
  readonly reviewing: Reviewing;
  readonly roundId: string | undefined;
  /** Whether cards stand in the margin, or under the lines that they belong to. */
  readonly wide: boolean;
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly onChoose: (target: Target) => void;
}

/** The text with its figures underlined, its findings beside it, and what is pointed at drawn over it. */
export function Sheet({ reviewing, roundId, wide, sheet, onChoose }: Props) {
  const { t, language } = useLanguage();
  const { bigType } = useDisplay();
  const { review, chosen } = reviewing;
  const [pointed, setPointed] = useState<Target | null>(null);
  const point = useCallback((next: Target | null) => {
    setPointed((before) => (sameTarget(before, next) ? before : next));
  }, []);
  const hold = usePointing(sheet, point, onChoose);
  const numbers = useMemo(() => new Map(review.findings.map((finding, index) => [finding.id, index])), [review]);
  const state = useLineState(reviewing, numbers);
  const acts = useActs(reviewing);
  const opens = roundId !== undefined;
  const pinned = chosen?.kind === 'finding' ? (numbers.get(chosen.id) ?? null) : null;
  const cause = useMemo(
    () => ({ state, dismissing: reviewing.dismissing, language, bigType }),
    [state, reviewing.dismissing, language, bigType],
  );
  const version = useMargin(sheet, wide, pinned, cause);
  const long = review.answer.text.length > LONG;
  return (
    <div
      ref={sheet}
      className={`checkSheet ${wide ? 'wide' : 'narrow'} ${long ? 'long' : ''} ${review.findings.length === 0 ? 'clean' : ''}`}
    >
      <Relations sheet={sheet} review={review} target={pointed ?? chosen} version={version} onNote={hold} />
      <section className="checkText" lang="zh-CN" aria-label={t('checking.text')}>
        {review.lines.map((line) => (
          <div key={line.start} className="checkBlock" id={`line-${line.number}`}>
            <TextLine review={review} line={line} state={line.touched.length > 0 ? state : QUIET} opens={opens} />
            {line.findings.map((finding) =>
              state.shown.has(finding.id) ? (
                <div key={finding.id} className="cardFrame" lang={language === 'zh' ? 'zh-CN' : 'en'}>
                  <FindingCard
                    finding={finding}
                    number={numbers.get(finding.id) ?? 0}
                    line={line.number}
                    decision={reviewing.decisions[finding.id]}
                    overlapped={isOverlapped(reviewing, finding)}
                    chosen={chosen?.kind === 'finding' && chosen.id === finding.id}
                    dismissing={reviewing.dismissing === finding.id}
                    opens={opens}
                    acts={acts}
                  />
                </div>
              ) : null,
            )}
          </div>
        ))}
      </section>
    </div>
  );
}

const isOverlapped = (reviewing: Reviewing, finding: { id: string; replacement?: string | undefined }): boolean =>
  finding.replacement !== undefined &&
  reviewing.decisions[finding.id]?.state === 'accepted' &&
  !reviewing.edited.has(finding.id);

function useLineState(reviewing: Reviewing, numbers: ReadonlyMap<string, number>): LineState {
  const { decisions, edited, shown } = reviewing;
  return useMemo(
    () => ({ decisions, edited, numbers, shown: new Set(shown.map((finding) => finding.id)) }),
    [decisions, edited, shown, numbers],
  );
}

/** What cards do, as one object that never changes, so that deciding one redraws no other. */
function useActs(reviewing: Reviewing): CardActs {
  const current = useRef(reviewing);
  useEffect(() => {
    current.current = reviewing;
  });
  return useMemo(
    () => ({
      decide: (id, decision) => current.current.decide(id, decision),
      setDismissing: (id) => current.current.setDismissing(id),
    }),
    [],
  );
}
