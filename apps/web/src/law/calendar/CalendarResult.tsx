import { REST_DAYS_KNOWN_TO } from '@huanjie/chinese';
import type { CalendarWarning, Timeline } from '@huanjie/rules';
import type { CSSProperties } from 'react';
import { dayInWords } from '../../app/dates.ts';
import { useDisplay } from '../../app/display.tsx';
import { useLanguage } from '../../app/language.tsx';
import type { Language } from '../../app/messages.ts';
import type { CalendarAnswer } from './answer.ts';
import { dayAndWeekday } from './dayWords.ts';
import { Gantt } from './Gantt.tsx';
import { StepLine, StepTable } from './StepTable.tsx';
import { chartRow } from './span.ts';

/** The calendar asked for, or why there is none. */
export function CalendarResult({ answer, today, title }: { answer: CalendarAnswer; today: string; title: string }) {
  const { t, say, language } = useLanguage();
  const { made, refused } = answer;
  const style = { '--lines': linesOf(made?.warnings ?? [], language) } as CSSProperties;
  return (
    <div className="calendarResult" style={style}>
      <div aria-live="polite">
        {made === null ? (
          <p className="quiet">{refused === null ? t('lawCalendar.noCalendar') : say(refused)}</p>
        ) : null}
        {made === null ? null : <Verdict answer={answer} made={made} today={today} title={title} />}
      </div>
      {made === null ? null : <Plan made={made} today={today} />}
    </div>
  );
}

/** Lines that warnings take on a printed page. */
function linesOf(warnings: readonly CalendarWarning[], language: Language): number {
  const characters = language === 'zh' ? 75 : 140;
  return warnings.reduce((sum, one) => sum + 0.5 + Math.ceil(one[language].length / characters), 0);
}

function Verdict(props: { answer: CalendarAnswer; made: Timeline; today: string; title: string }) {
  const { t, say, language } = useLanguage();
  const { answer, made, today, title } = props;
  const { ruleSet, earliest, deferral, choices } = answer;
  const late = deferral?.latest != null && made.electionDay > deferral.latest ? deferral : null;
  return (
    <>
      <div className="planHead">
        <h2>{title}</h2>
        <p className="planDay">
          {t(earliest === null ? `lawCalendar.day_${choices.occasion}` : `lawCalendar.earliest_${choices.occasion}`)}
          <strong>{dayAndWeekday(made.electionDay, language)}</strong>
        </p>
        <p className="quiet">
          <span className="code">{ruleSet.id}</span> {say(ruleSet.title)}
          {choices.overlay === null ? '' : ` · ${say(choices.overlay.title)}`}
          {made.strict ? ` · ${t('lawCalendar.strictWords')}` : ''}
        </p>
        <p className="quiet">{countWords(made, t)}</p>
        {earliest === null ? null : (
          <p className="earliestSays">
            {say(earliest.says)}
            {language === 'zh' ? '。' : '.'}
          </p>
        )}
        {deferral === null ? null : (
          <p className={late ? 'late' : 'quiet'}>
            {say(deferral.says)}
            {language === 'zh' ? '。' : '.'}
          </p>
        )}
        {late?.latest ? (
          <p className="refusal">{t('lawCalendar.pastDeferral', { day: dayInWords(late.latest, language) })}</p>
        ) : null}
      </div>
      <Missed made={made} today={today} />
      <Warnings warnings={made.warnings} />
      {choices.holidays === 'ignore' || Number(made.electionDay.slice(0, 4)) <= REST_DAYS_KNOWN_TO ? null : (
        <p className="quiet restNote">{t('lawCalendar.restUnknown', { year: REST_DAYS_KNOWN_TO + 1 })}</p>
      )}
    </>
  );
}

function countWords(made: Timeline, t: ReturnType<typeof useLanguage>['t']): string {
  const count = (kind: string) => made.steps.filter((step) => step.kind === kind).length;
  return t('lawCalendar.counts', {
    n: made.steps.length,
    legal: count('legal'),
    provincial: count('provincial'),
    practice: count('practice'),
  });
}

/** Steps bound by a text whose last day is over already, when the vote itself is still ahead. */
function Missed({ made, today }: { made: Timeline; today: string }) {
  const { t, say, language } = useLanguage();
  const missed = made.steps.filter(
    ({ latest, kind, counted, conditional, window }) =>
      latest < today && kind !== 'practice' && counted.firm && conditional !== true && window !== true,
  );
  if (made.electionDay < today || missed.length === 0) return null;
  const names = missed.map(({ title, latest }) =>
    language === 'zh' ? `${title.zh}（${dayInWords(latest, 'zh')}）` : `${say(title)} (${dayInWords(latest, 'en')})`,
  );
  return (
    <p className="missed">
      <strong>{t('lawCalendar.missedHead', { n: missed.length })}</strong>
      {t('lawCalendar.missed', { steps: names.join(language === 'zh' ? '、' : '; ') })}
    </p>
  );
}

function Warnings({ warnings }: { warnings: readonly CalendarWarning[] }) {
  const { t, say, language } = useLanguage();
  if (warnings.length === 0) return null;
  return (
    <ul className="calendarWarnings" aria-label={t('lawCalendar.warnings')}>
      {warnings.map((one) => (
        <li key={`${one.code}${one.en}`}>
          <strong>{t(`lawCalendar.warning_${one.code}`)}</strong> {say(one)}
          {language === 'zh' ? '。' : '.'}
        </li>
      ))}
    </ul>
  );
}

function Plan({ made, today }: { made: Timeline; today: string }) {
  const { t, say } = useLanguage();
  const { phone } = useDisplay();
  const lines = made.steps.map((step) => ({ ...chartRow(step), title: say(step.title) }));
  return (
    <>
      <div className={phone ? 'onPaper' : ''}>
        <Gantt
          lines={lines}
          electionDays={[made.electionDay]}
          dayWords={t(`lawCalendar.day_${made.occasion}`)}
          today={today}
          caption={t('lawCalendar.chartCaption')}
        />
      </div>
      <section className="part stepPart" aria-labelledby="steps-head">
        <div className="partHead">
          <h2 id="steps-head">{t('lawCalendar.steps')}</h2>
        </div>
        {phone ? <StepLine made={made} today={today} /> : <StepTable made={made} today={today} />}
      </section>
      <p className="planFoot">{t('lawCalendar.foot', { id: made.ruleSet })}</p>
    </>
  );
}
