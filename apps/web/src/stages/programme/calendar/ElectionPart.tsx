import { dayInWords, grouped } from '../../../app/dates.ts';
import { useDisplay } from '../../../app/display.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Part } from '../../../components/PageHead.tsx';
import { Gantt, type GanttLine } from '../../../law/calendar/Gantt.tsx';
import { KIND_MARKS } from '../../../law/calendar/kinds.ts';
import type { Election, ElectionStep, RoundCalendarSearch } from './queries.ts';
import { StepsLine } from './StepsLine.tsx';
import { spanInWords } from './stepSpan.ts';

interface Props {
  readonly election: Election;
  readonly asOf: string;
  readonly narrow: (part: RoundCalendarSearch) => void;
}

/** Elections of one body under one law: its election days, its steps as bars and as a table. */
export function ElectionPart({ election, asOf, narrow }: Props) {
  const { t, say, word } = useLanguage();
  const { phone } = useDisplay();
  const { body, ruleSet, overlay, units, days, steps, warnings, form } = election;
  const lines = steps.map((step): GanttLine => lineOf(step, say(step), units));
  const dayList = [days[0]?.day, days.at(-1)?.day].filter((day) => day !== undefined);
  return (
    <Part
      id={`${body}-${ruleSet.id}`}
      title={t('lawCalendar.electionHead', { body: word('body', body), n: grouped(units) })}
      note={`${ruleSet.id} ${say(ruleSet)}${overlay === null ? '' : ` · ${say(overlay)}`}${form === null ? '' : ` · ${t(`lawCalendar.form_${form}`)}`}`}
    >
      <ElectionDays days={days} />
      {warnings.length === 0 ? null : (
        <ul className="calendarWarnings">
          {warnings.map((one) => (
            <li key={`${one.code} ${one.en}`}>{say(one)}</li>
          ))}
        </ul>
      )}
      <div className={phone ? 'onPaper' : ''}>
        <Gantt
          lines={lines}
          electionDays={[...new Set(dayList)]}
          today={asOf}
          todayWords={t('lawCalendar.asOfShort')}
          caption={t('lawCalendar.roundCaption')}
          noteHead={t('lawCalendar.recorded')}
        />
      </div>
      {phone ? <StepsLine election={election} narrow={narrow} /> : <StepsTable election={election} narrow={narrow} />}
    </Part>
  );
}

function lineOf(step: ElectionStep, title: string, units: number): GanttLine {
  const { due, kind, first, last, recordable, recorded } = step;
  return {
    id: step.step,
    kind,
    from: due.first,
    to: due.last,
    open: false,
    usual: null,
    title,
    note: recordable ? `${grouped(recorded)}/${grouped(units)}` : '—',
    done: first === null || last === null ? null : { from: first, to: last },
  };
}

/** On how many units each election day falls; many days are told by their first and last. */
function ElectionDays({ days }: { days: Election['days'] }) {
  const { t, language } = useLanguage();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const held = days.reduce((sum, one) => sum + one.held, 0);
  const units = days.reduce((sum, one) => sum + one.units, 0);
  const span =
    first === last
      ? t('lawCalendar.oneElectionDay', { day: dayInWords(first.day, language) })
      : t('lawCalendar.electionDays', {
          first: dayInWords(first.day, language),
          last: dayInWords(last.day, language),
          n: days.length,
        });
  return (
    <p>
      {span} <span className="quiet">{t('lawCalendar.held', { held: grouped(held), units: grouped(units) })}</span>
    </p>
  );
}

function StepsTable({ election, narrow }: { election: Election; narrow: Props['narrow'] }) {
  const { t, say, language } = useLanguage();
  const { units, body } = election;
  const span = (first: string | null, last: string | null) =>
    spanInWords(first, last, language) ?? <span className="quiet">—</span>;
  const open = (step: ElectionStep, weight: 'breach' | 'check' | 'unrecorded', count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <button type="button" className="linkButton" onClick={() => narrow({ body, step: step.step, weight })}>
        {grouped(count)}
        <span className="unseen"> {t(`lawCalendar.weight_${weight}`)}</span>
      </button>
    );
  const columns: readonly Column<ElectionStep>[] = [
    { key: 'step', title: t('lawCalendar.step'), cell: (row) => say(row), wide: true },
    {
      key: 'kind',
      oneLine: true,
      title: t('lawCalendar.kind'),
      cell: (row) => `${KIND_MARKS[row.kind]} ${t(`lawCalendar.kind_${row.kind}`)}`,
    },
    { key: 'due', oneLine: true, title: t('lawCalendar.latest'), cell: (row) => span(row.due.first, row.due.last) },
    {
      key: 'recorded',
      number: true,
      title: t('lawCalendar.recorded'),
      cell: (row) =>
        row.recordable ? (
          `${grouped(row.recorded)}/${grouped(units)}`
        ) : (
          <span className="quiet">{t('lawCalendar.notRecordable')}</span>
        ),
    },
    { key: 'done', oneLine: true, title: t('lawCalendar.doneBar'), cell: (row) => span(row.first, row.last) },
    {
      key: 'breaches',
      number: true,
      title: t('lawCalendar.weight_breach'),
      cell: (row) => open(row, 'breach', row.breaches),
    },
    {
      key: 'checks',
      number: true,
      title: t('lawCalendar.weight_check'),
      cell: (row) => open(row, 'check', row.checks),
    },
    {
      key: 'unrecorded',
      number: true,
      title: t('lawCalendar.weight_unrecorded'),
      cell: (row) => open(row, 'unrecorded', row.unrecorded),
    },
  ];
  return (
    <div className="roundSteps">
      <DataTable caption={t('lawCalendar.steps')} columns={columns} rows={election.steps} rowKey={({ step }) => step} />
    </div>
  );
}
