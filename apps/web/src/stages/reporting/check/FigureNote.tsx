import type { FigureRelation } from '@huanjie/contract';
import { useLanguage } from '../../../app/language.tsx';
import type { Review } from './review.ts';

/** Relations shown for one figure; the rest stand in the list under the text. */
const SHOWN = 6;

/** What the text says about a figure: what it counts, and every relation that it stands in, recomputed. */
export function FigureNote({ review, index }: { review: Review; index: number }) {
  const { t } = useLanguage();
  const figure = review.answer.figures[index];
  const relations = review.relationsOf.get(index) ?? [];
  if (figure === undefined) return null;
  return (
    <>
      <p className="figureNoteHead" lang="zh-CN">
        <strong>{figure.quote}</strong> {figure.label}
        {figure.scope === '' ? null : <span className="quiet"> {t('checking.of', { scope: figure.scope })}</span>}
      </p>
      {relations.length === 0 ? <p className="quiet">{t('checking.noRelation')}</p> : null}
      <ul>
        {relations.slice(0, SHOWN).map((relation) => (
          <li key={`${relation.check} ${relation.formula}`}>
            <Formula relation={relation} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A relation as a formula with whether it holds, said by a mark and a word. */
export function Formula({ relation }: { relation: FigureRelation }) {
  const { t } = useLanguage();
  return (
    <span className={`formula ${relation.holds ? 'holds' : 'fails'}`}>
      <span lang="zh-CN">{relation.formula}</span> <span aria-hidden="true">{relation.holds ? '✓' : '✕'}</span>
      <span className="unseen">{t(relation.holds ? 'checking.holds' : 'checking.fails')}</span>
    </span>
  );
}
