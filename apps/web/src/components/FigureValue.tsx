import type { Figure } from '@huanjie/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { grouped } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import { useRoundId } from '../app/rounds.ts';
import { amountOf, needsUnit, shownValue } from './printedFigure.ts';

/** What of a figure is shown: value, n/m beneath, the previous term and the change. */
export function FigureValue({ figure, large = false }: { figure: Figure; large?: boolean }) {
  const { t, say } = useLanguage();
  if (figure.value === null) {
    return (
      <span className="figureValue">
        <span className="figureNumber missing">—</span>
        {figure.refusal ? <span className="figureBase">{say(figure.refusal)}</span> : null}
      </span>
    );
  }
  const changeUnit = figure.kind === 'ratio' ? t('reporting.points') : figure.kind === 'mean' ? say(figure.unit) : '';
  const bases = figure.numerator !== undefined && figure.denominator !== undefined;
  return (
    <span className={`figureValue ${large ? 'large' : ''}`}>
      <span className="figureNumber">
        {shownValue(figure)}
        {needsUnit(figure.printed, say(figure.unit)) ? <small>{say(figure.unit)}</small> : null}
      </span>
      {bases ? (
        <span className="figureBase">
          {grouped(figure.numerator ?? 0)} / {grouped(figure.denominator ?? 0)}
        </span>
      ) : null}
      {figure.previousTerm ? (
        <span className="figureBefore">
          {t('reporting.previousTerm', { value: shownValue(figure.previousTerm) })}
          {figure.change ? <ChangeMark change={figure.change} unit={changeUnit} /> : null}
        </span>
      ) : null}
    </span>
  );
}

/** Up or down since the previous term: an arrow and the amount, no judgement by colour. */
export function ChangeMark({ change, unit }: { change: NonNullable<Figure['change']>; unit: string }) {
  const { t } = useLanguage();
  const { value } = change;
  const direction = value > 0 ? 'up' : value < 0 ? 'down' : 'same';
  const arrow = { up: '↑', down: '↓', same: '=' }[direction];
  return (
    <span className="change">
      <span aria-hidden="true">{arrow}</span>
      <span className="unseen">{t(`reporting.change_${direction}`)}</span> {amountOf(change)} {unit}
    </span>
  );
}

/** A figure that opens its drawer over the page. */
export function FigureOpener(props: { figure: Figure; unitId?: string | undefined; children?: ReactNode }) {
  const { say } = useLanguage();
  const { figure, unitId } = props;
  return (
    <Link
      to="."
      search={(before) => ({ ...before, figure: figure.id, figureUnit: unitId })}
      state={(before) => ({ ...before, drawer: true })}
      resetScroll={false}
      className="figureTile"
      aria-haspopup="dialog"
    >
      <span className="figureTitle">{say(figure.title)}</span>
      <FigureValue figure={figure} />
      {props.children}
    </Link>
  );
}

/** A figure that leads to its own page. */
export function FigureTile({ figure, unitId }: { figure: Figure; unitId?: string | undefined }) {
  const { say } = useLanguage();
  const roundId = useRoundId();
  return (
    <Link
      to="/rounds/$roundId/figures/$measure"
      params={{ roundId, measure: figure.id }}
      search={{ unitId }}
      className="figureTile"
    >
      <span className="figureTitle">{say(figure.title)}</span>
      <FigureValue figure={figure} />
    </Link>
  );
}
