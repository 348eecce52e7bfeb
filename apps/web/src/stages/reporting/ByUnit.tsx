import { Link } from '@tanstack/react-router';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Part } from '../../components/PageHead.tsx';
import { shownValue } from '../../components/printedFigure.ts';
import type { FigureDetailData } from './queries.ts';

type Row = FigureDetailData['byUnit'][number];

/** A figure by unit, largest first, with bars on one scale; a row leads to the same figure of that unit. */
export function ByUnit({ rows, measure, title }: { rows: readonly Row[]; measure: string; title: string }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const largest = Math.max(1e-9, ...rows.map((row) => row.value ?? 0));
  const bases = rows.some((row) => row.denominator !== undefined);
  const columns: readonly Column<Row>[] = [
    {
      key: 'unit',
      title: t('registry.unit'),
      sortBy: (row) => row.name,
      cell: (row) => (
        <Link to="/rounds/$roundId/figures/$measure" params={{ roundId, measure }} search={{ unitId: row.unitId }}>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'value',
      title,
      number: true,
      sortBy: (row) => row.value,
      cell: (row) => (
        <>
          <span className="unitBar" aria-hidden="true">
            <span style={{ width: `${(Math.max(0, row.value ?? 0) * 100) / largest}%` }} />
          </span>
          <span className="unitValue">{shownValue(row)}</span>
        </>
      ),
    },
    ...(bases
      ? [
          {
            key: 'base',
            title: 'n / m',
            number: true,
            cell: (row: Row) =>
              row.denominator === undefined ? '—' : `${grouped(row.numerator ?? 0)} / ${grouped(row.denominator)}`,
          },
        ]
      : []),
  ];
  return (
    <Part id="by-unit" title={t('reporting.byUnit')} note={t('reporting.unitCount', { n: rows.length })}>
      <DataTable
        caption={t('reporting.byUnit')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.unitId}
        sorted={{ key: 'value', descending: true }}
        narrow="scroll"
        tall
      />
    </Part>
  );
}
