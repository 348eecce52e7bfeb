import type { UnitRef } from '@huanjie/contract';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../app/language.tsx';
import { useRound, useRoundId } from '../app/rounds.ts';
import { useTitle } from '../app/useTitle.ts';

/** The head of a page: where we are (breadcrumbs down the tree of units), its name, and what can be done here. */
export function PageHead(props: {
  title: string;
  units?: readonly UnitRef[];
  trail?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const round = useRound(roundId);
  useTitle(props.title);
  return (
    <div className="pageHead">
      <nav className="crumbs" aria-label={t('shell.breadcrumbs')}>
        <ol>
          <li>
            <Link to="/">{t('shell.rounds')}</Link>
          </li>
          <li>
            <Link to="/rounds/$roundId" params={{ roundId }}>
              {round.data?.title ?? '…'}
            </Link>
          </li>
          {props.units?.map((unit) => (
            <li key={unit.unitId}>
              <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: unit.unitId }}>
                {unit.name}
              </Link>
            </li>
          ))}
          {props.trail ? <li>{props.trail}</li> : null}
        </ol>
      </nav>
      <div className="pageTitle">
        <h1>{props.title}</h1>
        {props.actions ? <div className="pageActions">{props.actions}</div> : null}
      </div>
      {props.subtitle ? <div className="pageSubtitle">{props.subtitle}</div> : null}
    </div>
  );
}

/** A part of a page under its own heading; an address with its id (`#meetings`) brings it into view. */
export function Part(props: { id: string; title: string; note?: ReactNode; children: ReactNode }) {
  const asked = useRouterState({ select: (state) => state.location.hash === props.id });
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) part.current?.scrollIntoView();
  }, [asked]);
  return (
    <section ref={part} className="part" aria-labelledby={`${props.id}-head`} id={props.id}>
      <div className="partHead">
        <h2 id={`${props.id}-head`}>{props.title}</h2>
        {props.note ? <div className="partNote">{props.note}</div> : null}
      </div>
      {props.children}
    </section>
  );
}
