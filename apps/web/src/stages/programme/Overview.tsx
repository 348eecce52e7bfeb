import { Link } from '@tanstack/react-router';
import { dayInWords, grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { FigureOpener } from '../../components/FigureValue.tsx';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { Worklist } from '../../components/Worklist.tsx';
import { useChildren } from '../registry/queries.ts';
import { DueList } from './DueList.tsx';
import { Gaps } from './Gaps.tsx';
import { HeatTable } from './HeatTable.tsx';
import { type OverviewData, useOverview } from './queries.ts';
import { TownStages } from './TownStages.tsx';

/** A round at one look: headline figures, progress by stage and unit, what is due, gaps. */
export function Overview() {
  const roundId = useRoundId();
  const overview = useOverview(roundId);
  return (
    <Answered page query={overview} rows={12}>
      {(data) => <OverviewBody data={data} />}
    </Answered>
  );
}

function OverviewBody({ data }: { data: OverviewData }) {
  const { t, word, language } = useLanguage();
  const { round, counts } = data;
  const only = data.heat.length === 1 ? data.heat[0] : undefined;
  const town = only !== undefined && only.units <= 1 ? only : undefined;
  return (
    <>
      <PageHead
        title={round.title}
        subtitle={
          <p>
            {word('roundKind', round.kind)} · {t('programme.electionDay')} {dayInWords(round.electionDay, language)}
            <RoundCounts kind={round.kind} counts={counts} />
          </p>
        }
        actions={
          <Link to="/rounds/$roundId/report" params={{ roundId: round.roundId }} className="buttonLink">
            {t('programme.toReport')}
          </Link>
        }
      />
      {data.headline.length > 0 ? (
        <ul className="headline" aria-label={t('programme.headline')}>
          {data.headline.map((figure) => (
            <li key={figure.id}>
              <FigureOpener figure={figure} />
            </li>
          ))}
        </ul>
      ) : null}
      <Part
        id="progress"
        title={t(town ? 'programme.progressOfTown' : 'programme.progress')}
        note={town ? null : <Legend />}
      >
        {data.heat.length === 0 ? (
          <EmptyState title={t('programme.noProgress')} />
        ) : town ? (
          <TownStages stages={data.stages} row={town} />
        ) : (
          <HeatTable data={data} />
        )}
      </Part>
      <div className="twoParts">
        <Part id="due" title={t('programme.due')} note={t('programme.dueCount', { n: data.due.length })}>
          <DueList due={data.due} />
        </Part>
        <Part id="gaps" title={t('programme.gaps')} note={t('programme.gapCount', { n: data.gaps.length })}>
          <Gaps gaps={data.gaps} />
        </Part>
      </div>
      {only && !town ? <OwnUnits unitId={only.unit.unitId} /> : null}
    </>
  );
}

/** The units of the one township that the account sees, as work. */
function OwnUnits({ unitId }: { unitId: string }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const children = useChildren(roundId, unitId);
  return (
    <Part id="own-units" title={t('programme.worklist')}>
      <Answered query={children} rows={8}>
        {(data) => (
          <Worklist
            roundId={roundId}
            rows={data.rows}
            today={todayInShanghai(new Date())}
            caption={t('programme.worklist')}
          />
        )}
      </Answered>
    </Part>
  );
}

/** How big the round is; its numbers lead to what they count. */
function RoundCounts({ kind, counts }: { kind: string; counts: OverviewData['counts'] }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  if (kind === 'township') return null;
  return (
    <>
      {' · '}
      <Link to="/rounds/$roundId/units" params={{ roundId }}>
        {t('programme.electing', { electing: grouped(counts.electing), n: counts.electing })}
      </Link>
      {counts.exempt > 0 ? ` · ${t('programme.exempt', { exempt: grouped(counts.exempt) })}` : ''}
      {counts.voters > 0 ? (
        <>
          {' · '}
          <Link to="/rounds/$roundId/voters" params={{ roundId }}>
            {t('programme.voters', { voters: grouped(counts.voters) })}
          </Link>
        </>
      ) : null}
    </>
  );
}

function Legend() {
  const { t } = useLanguage();
  return (
    <ul className="legend">
      <li>
        <span className="heatKey is-done">✓</span> {t('programme.legendDone')}
      </li>
      <li>
        <span className="heatKey is-part">◐</span> {t('programme.legendPart')}
      </li>
      <li>
        <span className="heatKey is-late">!</span> {t('programme.legendLate')}
      </li>
      <li>
        <span className="heatKey">○</span> {t('programme.legendAhead')}
      </li>
    </ul>
  );
}
