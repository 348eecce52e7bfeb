import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api } from '../../app/api.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { PagedList } from '../../components/PagedList.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { UnitPicker } from '../../components/UnitPicker.tsx';

const PAGE = 100;

interface VotersSearch {
  search?: string | undefined;
  unitId?: string | undefined;
  page?: number | undefined;
}

function useVoters(roundId: string, given: VotersSearch) {
  const asked = { search: given.search, unitId: given.unitId, page: given.page ?? 1 };
  return useQuery({
    queryKey: ['voters', roundId, asked],
    queryFn: () => api.registry.voters({ roundId, ...asked, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
}

type Voter = NonNullable<ReturnType<typeof useVoters>['data']>['rows'][number];

/** The voter roll, searched and paged by the server; it says who took part and how, never what was voted. */
export function Voters() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const asked = useSearch({ from: '/inside/rounds/$roundId/voters' });
  const navigate = useNavigate();
  const voters = useVoters(roundId, asked);
  const columns = useVoterColumns(roundId);
  const change = useCallback(
    (next: Partial<VotersSearch>) =>
      void navigate({
        to: '/rounds/$roundId/voters',
        params: { roundId },
        search: (before) => ({ ...before, page: undefined, ...next }),
        replace: !('page' in next),
      }),
    [navigate, roundId],
  );
  return (
    <>
      <PageHead
        title={t('shell.voters')}
        subtitle={
          <p>{voters.data ? t('rolls.count', { total: grouped(voters.data.total), n: voters.data.total }) : '…'}</p>
        }
      />
      <PagedList
        label={t('shell.voters')}
        query={voters}
        waiting={14}
        search={{ label: t('rolls.search'), value: asked.search, onSearch: (search) => change({ search }) }}
        filters={<UnitPicker roundId={roundId} unitId={asked.unitId} onUnit={(unitId) => change({ unitId })} />}
        onPage={(page) => change({ page })}
      >
        {(rows) => (
          <DataTable
            caption={t('shell.voters')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.voterId}
            tall
            empty={t('rolls.none')}
          />
        )}
      </PagedList>
    </>
  );
}

function useVoterColumns(roundId: string): readonly Column<Voter>[] {
  const { t, word } = useLanguage();
  return [
    { key: 'name', title: t('registry.name'), cell: (row) => row.name },
    { key: 'sex', title: t('registry.sex'), cell: (row) => word('sex', row.sex) },
    { key: 'age', title: t('registry.age'), number: true, cell: (row) => row.age },
    {
      key: 'unit',
      title: t('registry.unit'),
      cell: (row) => (
        <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: row.unit.unitId }}>
          {row.unit.name}
        </Link>
      ),
    },
    { key: 'group', title: t('rolls.group'), cell: (row) => row.group ?? '—' },
    { key: 'card', title: t('rolls.card'), cell: (row) => <span className="code">{row.cardNumber}</span> },
    { key: 'category', title: t('rolls.category'), cell: (row) => word('voterCategory', row.category) },
    {
      key: 'took',
      title: t('rolls.tookPart'),
      cell: (row) => (row.tookPart === null ? t('rolls.didNot') : `✓ ${word('mode', row.tookPart)}`),
    },
  ];
}
