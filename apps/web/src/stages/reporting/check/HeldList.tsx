import { useState } from 'react';
import { grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Formula } from './FigureNote.tsx';
import { figureInWords, type Review } from './review.ts';

const FIRST = 40;

/** The relations that hold, each leading to its first figure in the text. */
export function HeldList({
  review,
  open,
  onFigure,
}: {
  review: Review;
  open: boolean;
  onFigure: (index: number) => void;
}) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const held = review.answer.relations.filter((relation) => relation.holds);
  if (held.length === 0) return null;
  const shown = all ? held : held.slice(0, FIRST);
  return (
    <details className="heldList" id="held" open={open}>
      <summary>
        {t('checking.held')} <span className="quiet">{grouped(held.length)}</span>
      </summary>
      <ol>
        {shown.map((relation, index) => {
          const [first] = relation.figures;
          const figure = first === undefined ? undefined : review.answer.figures[first];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: relations have no name of their own and keep their order.
            <li key={index}>
              <Formula relation={relation} />
              {first === undefined || figure === undefined ? null : (
                <button type="button" className="switch" lang="zh-CN" onClick={() => onFigure(first)}>
                  {figureInWords(figure)}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {shown.length < held.length ? (
        <button type="button" className="chip" onClick={() => setAll(true)}>
          {t('checking.heldMore', { n: held.length - shown.length })}
        </button>
      ) : null}
    </details>
  );
}
