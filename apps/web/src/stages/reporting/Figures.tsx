import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { FigureTile } from '../../components/FigureValue.tsx';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { Answered, EmptyState, LoadingState } from '../../components/states.tsx';
import { UnitPicker } from '../../components/UnitPicker.tsx';
import { BreakdownTable } from './BreakdownTable.tsx';
import { useFigures } from './queries.ts';

const BreakdownChart = lazy(() => import('./BreakdownChart.tsx'));

type FiguresData = NonNullable<ReturnType<typeof useFigures>['data']>;

/** Every figure of the round by groups, and the breakdowns as charts with their numbers beside them. */
export function Figures() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const { unitId } = useSearch({ from: '/inside/rounds/$roundId/figures' });
  const navigate = useNavigate();
  const figures = useFigures(roundId, unitId);
  return (
    <>
      <PageHead title={t('shell.figures')} subtitle={<p>{t('reporting.figuresWords')}</p>} />
      <div className="toolRow">
        <UnitPicker
          roundId={roundId}
          unitId={unitId}
          onUnit={(next) =>
            void navigate({ to: '/rounds/$roundId/figures', params: { roundId }, search: { unitId: next } })
          }
        />
      </div>
      <Answered query={figures} rows={12}>
        {(data) => <FigureGroups data={data} unitId={unitId} />}
      </Answered>
    </>
  );
}

function FigureGroups({ data, unitId }: { data: FiguresData; unitId: string | undefined }) {
  const { t, say } = useLanguage();
  if (data.figures.length === 0) return <EmptyState title={t('reporting.noFigures')} />;
  const groupOf = (measure: string) => data.figures.find((figure) => figure.id === measure)?.group;
  return data.groups.map((group) => {
    const figures = data.figures.filter((figure) => figure.group === group.id);
    const breakdowns = data.breakdowns.filter((breakdown) => groupOf(breakdown.total) === group.id);
    if (figures.length === 0) return null;
    return (
      <Part key={group.id} id={`group-${group.id}`} title={say(group.title)}>
        <ul className="figureGrid">
          {figures.map((figure) => (
            <li key={figure.id}>
              <FigureTile figure={figure} unitId={unitId} />
            </li>
          ))}
        </ul>
        {breakdowns.map((breakdown) => (
          <figure key={breakdown.id} className="breakdown">
            <figcaption>{say(breakdown.title)}</figcaption>
            <Suspense fallback={<LoadingState rows={4} />}>
              <BreakdownChart breakdown={breakdown} />
            </Suspense>
            <BreakdownTable breakdown={breakdown} unitId={unitId} />
          </figure>
        ))}
      </Part>
    );
  });
}
