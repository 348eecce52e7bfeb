import { lazy, Suspense, useMemo } from 'react';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { LoadingState } from '../../components/states.tsx';
import type { Day } from './queries.ts';

const BreakdownChart = lazy(async () => ({
  default: (await import('../reporting/BreakdownChart.tsx')).BreakdownChart,
}));

const hourName = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Who came, hour by hour: the chart, and the same numbers by place. */
export function Turnout({ day }: { day: Day }) {
  const { t } = useLanguage();
  const hours = useMemo(() => hoursOf(day), [day]);
  const count = (hour: number, placeId?: string) =>
    day.turnout
      .filter((one) => one.hour === hour && (placeId === undefined || one.placeId === placeId))
      .reduce((sum, { voters }) => sum + voters, 0);
  const breakdown = useMemo(() => chartOf(day, hours), [day, hours]);
  const places = day.places.filter(({ placeId }) => day.turnout.some((one) => one.placeId === placeId));
  return (
    <div className="turnout card">
      <Suspense fallback={<LoadingState rows={3} />}>
        <BreakdownChart breakdown={breakdown} />
      </Suspense>
      <div className="tableFrame scroll" tabIndex={-1}>
        <table className="plain">
          <caption className="unseen">{t('voting.turnout')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('voting.hour')}</th>
              {places.length > 1
                ? places.map((place) => (
                    <th scope="col" className="number" key={place.placeId}>
                      {place.name}
                    </th>
                  ))
                : null}
              <th scope="col" className="number">
                {t('voting.together')}
              </th>
              <th scope="col" className="number">
                {t('voting.soFar')}
              </th>
            </tr>
          </thead>
          <tbody>
            {hours.map((hour, at) => (
              <tr key={hour}>
                <th scope="row">{hourName(hour)}</th>
                {places.length > 1
                  ? places.map(({ placeId }) => (
                      <td className="number" key={placeId}>
                        {grouped(count(hour, placeId))}
                      </td>
                    ))
                  : null}
                <td className="number">{grouped(count(hour))}</td>
                <td className="number">{grouped(hours.slice(0, at + 1).reduce((sum, one) => sum + count(one), 0))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Every hour from the first that somebody came to the last. */
function hoursOf({ turnout }: Day): readonly number[] {
  const seen = turnout.map(({ hour }) => hour);
  const [first, last] = [Math.min(...seen), Math.max(...seen)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function chartOf({ turnout }: Day, hours: readonly number[]) {
  const label = { zh: '每小时投票人数', en: 'Voters by the hour' };
  return {
    id: 'turnout',
    title: label,
    total: 'turnout',
    unit: { zh: '人', en: 'voters' },
    chart: 'column' as const,
    parts: hours.map((hour) => ({
      measure: hourName(hour),
      label: { zh: hourName(hour), en: hourName(hour) },
      value: turnout.filter((one) => one.hour === hour).reduce((sum, { voters }) => sum + voters, 0),
    })),
  };
}
