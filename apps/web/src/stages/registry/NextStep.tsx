import { dayInWords, daysBetween } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { isOverdue, nextStep, type Step } from '../../components/stages.ts';

/** What comes next, by when, and what blocks it with the rule; or that everything is done. */
export function NextStep({ steps, today }: { steps: readonly Step[]; today: string }) {
  const { t, say, language } = useLanguage();
  const step = nextStep(steps);
  if (step === undefined) {
    return (
      <div className="nextStep done">
        <p className="nextStepName">
          <span aria-hidden="true">✓</span> {t('registry.allStepsDone', { n: steps.length })}
        </p>
      </div>
    );
  }
  const late = isOverdue(step, today);
  return (
    <div className={`nextStep ${late ? 'late' : ''}`}>
      <p className="quiet">{t('registry.nextStep')}</p>
      <p className="nextStepName">{say(step)}</p>
      <p>
        {step.dueOn === null
          ? t('registry.noDay')
          : t(late ? 'registry.wasDueOn' : 'registry.dueOn', { day: dayInWords(step.dueOn, language) })}
        {step.dueOn === null ? null : <DaysLeft due={step.dueOn} today={today} />}
      </p>
      {step.blocker ? (
        <p className="blocker">
          <strong>{t('registry.blocked')}</strong> {say(step.blocker)}
        </p>
      ) : null}
      {step.rules.length > 0 ? <p className="quiet code">{step.rules.join(' ')}</p> : null}
    </div>
  );
}

function DaysLeft({ due, today }: { due: string; today: string }) {
  const { t } = useLanguage();
  const days = daysBetween(today, due);
  if (days === 0) return <> · {t('programme.today')}</>;
  if (days < 0) return <strong className="late"> · ! {t('programme.lateDays', { days: -days, n: -days })}</strong>;
  return <> · {t('programme.daysLeft', { days, n: days })}</>;
}
