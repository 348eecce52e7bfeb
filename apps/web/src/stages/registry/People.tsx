import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { PagedList } from '../../components/PagedList.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Toggles } from '../../components/Toggles.tsx';
import { UnitPicker } from '../../components/UnitPicker.tsx';

const PAGE = 50;
const HOLDINGS = ['any', 'present', 'past', 'candidate'] as const;
type Holding = (typeof HOLDINGS)[number];

interface PeopleSearch {
  search?: string | undefined;
  unitId?: string | undefined;
  holding?: Holding | undefined;
  page?: number | undefined;
}

function usePeople(roundId: string, given: PeopleSearch) {
  const asked = { search: given.search, unitId: given.unitId, holding: given.holding, page: given.page ?? 1 };
  return useQuery({
    queryKey: ['people', roundId, asked],
    queryFn: () => api.registry.people({ roundId, ...asked, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
}

type Row = NonNullable<ReturnType<typeof usePeople>['data']>['rows'][number];

/** Everyone with a part in the round: candidates, officers of this and the last term. */
export function People() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const asked = useSearch({ from: '/inside/rounds/$roundId/people' });
  const navigate = useNavigate();
  const people = usePeople(roundId, asked);
  const columns = usePeopleColumns(roundId);
  const change = useCallback(
    (next: Partial<PeopleSearch>) =>
      void navigate({
        to: '/rounds/$roundId/people',
        params: { roundId },
        search: (before) => ({ ...before, page: undefined, ...next }),
        replace: !('page' in next),
      }),
    [navigate, roundId],
  );
  return (
    <>
      <PageHead
        title={t('shell.people')}
        actions={
          <Link to="/rounds/$roundId/officers" params={{ roundId }} className="buttonLink">
            {t('results.officers')}
          </Link>
        }
      />
      <PagedList
        label={t('shell.people')}
        query={people}
        waiting={12}
        search={{ label: t('registry.searchPeople'), value: asked.search, onSearch: (search) => change({ search }) }}
        filters={
          <>
            <UnitPicker roundId={roundId} unitId={asked.unitId} onUnit={(unitId) => change({ unitId })} />
            <Toggles
              legend={t('registry.holding')}
              value={asked.holding ?? 'any'}
              options={HOLDINGS.map((value) => ({ value, label: t(`registry.holding_${value}`) }))}
              onChange={(holding) => change({ holding: holding === 'any' ? undefined : holding })}
            />
          </>
        }
        onPage={(page) => change({ page })}
      >
        {(rows) => (
          <DataTable
            caption={t('shell.people')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.personId}
            empty={t('registry.noPeople')}
          />
        )}
      </PagedList>
    </>
  );
}

function usePeopleColumns(roundId: string): readonly Column<Row>[] {
  const { t, word } = useLanguage();
  return [
    {
      key: 'name',
      title: t('registry.name'),
      cell: (row) => (
        <Link to="/rounds/$roundId/people/$personId" params={{ roundId, personId: row.personId }} className="strong">
          {row.name}
        </Link>
      ),
    },
    { key: 'sex', title: t('registry.sex'), cell: (row) => word('sex', row.sex) },
    { key: 'age', title: t('registry.age'), number: true, cell: (row) => row.age },
    { key: 'nation', title: t('registry.ethnicity'), cell: (row) => word('ethnicity', row.ethnicity) || '—' },
    { key: 'education', title: t('registry.education'), cell: (row) => word('education', row.education) || '—' },
    {
      key: 'party',
      title: t('registry.party'),
      cell: (row) => (row.partyMember === null ? '—' : t(row.partyMember ? 'shell.yes' : 'shell.no')),
    },
    {
      key: 'posts',
      title: t('registry.posts'),
      wide: true,
      cell: (row) => {
        const post = row.posts.find((one) => one.term === 'present') ?? row.posts[0];
        if (!post) return '—';
        return `${post.unit.name} ${word('post', post.post)}${post.term === 'past' ? t('registry.pastMark') : ''}`;
      },
    },
  ];
}
