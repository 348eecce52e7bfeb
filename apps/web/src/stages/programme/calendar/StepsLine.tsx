import { grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { KIND_CLASSES, KIND_MARKS } from '../../../law/calendar/kinds.ts';
import { type Election, type ElectionStep, type RoundCalendarSearch, WEIGHTS } from './queries.ts';
import { spanInWords } from './stepSpan.ts';

/** The steps of an election as a line that stands upright, for phones. */
export function StepsLine(props: { election: Election; narrow: (part: RoundCalendarSearch) => void }) {
  const { t, say, language } = useLanguage();
  const { steps, units } = props.election;
  return (
    <ol className="stepLine">
      {steps.map((step) => {
        const done = spanInWords(step.first, step.last, language);
        return (
          <li key={step.step} className={`${KIND_CLASSES[step.kind]} ${step.step === 'ballot' ? 'ballotRow' : ''}`}>
            <span className="lineMark" aria-hidden="true">
              {KIND_MARKS[step.kind]}
            </span>
            <h3>{say(step)}</h3>
            <p>
              <span className="quiet">
                {t(`lawCalendar.kind_${step.kind}`)} · {t('lawCalendar.latest')}
              </span>{' '}
              <span className="strong">{spanInWords(step.due.first, step.due.last, language)}</span>
            </p>
            <p className="quiet">
              {step.recordable
                ? `${t('lawCalendar.recorded')} ${grouped(step.recorded)}/${grouped(units)}`
                : t('lawCalendar.notRecordable')}
              {done === null ? '' : ` · ${t('lawCalendar.doneBar')} ${done}`}
            </p>
            <Found step={step} election={props.election} narrow={props.narrow} />
          </li>
        );
      })}
    </ol>
  );
}

function Found(props: { step: ElectionStep; election: Election; narrow: (part: RoundCalendarSearch) => void }) {
  const { t } = useLanguage();
  const { step, election, narrow } = props;
  const counts = { breach: step.breaches, check: step.checks, unrecorded: step.unrecorded };
  const found = WEIGHTS.filter((weight) => counts[weight] > 0);
  if (found.length === 0) return null;
  return (
    <p>
      {found.map((weight) => (
        <button
          key={weight}
          type="button"
          className="linkButton"
          onClick={() => narrow({ body: election.body, step: step.step, weight })}
        >
          {t(`lawCalendar.weight_${weight}`)} {grouped(counts[weight])}
        </button>
      ))}
    </p>
  );
}
