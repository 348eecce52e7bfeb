import { STAGES, type Timeline, type TimelineStep } from '@huanjie/rules';
import { useLanguage } from '../../app/language.tsx';
import { RuleChips } from '../../components/RuleChip.tsx';
import { dayAndWeekday } from './dayWords.ts';
import { isVote, KIND_CLASSES, KIND_MARKS } from './kinds.ts';
import { ruleCards } from './rulesOf.ts';

interface Props {
  readonly made: Timeline;
  readonly today: string;
}

/** Where a day stands against today: a step whose last day is over is told apart by word as well. */
const isOver = (step: TimelineStep, today: string): boolean => step.latest < today;

/** The steps with their days and why: the chart in words. */
export function StepTable({ made, today }: Props) {
  const { t, say } = useLanguage();
  return (
    <div className="tableFrame">
      <table className="stepTable">
        <caption className="unseen">{t('lawCalendar.steps')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lawCalendar.step')}</th>
            <th scope="col">{t('lawCalendar.earliest')}</th>
            <th scope="col">{t('lawCalendar.latest')}</th>
            <th scope="col">{t('lawCalendar.usual')}</th>
            <th scope="col">{t('lawCalendar.why')}</th>
          </tr>
        </thead>
        <tbody>
          {made.steps.map((step) => (
            <tr key={step.step} id={`step-${step.step}`} className={isVote(step.step) ? 'ballotRow' : undefined}>
              <th scope="row">
                <span className="strong">{say(step.title)}</span>
                <KindAndStage step={step} />
              </th>
              <td className="oneLine">
                <Day day={step.earliest} />
              </td>
              <td className="oneLine">
                <Day day={step.latest} strong />
                {isOver(step, today) ? <span className="quiet over">{t('lawCalendar.over')}</span> : null}
              </td>
              <td className="oneLine">
                <Usual step={step} />
              </td>
              <td>
                <Why step={step} ruleSet={made.ruleSet} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The steps as a line that stands upright, for phones. */
export function StepLine({ made, today }: Props) {
  const { t, say } = useLanguage();
  return (
    <ol className="stepLine">
      {made.steps.map((step) => (
        <li key={step.step} className={`${KIND_CLASSES[step.kind]} ${isVote(step.step) ? 'ballotRow' : ''}`}>
          <span className="lineMark" aria-hidden="true">
            {KIND_MARKS[step.kind]}
          </span>
          <h3>{say(step.title)}</h3>
          <p className="lineDay">
            <span className="quiet">{t('lawCalendar.latest')}</span> <Day day={step.latest} strong />
            {isOver(step, today) ? <span className="quiet over">{t('lawCalendar.over')}</span> : null}
          </p>
          {step.earliest === undefined || step.earliest === step.latest ? null : (
            <p className="quiet">
              {t('lawCalendar.earliest')} <Day day={step.earliest} />
            </p>
          )}
          {step.usual === undefined || step.usual.latest === step.latest ? null : (
            <p className="quiet">
              {t('lawCalendar.usual')} <Usual step={step} />
            </p>
          )}
          <KindAndStage step={step} />
          <Why step={step} ruleSet={made.ruleSet} />
        </li>
      ))}
    </ol>
  );
}

function Day({ day, strong = false }: { day: string | undefined; strong?: boolean }) {
  const { t, language } = useLanguage();
  if (day === undefined) return <span className="quiet">{t('lawCalendar.noFirst')}</span>;
  return (
    <time dateTime={day} className={strong ? 'strong' : undefined}>
      {dayAndWeekday(day, language)}
    </time>
  );
}

function Usual({ step: { usual, latest } }: { step: TimelineStep }) {
  if (usual === undefined || usual.latest === latest) return <span className="quiet">—</span>;
  return <Day day={usual.latest} />;
}

function KindAndStage({ step }: { step: TimelineStep }) {
  const { t, say } = useLanguage();
  const stage = STAGES.find(({ id }) => id === step.stage);
  return (
    <span className="kindAndStage quiet">
      <span className={`kindTag ${KIND_CLASSES[step.kind]}`}>
        {KIND_MARKS[step.kind]} {t(`lawCalendar.kind_${step.kind}`)}
      </span>
      {stage === undefined ? null : say(stage)}
      {step.window ? ` · ${t('lawCalendar.window')}` : ''}
      {step.conditional ? ` · ${t('lawCalendar.conditional')}` : ''}
    </span>
  );
}

function Why({ step, ruleSet }: { step: TimelineStep; ruleSet: string }) {
  const { say, language } = useLanguage();
  return (
    <div className="why">
      <p>{say(step.says)}</p>
      {step.warning === undefined ? null : <p className="stepWarning">{say(step.warning)}</p>}
      <RuleChips ids={step.rule} rules={ruleCards(step.rule, ruleSet, language)} />
    </div>
  );
}
