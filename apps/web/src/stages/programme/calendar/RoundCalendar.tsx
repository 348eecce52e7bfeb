import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { dayInWords, grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useRoundId } from '../../../app/rounds.ts';
import { PageHead } from '../../../components/PageHead.tsx';
import { Answered, EmptyState } from '../../../components/states.tsx';
import { UnitPicker } from '../../../components/UnitPicker.tsx';
import { ElectionPart } from './ElectionPart.tsx';
import { Findings } from './Findings.tsx';
import { type RoundCalendarData, type RoundCalendarSearch, useRoundCalendar } from './queries.ts';
import '../../../styles/gantt.css';
import '../../../styles/lawCalendar.css';

/** The calendar of a running round: the law of its days, the days on record, and what does not fit. */
export function RoundCalendar() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const asked: RoundCalendarSearch = useSearch({ from: '/inside/rounds/$roundId/calendar' });
  const navigate = useNavigate();
  const query = useRoundCalendar(roundId, asked);
  const narrow = (part: RoundCalendarSearch) =>
    void navigate({
      to: '/rounds/$roundId/calendar',
      params: { roundId },
      search: { ...asked, page: undefined, ...part },
      resetScroll: false,
    });
  return (
    <>
      <PageHead
        title={t('lawCalendar.roundTitle')}
        subtitle={<p>{t('lawCalendar.roundLead')}</p>}
        actions={<Button onClick={() => window.print()}>{t('lawCalendar.print')}</Button>}
      />
      <div className="toolRow">
        <UnitPicker roundId={roundId} unitId={asked.unitId} onUnit={(unitId) => narrow({ unitId })} />
      </div>
      <Answered query={query} rows={12}>
        {(data) =>
          data.elections.length === 0 ? (
            <EmptyState title={t('lawCalendar.noElections')} />
          ) : (
            <div className="roundCalendar">
              <Summary data={data} asked={asked} narrow={narrow} />
              <Findings data={data} asked={asked} narrow={narrow} />
              {data.elections.map((election) => (
                <ElectionPart
                  key={`${election.body} ${election.ruleSet.id} ${election.form}`}
                  election={election}
                  asOf={data.asOf}
                  narrow={narrow}
                />
              ))}
            </div>
          )
        }
      </Answered>
    </>
  );
}

/** How many findings of each weight, each opening its list. */
function Summary(props: {
  data: RoundCalendarData;
  asked: RoundCalendarSearch;
  narrow: (part: RoundCalendarSearch) => void;
}) {
  const { t, language } = useLanguage();
  const { data, asked, narrow } = props;
  const { totals, asOf, withoutLaw, scope } = data;
  const counts = { breach: totals.breaches, check: totals.checks, unrecorded: totals.unrecorded };
  return (
    <div className="calendarSummary">
      <p>{t('lawCalendar.asOf', { scope: scope.name, day: dayInWords(asOf, language) })}</p>
      <ul>
        {(['breach', 'check', 'unrecorded'] as const).map((weight) => (
          <li key={weight}>
            <button
              type="button"
              className={`weightCount ${weight === 'breach' && counts.breach > 0 ? 'late' : ''}`}
              aria-pressed={asked.weight === weight}
              onClick={() => narrow({ weight: asked.weight === weight ? undefined : weight })}
            >
              <strong>{grouped(counts[weight])}</strong> {t(`lawCalendar.weight_${weight}`)}
            </button>
            <span className="quiet">{t(`lawCalendar.weightWords_${weight}`)}</span>
          </li>
        ))}
      </ul>
      {withoutLaw === 0 ? null : <p className="late">{t('lawCalendar.withoutLaw', { n: withoutLaw })}</p>}
    </div>
  );
}
