import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useRoundId } from '../../../app/rounds.ts';
import { PageHead } from '../../../components/PageHead.tsx';
import { Answered } from '../../../components/states.tsx';
import { useUnit } from '../../registry/queries.ts';
import { type UnitSteps, useUnitSteps } from './queries.ts';
import { StepItem } from './StepItem.tsx';
import { stepAtHand } from './standing.ts';
import '../../../styles/rolls.css';
import '../../../styles/steps.css';

/** The procedure of one unit: every step, which may begin, and what holds up the others. */
export function StepsPage() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const { unitId } = useParams({ from: '/inside/rounds/$roundId/units/$unitId/steps' });
  const unit = useUnit(roundId, unitId);
  const steps = useUnitSteps(roundId, unitId);
  return (
    <>
      <PageHead
        title={t('programme.stepsOf', { unit: unit.data?.name ?? '…' })}
        units={unit.data ? [...unit.data.ancestors, unit.data] : []}
        subtitle={<p>{t('programme.stepsWords')}</p>}
      />
      <Answered page query={steps} rows={12}>
        {(data) => <Steps key={unitId} data={data} unitId={unitId} />}
      </Answered>
    </>
  );
}

function Steps({ data, unitId }: { data: UnitSteps; unitId: string }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const atHand = stepAtHand(data.steps);
  const [chosen, setChosen] = useState<string | null>(null);
  const open = chosen ?? atHand?.id ?? '';
  const done = data.steps.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <>
      <div className="stepsDone">
        <progress max={data.steps.length} value={done} aria-label={t('programme.stepsDone')} />
        <p>{t('programme.stepsDoneOf', { done, total: data.steps.length })}</p>
      </div>
      <ol className="stepItems">
        {data.steps.map((step, index) => (
          <StepItem
            key={step.id}
            number={index + 1}
            step={step}
            facts={data.facts.filter((fact) => fact.steps.includes(step.id))}
            atHand={step.id === atHand?.id}
            open={open === step.id}
            today={today}
            unitId={unitId}
            onOpen={() => setChosen(open === step.id ? '' : step.id)}
          />
        ))}
      </ol>
    </>
  );
}
