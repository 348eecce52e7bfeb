import type { CheckAnswer } from '@huanjie/contract';
import { Button } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { grouped } from '../../../app/dates.ts';
import { useDisplay, useMedia } from '../../../app/display.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { Refusal } from '../../../components/states.tsx';
import { CheckExports } from './CheckExports.tsx';
import { correctedText } from './decisions.ts';
import { FilterBar } from './FilterBar.tsx';
import { bringIntoView } from './geometry.ts';
import { HeldList } from './HeldList.tsx';
import { KeysHint, KeysLegend } from './KeysLegend.tsx';
import { keepKeys, keysAreOn } from './kept.ts';
import type { Target } from './review.ts';
import { Sheet } from './Sheet.tsx';
import type { Source } from './sending.ts';
import { neighbour, useKeys } from './useKeys.ts';
import { type Reviewing, useReview } from './useReview.ts';

interface Props {
  readonly source: Source;
  readonly answer: CheckAnswer;
  readonly roundId: string | undefined;
  readonly head: (parts: { subtitle: ReactNode; actions: ReactNode }) => ReactNode;
  readonly error: unknown;
  readonly onAnother: () => void;
  readonly onRecheck: (text: string) => void;
}

/** What the check found, beside the text that it was found in. */
export function CheckResult({ source, answer, roundId, head, error, onAnother, onRecheck }: Props) {
  const { t } = useLanguage();
  const sheet = useRef<HTMLDivElement>(null);
  const reviewing = useReview(answer);
  const { review } = reviewing;
  const wide = useWide();
  const [keys, setKeys] = useState(keysAreOn);
  const choose = useChoosing(reviewing, sheet);
  const steps = useMemo(() => {
    const go = (step: 1 | -1) => () => {
      const id = neighbour(reviewing, step);
      if (id !== null) choose({ kind: 'finding', id });
    };
    return { next: go(1), previous: go(-1) };
  }, [reviewing, choose]);
  useKeys(reviewing, steps, keys);
  useBeginning();
  const clean = review.findings.length === 0;
  const numbers = { figures: grouped(answer.figures.length), relations: grouped(answer.relations.length) };
  return (
    <>
      {head({
        subtitle: (
          <p role="status">
            <span className="strong">{nameOfSource(source) ?? t('checking.pasted')}</span> ·{' '}
            {t('checking.summary', numbers)}
            {clean ? null : ` · ${t('checking.foundCount', { n: grouped(review.findings.length) })}`}
          </p>
        ),
        actions: (
          <>
            <CheckExports reviewing={reviewing} source={source} roundId={roundId} />
            <Button onClick={onAnother}>{t('checking.another')}</Button>
          </>
        ),
      })}
      <Refusal error={error} />
      {clean ? (
        <Clean review={review} round={roundId !== undefined} />
      ) : (
        <FilterBar reviewing={reviewing} steps={steps} />
      )}
      {clean ? <Held reviewing={reviewing} choose={choose} /> : null}
      {!clean && keys ? <KeysHint /> : null}
      <Sheet reviewing={reviewing} roundId={roundId} wide={wide} sheet={sheet} onChoose={choose} />
      <footer className="checkFoot">
        {reviewing.edited.size > 0 ? (
          <Button onClick={() => onRecheck(correctedText(answer.text, review.findings, reviewing.decisions))}>
            {t('checking.recheck')}
          </Button>
        ) : null}
        {clean ? null : <Held reviewing={reviewing} choose={choose} />}
        {clean ? null : (
          <KeysLegend
            on={keys}
            onChange={(on) => {
              keepKeys(on);
              setKeys(on);
            }}
          />
        )}
      </footer>
    </>
  );
}

const nameOfSource = (source: Source): string | undefined =>
  source.kind === 'file' ? source.file.name : source.kind === 'text' ? source.name : undefined;

/** What was found begins at the top of the page, for the eye and for the screen reader. */
function useBeginning(): void {
  useEffect(() => {
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, []);
}

/** Room for a margin beside the text. */
function useWide(): boolean {
  const { bigType } = useDisplay();
  const wide = useMedia('(min-width: 900px)');
  const wider = useMedia('(min-width: 1180px)');
  return bigType ? wider : wide;
}

/** Chooses what was clicked or stepped to and brings its place, or on a narrow screen its card, into view. */
function useChoosing(reviewing: Reviewing, sheet: React.RefObject<HTMLElement | null>): (target: Target) => void {
  const { choose, review } = reviewing;
  return useCallback(
    (target) => {
      choose(target);
      requestAnimationFrame(() => {
        const root = sheet.current;
        if (root === null) return;
        if (target.kind === 'figure') {
          bringIntoView(root.querySelector(`[data-figure="${target.index}"]`));
          return;
        }
        const number = review.findings.findIndex((finding) => finding.id === target.id);
        bringIntoView(root.querySelector(`[data-places~="${number}"]`));
        if (root.classList.contains('narrow')) bringIntoView(root.querySelector(`[data-card="${number}"]`), 'nearest');
      });
    },
    [choose, review, sheet],
  );
}

function Held({ reviewing, choose }: { reviewing: Reviewing; choose: (target: Target) => void }) {
  const { review } = reviewing;
  return (
    <HeldList
      review={review}
      open={review.findings.length === 0}
      onFigure={(index) => choose({ kind: 'figure', index })}
    />
  );
}

/** Nothing contradicts: said calmly, with what that does not mean. */
function Clean({ review, round }: { review: Reviewing['review']; round: boolean }) {
  const { t } = useLanguage();
  const { figures, relations } = review.answer;
  const numbers = { figures: grouped(figures.length), relations: grouped(relations.length) };
  const words =
    figures.length === 0
      ? t('checking.cleanNoFigures')
      : relations.length === 0
        ? t('checking.cleanNone', { figures: numbers.figures })
        : t('checking.clean', numbers);
  return (
    <div className="checkClean" role="status">
      <p className="stateTitle">
        {figures.length > 0 ? <span aria-hidden="true">✓ </span> : null}
        {words}
      </p>
      {figures.length > 0 ? (
        <p className="quiet">{t(round ? 'checking.cleanWordsRound' : 'checking.cleanWords')}</p>
      ) : null}
    </div>
  );
}
