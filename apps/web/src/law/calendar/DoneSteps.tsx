import { useLanguage } from '../../app/language.tsx';
import type { FormProps } from './CalendarForm.tsx';
import { readDone, writeDone } from './choices.ts';
import { DayField } from './DayField.tsx';

/** What is already done, with its day where it is known: such a step holds the election back no more, but keeps its distance to it. */
export function DoneSteps({ search, answer, change }: FormProps) {
  const { t, say } = useLanguage();
  const done = readDone(search.done);
  const { made, doneFaults } = answer;
  const steps = made?.steps.filter(({ latest }) => latest < made.electionDay) ?? [];
  const strangers = done.filter(({ step }) => doneFaults.has(step) && !steps.some((one) => one.step === step));
  const set = (step: string, day: string | null) => {
    const others = done.filter((one) => one.step !== step);
    change({ done: writeDone(day === null ? others : [...others, { step, day }]) });
  };
  return (
    <details className="doneSteps" open={done.length > 0}>
      <summary>{t('lawCalendar.doneHead', { n: done.length })}</summary>
      <p className="quiet">{t('lawCalendar.doneWords')}</p>
      <ul>
        {steps.map(({ step, title }) => {
          const mine = done.find((one) => one.step === step);
          return (
            <li key={step}>
              <label className="tick">
                <input
                  type="checkbox"
                  checked={mine !== undefined}
                  onChange={(event) => set(step, event.target.checked ? '' : null)}
                />
                {say(title)}
              </label>
              {mine ? (
                <DayField
                  short
                  label={t('lawCalendar.doneDay', { step: say(title) })}
                  value={mine.day}
                  onDay={(day) => set(step, day)}
                />
              ) : null}
            </li>
          );
        })}
        {strangers.map(({ step }) => (
          <li key={step}>
            <label className="tick">
              <input type="checkbox" checked onChange={() => set(step, null)} />
              <span className="code">{step}</span>
            </label>
            <span className="refusal">
              {doneFaults.get(step) ? say(doneFaults.get(step) ?? { zh: '', en: '' }) : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
