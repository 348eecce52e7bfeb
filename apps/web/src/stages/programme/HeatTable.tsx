import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { frameOf } from '../../components/DataTable.tsx';
import { HEAT_MARKS, type HeatCell, heatState } from './heat.ts';
import type { OverviewData } from './queries.ts';

/** Progress by township and stage. A row leads to its unit. */
export function HeatTable({ data }: { data: OverviewData }) {
  const { t, say } = useLanguage();
  const roundId = useRoundId();
  return (
    <div {...frameOf(t('programme.progress'))} className="tableFrame scroll">
      <table className="heat">
        <caption className="unseen">{t('programme.heatCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('registry.unit')}</th>
            {data.stages.map((stage) => (
              <th scope="col" key={stage.stage}>
                {say(stage)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.heat.map((row) => (
            <tr key={row.unit.unitId}>
              <th scope="row">
                <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: row.unit.unitId }}>
                  {row.unit.name}
                </Link>
                <span className="quiet"> {t('programme.unitsBelow', { n: row.units })}</span>
              </th>
              {row.cells.map((cell, index) => (
                <Cell key={data.stages[index]?.stage ?? index} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('programme.allUnits')}</th>
            {data.stages.map((stage) => (
              <td key={stage.stage} className="heatCell">
                {stage.total === 0 ? '·' : `${stage.done}/${stage.total}`}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: HeatCell }) {
  const { t } = useLanguage();
  const state = heatState(cell);
  if (state === 'none') {
    return (
      <td className="heatCell">
        <span aria-hidden="true">·</span>
        <span className="unseen">{t('programme.doesNotApply')}</span>
      </td>
    );
  }
  return (
    <td className={`heatCell is-${state}`}>
      <span aria-hidden="true">{HEAT_MARKS[state]}</span> {cell.done}/{cell.total}
      {cell.overdue > 0 ? <span className="heatLate">{t('programme.late', { n: cell.overdue })}</span> : null}
    </td>
  );
}
