import { Link } from '@tanstack/react-router';
import { dayInWords } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import type { UnitNode } from '../stages/registry/queries.ts';
import { type Column, DataTable } from './DataTable.tsx';

/** Units as work: how far each is, its next step and by when; the unit is the way in. */
export function Worklist(props: { roundId: string; rows: readonly UnitNode[]; today: string; caption: string }) {
  const { roundId, rows, today, caption } = props;
  const columns = useWorkColumns(roundId, today);
  const shown = rows.some((row) => row.childCount > 0) ? columns : columns.slice(0, -1);
  return <DataTable caption={caption} columns={shown} rows={rows} rowKey={(row) => row.unitId} />;
}

function useWorkColumns(roundId: string, today: string): readonly Column<UnitNode>[] {
  const { t, say, word, language } = useLanguage();
  return [
    {
      key: 'unit',
      title: t('registry.unit'),
      sortBy: (row) => row.code,
      cell: (row) => (
        <>
          <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: row.unitId }} className="strong">
            {row.name}
          </Link>
          {row.flags.map((flag) => (
            <span key={flag} className="tag">
              {word('flag', flag)}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'progress',
      title: t('registry.progress'),
      sortBy: (row) => (row.progress.total === 0 ? null : row.progress.done / row.progress.total),
      number: true,
      cell: (row) => <ProgressCell row={row} />,
    },
    {
      key: 'next',
      title: t('registry.nextStep'),
      cell: (row) =>
        row.participation === 'exempt'
          ? t('registry.exempt')
          : row.progress.next
            ? say(row.progress.next)
            : row.progress.total === 0
              ? '—'
              : t('registry.allDone'),
    },
    {
      key: 'due',
      oneLine: true,
      title: t('registry.due'),
      sortBy: (row) => row.progress.next?.dueOn ?? null,
      cell: (row) => {
        const due = row.progress.next?.dueOn ?? null;
        if (due === null) return '—';
        return (
          <span className={due < today ? 'late' : ''}>
            {due < today ? `! ${t('registry.overdue')} ` : ''}
            {dayInWords(due, language)}
          </span>
        );
      },
    },
    {
      key: 'below',
      title: t('registry.unitsBelow'),
      number: true,
      sortBy: (row) => row.childCount,
      cell: (row) => (row.childCount === 0 ? '—' : row.childCount),
    },
  ];
}

function ProgressCell({ row }: { row: UnitNode }) {
  const { done, total } = row.progress;
  if (total === 0) return <>—</>;
  return (
    <span className="progressCell">
      <span className="miniBar" aria-hidden="true">
        <span style={{ width: `${(done * 100) / total}%` }} />
      </span>
      {done === total ? '✓ ' : ''}
      {done}/{total}
    </span>
  );
}
