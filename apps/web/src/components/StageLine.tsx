import { useId, useState } from 'react';
import { dayInWords, dayWithoutYear } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import { isOverdue, type StageOfUnit, type StageState, type Step, stagesOf } from './stages.ts';

/** The mark of a state: never by colour alone. */
export const STATE_MARKS: Readonly<Record<StageState, string>> = { done: '✓', overdue: '!', current: '●', ahead: '○' };

/**
 * The stages of a unit as a line, lying on a desktop and standing on a phone. A stage opens to its steps below the
 * line; the stage at hand is open from the start.
 */
export function StageLine({ steps, today }: { steps: readonly Step[]; today: string }) {
  const { t } = useLanguage();
  const stages = stagesOf(steps, today);
  const atHand = stages.find((stage) => stage.state === 'current' || stage.state === 'overdue');
  const [chosen, setChosen] = useState<string | null>(null);
  const openId = chosen ?? atHand?.id ?? null;
  const open = stages.find((stage) => stage.id === openId);
  const panel = useId();
  return (
    <div className="stageLine">
      <ol className="stageDots" aria-label={t('registry.stages')}>
        {stages.map((stage) => (
          <StageDot
            key={stage.id}
            stage={stage}
            open={stage.id === openId}
            panel={panel}
            onOpen={() => setChosen(stage.id === openId ? '' : stage.id)}
          />
        ))}
      </ol>
      <div id={panel} className="stagePanel">
        {open ? <StepList stage={open} today={today} /> : null}
      </div>
    </div>
  );
}

function StageDot(props: { stage: StageOfUnit; open: boolean; panel: string; onOpen: () => void }) {
  const { t, say, language } = useLanguage();
  const { stage, open, panel, onOpen } = props;
  const days =
    stage.from === null || stage.until === null
      ? ''
      : stage.from === stage.until
        ? dayWithoutYear(stage.from, language)
        : `${dayWithoutYear(stage.from, language)}–${dayWithoutYear(stage.until, language)}`;
  return (
    <li className={`stageDot ${stage.state}`}>
      <button type="button" aria-expanded={open} aria-controls={panel} onClick={onOpen}>
        <span className="stageMark" aria-hidden="true">
          {STATE_MARKS[stage.state]}
        </span>
        <span className="stageName">{say(stage)}</span>
        <span className="stageDays">{days}</span>
        <span className="stageCount">
          {stage.done}/{stage.total} <span className="stageState">{t(`registry.state_${stage.state}`)}</span>
        </span>
      </button>
    </li>
  );
}

function StepList({ stage, today }: { stage: StageOfUnit; today: string }) {
  const { t, say, language } = useLanguage();
  return (
    <>
      <h3 className="stepHead">{say(stage)}</h3>
      <ul className="stepList">
        {stage.steps.map((step) => {
          const late = isOverdue(step, today);
          const mark: StageState = step.doneOn ? 'done' : late ? 'overdue' : 'ahead';
          return (
            <li key={step.step} className={`step ${mark}`}>
              <span className="stepMark" aria-hidden="true">
                {STATE_MARKS[mark]}
              </span>
              <span className="stepName">{say(step)}</span>
              <span className="stepDay">
                {step.doneOn
                  ? t('registry.doneOn', { day: dayInWords(step.doneOn, language) })
                  : step.dueOn
                    ? t(late ? 'registry.wasDueOn' : 'registry.dueOn', { day: dayInWords(step.dueOn, language) })
                    : t('registry.noDay')}
              </span>
              {step.evidence ? <span className="quiet">{step.evidence}</span> : null}
              {step.blocker ? <span className="blocker">{say(step.blocker)}</span> : null}
              {step.rules.length > 0 ? <span className="quiet code">{step.rules.join(' ')}</span> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
