import type { CSSProperties, ReactNode } from 'react';
import { dayWithoutYear } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { monthInWords, shortDay } from './dayWords.ts';
import { KIND_CLASSES, KIND_MARKS } from './kinds.ts';
import { type ChartRow, type Scale, scaleOf } from './span.ts';

/** One line of the chart, in words beside its bar. */
export interface GanttLine extends ChartRow {
  readonly title: ReactNode;
  /** Beside the last day, for instance the share of units that have done the step. */
  readonly note?: ReactNode;
  /** Days on which the step was really done, first and last. */
  readonly done?: { readonly from: string; readonly to: string } | null;
}

const share = (value: number): string => `${(value * 100).toFixed(3)}%`;

/**
 * Steps over days: a bar from the first to the last day of each, told apart by shape and word. It is a picture; the
 * table or list beside it says the same in words, so that screen readers pass over it.
 */
export function Gantt(props: {
  lines: readonly GanttLine[];
  electionDays: readonly string[];
  /** What the marked days are called; election day where it is missing. */
  dayWords?: string;
  today: string;
  /** What the day of looking is called; today where it is missing. */
  todayWords?: string;
  caption: string;
  noteHead?: string;
}) {
  const { t, language } = useLanguage();
  const { lines, electionDays, today, caption, noteHead, todayWords = t('lawCalendar.today') } = props;
  const { dayWords = t('lawCalendar.electionDay') } = props;
  if (lines.length === 0) return null;
  const days = lines.flatMap(({ from, to, done }) => (done ? [from, to, done.from, done.to] : [from, to]));
  const scale = scaleOf([...days, ...electionDays]);
  const style = { '--rows': lines.length } as CSSProperties;
  return (
    <figure className={`gantt ${noteHead ? 'noted' : ''}`} style={style}>
      <figcaption className="ganttCaption quiet">{caption}</figcaption>
      <div className="ganttChart" aria-hidden="true">
        <div className="ganttLines">
          <Grid scale={scale} />
          <DayLines
            scale={scale}
            electionDays={electionDays}
            dayWords={dayWords}
            today={today}
            todayWords={todayWords}
          />
        </div>
        <div className="ganttRow ganttHead">
          <span>{t('lawCalendar.step')}</span>
          <span>{t('lawCalendar.latest')}</span>
          {noteHead ? <span>{noteHead}</span> : null}
          <Months scale={scale} />
        </div>
        {lines.map((line) => (
          <div key={line.id} className={`ganttRow ${KIND_CLASSES[line.kind]}`}>
            <span className="ganttTitle">
              <span className="ganttMark">{KIND_MARKS[line.kind]}</span> {line.title}
            </span>
            <span className="ganttDay">{shortDay(line.to, language)}</span>
            {noteHead ? <span className="ganttNote">{line.note}</span> : null}
            <Bar line={line} scale={scale} />
          </div>
        ))}
      </div>
      <Legend done={lines.some(({ done }) => done)} round={noteHead !== undefined} />
    </figure>
  );
}

function Bar({ line, scale }: { line: GanttLine; scale: Scale }) {
  const { at, wide } = scale;
  const { from, to, open, kind, usual, done } = line;
  const left = at(from);
  return (
    <span className="ganttTrack">
      <span
        className={`ganttBar ${KIND_CLASSES[kind]} ${open ? 'open' : ''}`}
        style={{ left: share(left), width: share(at(to) + wide(1) - left) }}
      />
      <span className={`ganttEnd ${KIND_CLASSES[kind]}`} style={{ left: share(at(to) + wide(0.5)) }} />
      {usual === null ? null : <span className="ganttUsual" style={{ left: share(at(usual) + wide(0.5)) }} />}
      {done ? (
        <span
          className="ganttDone"
          style={{ left: share(at(done.from)), width: share(at(done.to) + wide(1) - at(done.from)) }}
        />
      ) : null}
    </span>
  );
}

function Months({ scale }: { scale: Scale }) {
  const { language } = useLanguage();
  return (
    <span className="ganttMonths">
      {scale.months.map(({ month, left, width }, index) => (
        <span key={month} style={{ left: share(left), width: share(width) }}>
          {width < 0.04 ? '' : monthInWords(month, language, width > 0.12 && (index < 2 || month.endsWith('-01')))}
        </span>
      ))}
    </span>
  );
}

function Grid({ scale }: { scale: Scale }) {
  return (
    <>
      {scale.weeks.map((left) => (
        <span key={left} className="ganttWeek" style={{ left: share(left) }} />
      ))}
      {scale.months.slice(1).map(({ month, left }) => (
        <span key={month} className="ganttMonth" style={{ left: share(left) }} />
      ))}
    </>
  );
}

/** Two labels beside each other point away from each other; near an edge a label points inwards. */
const isLeftwards = (at: number, index: number, count: number): boolean =>
  at > 0.85 || (at > 0.15 && (count === 1 ? at > 0.7 : index === 0));

function DayLines(props: {
  scale: Scale;
  electionDays: readonly string[];
  dayWords: string;
  today: string;
  todayWords: string;
}) {
  const { language } = useLanguage();
  const { scale, electionDays, dayWords, today, todayWords } = props;
  const seen = today >= scale.first && today <= scale.last;
  return (
    <>
      {electionDays.map((day, index) => (
        <span
          key={day}
          className={`ganttElection ${isLeftwards(scale.at(day), index, electionDays.length) ? 'leftwards' : ''}`}
          style={{ left: share(scale.at(day) + scale.wide(0.5)) }}
        >
          <span>{`${dayWords} ${dayWithoutYear(day, language)}`}</span>
        </span>
      ))}
      {seen ? (
        <span
          className={`ganttToday ${scale.at(today) > 0.8 ? 'leftwards' : ''}`}
          style={{ left: share(scale.at(today) + scale.wide(0.5)) }}
        >
          <span>{todayWords}</span>
        </span>
      ) : null}
    </>
  );
}

function Legend({ done, round }: { done: boolean; round: boolean }) {
  const { t } = useLanguage();
  return (
    <ul className="ganttLegend" aria-hidden="true">
      {(['legal', 'provincial', 'practice'] as const).map((kind) => (
        <li key={kind}>
          <span className="ganttKey">
            <span className={`ganttBar ${KIND_CLASSES[kind]}`} />
            <span className={`ganttEnd ${KIND_CLASSES[kind]}`} />
          </span>
          {KIND_MARKS[kind]} {t(`lawCalendar.kind_${kind}`)}
        </li>
      ))}
      {round ? null : (
        <>
          <li>
            <span className="ganttKey">
              <span className="ganttUsual" />
            </span>
            {t('lawCalendar.usual')}
          </li>
          <li>{t('lawCalendar.openWords')}</li>
        </>
      )}
      {done ? (
        <li>
          <span className="ganttKey">
            <span className="ganttDone" />
          </span>
          {t('lawCalendar.doneBar')}
        </li>
      ) : null}
    </ul>
  );
}
