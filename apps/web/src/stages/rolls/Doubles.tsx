import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Pager } from '../../components/Pager.tsx';
import { Answered } from '../../components/states.tsx';
import { PAGE, useDoubles } from './queries.ts';

type Double = NonNullable<ReturnType<typeof useDoubles>['data']>['rows'][number];

/** Persons on more than one roll of the round, each with the rolls to strike from (VC-305). */
export function Doubles({ roundId }: { roundId: string }) {
  const { t, word } = useLanguage();
  const [page, setPage] = useState(1);
  const doubles = useDoubles(roundId, page);
  const columns: readonly Column<Double>[] = [
    { key: 'name', title: t('registry.name'), cell: (row) => row.name },
    { key: 'sex', title: t('registry.sex'), cell: (row) => word('sex', row.sex) },
    { key: 'birth', title: t('rolls.birthYear'), number: true, cell: (row) => row.birthYear },
    {
      key: 'rolls',
      title: t('rolls.onRolls'),
      wide: true,
      cell: (row) => (
        <ul className="doubleRolls">
          {row.entries.map((entry) => (
            <li key={entry.voterId}>
              <Link
                to="/rounds/$roundId/units/$unitId/roll"
                params={{ roundId, unitId: entry.unit.unitId }}
                search={{ entry: entry.voterId }}
              >
                {entry.unit.name}
              </Link>{' '}
              <span className="quiet">
                {[entry.group, word('category', entry.category)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Answered query={doubles}>
      {(data) => (
        <>
          <DataTable
            caption={t('rolls.doubles')}
            columns={columns}
            rows={data.rows}
            rowKey={(row) => row.personId}
            empty={t('rolls.noDoubles')}
          />
          <Pager label={t('rolls.doubles')} total={data.total} page={data.page} pageSize={PAGE} onPage={setPage} />
        </>
      )}
    </Answered>
  );
}
