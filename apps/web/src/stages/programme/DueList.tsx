import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInWords } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import type { OverviewData } from './queries.ts';

type Due = OverviewData['due'][number];

/** Rows shown before "all of them" is asked for. */
const FIRST = 8;

/** What is due or late: unit, step, day, how late. */
export function DueList({ due }: { due: readonly Due[] }) {
  const { t, say, language } = useLanguage();
  const roundId = useRoundId();
  const [all, setAll] = useState(false);
  const columns: readonly Column<Due>[] = [
    {
      key: 'unit',
      title: t('registry.unit'),
      cell: (row) => (
        <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: row.unit.unitId }}>
          {row.unit.name}
        </Link>
      ),
    },
    { key: 'step', title: t('registry.nextStep'), cell: (row) => say(row), wide: true },
    { key: 'day', oneLine: true, title: t('registry.due'), cell: (row) => dayInWords(row.dueOn, language) },
    {
      key: 'late',
      title: t('programme.lateness'),
      number: true,
      cell: (row) =>
        row.overdueDays > 0 ? (
          <span className="late">! {t('programme.lateDays', { days: row.overdueDays, n: row.overdueDays })}</span>
        ) : row.overdueDays === 0 ? (
          t('programme.today')
        ) : (
          t('programme.daysLeft', { days: -row.overdueDays, n: -row.overdueDays })
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('programme.due')}
        columns={columns}
        rows={all ? due : due.slice(0, FIRST)}
        rowKey={(row) => `${row.unit.unitId} ${row.step}`}
        empty={t('programme.nothingDue')}
      />
      {due.length > FIRST ? (
        <button type="button" className="switch" onClick={() => setAll(!all)}>
          {all ? t('shell.fewer') : t('shell.showAll', { n: due.length })}
        </button>
      ) : null}
    </>
  );
}
