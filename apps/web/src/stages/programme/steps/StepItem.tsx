import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { dayInWords } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useRoundId } from '../../../app/rounds.ts';
import { useMayWrite } from '../../rolls/acts.ts';
import { Obstacles } from '../../rolls/Obstacles.tsx';
import { CompleteForm } from './CompleteForm.tsx';
import { FactLine } from './FactLine.tsx';
import type { UnitFact, UnitStep } from './queries.ts';
import { type Standing, standingOf } from './standing.ts';

const MARKS: Readonly<Record<Standing, string>> = { done: '✓', late: '!', ready: '●', blocked: '✕' };

interface StepProps {
  readonly number: number;
  readonly step: UnitStep;
  readonly facts: readonly UnitFact[];
  readonly atHand: boolean;
  readonly open: boolean;
  readonly today: string;
  readonly unitId: string;
  readonly onOpen: () => void;
}

/** One step: its state in a line, which opens to what holds it up, the facts it needs, and the act itself. */
export function StepItem(props: StepProps) {
  const { t, say, language } = useLanguage();
  const { number, step, atHand, open, today, onOpen } = props;
  const panel = useId();
  const standing = standingOf(step, today);
  const day =
    step.doneOn !== null
      ? t('registry.doneOn', { day: dayInWords(step.doneOn, language) })
      : step.dueOn !== null
        ? t(standing === 'late' ? 'registry.wasDueOn' : 'registry.dueOn', { day: dayInWords(step.dueOn, language) })
        : '';
  return (
    <li className={`stepItem ${standing} ${atHand ? 'atHand' : ''}`}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls={panel} onClick={onOpen}>
          <span className="stepItemMark" aria-hidden="true">
            {MARKS[standing]}
          </span>
          <span className="stepItemName">
            {number}. {say(step.label)}
          </span>
          <span className="stepItemState">
            {t(`programme.standing_${standing}`)}
            {standing === 'late' && !step.gate.open ? ` · ${t('programme.standing_blocked')}` : ''}
          </span>
          <span className="stepItemDay">{day}</span>
        </button>
      </h2>
      <div id={panel} className="stepItemPanel" hidden={!open}>
        {open ? <StepPanel {...props} standing={standing} /> : null}
      </div>
    </li>
  );
}

/** Where the work of a stage is done, for the stages that have pages of their own. */
const ROOMS = {
  committees: { to: '/rounds/$roundId/units/$unitId/committee', label: 'committees.title' },
  nominations: { to: '/rounds/$roundId/units/$unitId/nominations', label: 'nominations.title' },
} as const;

/** The way from a step to the page where it is carried out. */
function StepRoom({ stage, place }: { stage: string; place: { roundId: string; unitId: string } }) {
  const { t } = useLanguage();
  if (stage !== 'committees' && stage !== 'nominations') return null;
  const { to, label } = ROOMS[stage];
  return (
    <Link to={to} params={place} className="buttonLink">
      {t(label)}
    </Link>
  );
}

function StepPanel({ step, facts, today, unitId, standing }: StepProps & { standing: Standing }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const mayWrite = useMayWrite(roundId, unitId);
  const place = { roundId, unitId };
  return (
    <>
      <StepRoom stage={step.stage} place={place} />
      {standing === 'done' ? (
        <p>
          {step.evidence === null ? t('programme.noEvidence') : t('programme.evidenceIs', { evidence: step.evidence })}
        </p>
      ) : (
        <Obstacles obstacles={step.gate.refusals} weight="stop" />
      )}
      {facts.length > 0 ? (
        <section className="stepFacts" aria-label={t('programme.factsOfStep')}>
          <h3>{t('programme.factsOfStep')}</h3>
          <ul>
            {facts.map((fact) => (
              <FactLine key={fact.fact} fact={fact} place={place} today={today} mayWrite={mayWrite} />
            ))}
          </ul>
        </section>
      ) : null}
      {mayWrite && standing !== 'done' && step.gate.open ? (
        <CompleteForm step={step} place={place} today={today} />
      ) : null}
    </>
  );
}
