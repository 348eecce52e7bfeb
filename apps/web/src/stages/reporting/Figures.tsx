import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { FigureTile } from '../../components/FigureValue.tsx';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Answered, EmptyState, LoadingState } from '../../components/states.tsx';
import { UnitPicker } from '../../components/UnitPicker.tsx';
import { BreakdownTable } from './BreakdownTable.tsx';
import { useFigures } from './queries.ts';

const BreakdownChart = lazy(async () => ({ default: (await import('./BreakdownChart.tsx')).BreakdownChart }));

type FiguresData = NonNullable<ReturnType<typeof useFigures>['data']>;

/** Every figure of the round by groups, and the breakdowns as charts with their numbers beside them. */
export function Figures() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const { unitId } = useSearch({ from: '/inside/rounds/$roundId/figures' });
  const navigate = useNavigate();
  const figures = useFigures(roundId, unitId);
  const [filter, setFilter] = useState('');
  return (
    <>
      <PageHead title={t('shell.figures')} subtitle={<p>{t('reporting.figuresWords')}</p>} />
      <div className="toolRow">
        <SearchField label={t('reporting.filterFigures')} value={filter} onSearch={setFilter} />
        <UnitPicker
          roundId={roundId}
          unitId={unitId}
          onUnit={(next) =>
            void navigate({ to: '/rounds/$roundId/figures', params: { roundId }, search: { unitId: next } })
          }
        />
      </div>
      <Answered query={figures} rows={12}>
        {(data) => <FigureGroups data={data} unitId={unitId} filter={filter} />}
      </Answered>
    </>
  );
}

function FigureGroups(props: { data: FiguresData; unitId: string | undefined; filter: string }) {
  const { t } = useLanguage();
  const { data, unitId, filter } = props;
  const wanted = filter.toLowerCase();
  const figures = data.figures.filter((figure) =>
    `${figure.title.zh} ${figure.title.en} ${figure.id}`.toLowerCase().includes(wanted),
  );
  if (data.figures.length === 0) return <EmptyState title={t('reporting.noFigures')} />;
  if (figures.length === 0) return <EmptyState title={t('reporting.noFigureFound', { filter })} />;
  const groups = data.groups.filter((group) => figures.some((figure) => figure.group === group.id));
  return (
    <>
      <GroupIndex groups={groups} />
      {groups.map((group) => (
        <FigureGroup
          key={group.id}
          group={group}
          figures={figures.filter((figure) => figure.group === group.id)}
          breakdowns={filter === '' ? breakdownsOf(data, group.id) : []}
          unitId={unitId}
        />
      ))}
    </>
  );
}

/** The breakdowns whose total stands in a group; a breakdown without parts shows nothing. */
function breakdownsOf(data: FiguresData, group: string) {
  const here = new Set(data.figures.filter((figure) => figure.group === group).map((figure) => figure.id));
  return data.breakdowns.filter(
    (breakdown) => here.has(breakdown.total) && breakdown.parts.some((part) => part.value > 0),
  );
}

function GroupIndex({ groups }: { groups: FiguresData['groups'] }) {
  const { t, say } = useLanguage();
  return (
    <nav aria-label={t('reporting.groups')}>
      <ul className="groupIndex">
        {groups.map((group) => (
          <li key={group.id}>
            <a className="chip" href={`#group-${group.id}`}>
              {say(group.title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FigureGroup(props: {
  group: FiguresData['groups'][number];
  figures: FiguresData['figures'];
  breakdowns: FiguresData['breakdowns'];
  unitId: string | undefined;
}) {
  const { say } = useLanguage();
  const { group, figures, breakdowns, unitId } = props;
  return (
    <Part id={`group-${group.id}`} title={say(group.title)}>
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
}
