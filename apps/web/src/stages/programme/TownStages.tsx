import { Link } from '@tanstack/react-router';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { StageLine } from '../../components/StageLine.tsx';
import { Answered } from '../../components/states.tsx';
import { useUnit } from '../registry/queries.ts';
import type { OverviewData } from './queries.ts';

/** A round of one town: its stage line large, in place of a table with one row. */
export function TownStages({ stages, row }: { stages: OverviewData['stages']; row: OverviewData['heat'][number] }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const unit = useUnit(roundId, row.unit.unitId);
  const done = stages.filter((stage) => stage.total > 0 && stage.done === stage.total).length;
  return (
    <div className="townStages">
      <p>
        <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: row.unit.unitId }} className="strong">
          {row.unit.name}
        </Link>{' '}
        <span className="quiet">{t('programme.stagesDone', { done, total: stages.length })}</span>
      </p>
      <Answered query={unit} rows={4}>
        {(data) => <StageLine steps={data.steps} today={todayInShanghai(new Date())} />}
      </Answered>
    </div>
  );
}
