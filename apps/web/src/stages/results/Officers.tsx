import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../../app/api.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { Pager } from '../../components/Pager.tsx';
import { Answered } from '../../components/states.tsx';

const PAGE = 50;

function useOfficers(roundId: string, page: number) {
  return useQuery({
    queryKey: ['officers', roundId, page],
    queryFn: () => api.results.officers({ roundId, page, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
}

type Data = NonNullable<ReturnType<typeof useOfficers>['data']>;
type Officer = Data['rows'][number];

/** The register of officers: every post with its holder and the past term; posts and persons are counted apart. */
export function Officers() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const { page = 1 } = useSearch({ from: '/inside/rounds/$roundId/officers' });
  const officers = useOfficers(roundId, page);
  return (
    <>
      <PageHead title={t('results.officers')} subtitle={<p>{t('results.officersLead')}</p>} />
      <Answered query={officers} rows={12}>
        {(data) => <Register data={data} page={page} />}
      </Answered>
    </>
  );
}

function Register({ data, page }: { data: Data; page: number }) {
  const { t, word, language } = useLanguage();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const columns: readonly Column<Officer>[] = [
    {
      key: 'name',
      title: t('results.candidate'),
      cell: (row) => (
        <Link to="/rounds/$roundId/people/$personId" params={{ roundId, personId: row.personId }} className="strong">
          {row.name}
        </Link>
      ),
    },
    { key: 'unit', title: t('results.unit'), cell: (row) => row.unit.name },
    { key: 'body', title: t('results.body'), cell: (row) => word('body', row.body), wide: true },
    { key: 'post', title: t('counting.post'), cell: (row) => word('post', row.post) },
    {
      key: 'before',
      title: t('results.before'),
      cell: (row) =>
        row.before.length === 0
          ? '—'
          : row.before.map((one) => word('post', one)).join(language === 'zh' ? '、' : ', '),
    },
    { key: 'incumbent', title: t('results.incumbent'), cell: (row) => t(`results.incumbent_${row.incumbent}`) },
    {
      key: 'poll',
      title: t('results.byPoll'),
      cell: (row) => (
        <Link
          to="/rounds/$roundId/polls/$pollId"
          params={{ roundId, pollId: row.pollId }}
          search={{ person: row.personId }}
          className="code"
        >
          {row.pollNumber}
        </Link>
      ),
    },
  ];
  return (
    <Part
      id="officers"
      title={t('results.officers')}
      note={t('results.officerCounts', {
        posts: grouped(data.posts),
        persons: grouped(data.persons),
        reelected: grouped(data.reelected),
      })}
    >
      <DataTable
        caption={t('results.officers')}
        columns={columns}
        rows={data.rows}
        rowKey={(row) => `${row.unit.unitId} ${row.personId} ${row.body} ${row.post}`}
        empty={t('results.noOfficers')}
      />
      <Pager
        total={data.total}
        page={page}
        pageSize={PAGE}
        label={t('results.officers')}
        onPage={(next) =>
          void navigate({ to: '/rounds/$roundId/officers', params: { roundId }, search: { page: next } as never })
        }
      />
    </Part>
  );
}
