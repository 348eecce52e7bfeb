import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useCountAct } from '../counting/queries.ts';
import { ActState } from '../rolls/ActState.tsx';
import { DayField } from '../rolls/fields.tsx';
import type { FollowingData } from './Following.tsx';

interface Place {
  readonly roundId: string;
  readonly unitId: string;
  readonly pollId: string;
}

/** Issues certificates to everyone elected who has none. */
export function Issue({ place }: { place: Place }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const act = useCountAct(api.results.issueCertificates);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, issuedOn: day });
      }}
    >
      <DayField label={t('results.issuedOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      <Button htmlType="submit" loading={act.isPending}>
        {t('results.issue')}
      </Button>
    </form>
  );
}

type Holder = FollowingData['certificates'][number];

/** The certificates of those elected: number, day of issue, and whether one was taken back. */
export function Certificates({ following, place, leads }: { following: FollowingData; place: Place; leads: boolean }) {
  const { t, word, language } = useLanguage();
  const act = useCountAct(api.results.returnCertificate);
  const issued = following.certificates.filter(({ certificate }) => certificate !== null);
  if (issued.length === 0) return null;
  const columns: readonly Column<Holder>[] = [
    { key: 'name', title: t('results.candidate'), cell: (row) => row.name },
    { key: 'post', title: t('counting.post'), cell: (row) => word('post', row.post) },
    {
      key: 'number',
      title: t('results.certificateNumber'),
      cell: (row) => <span className="code">{row.certificate?.number}</span>,
    },
    {
      key: 'issued',
      title: t('results.issuedOn'),
      oneLine: true,
      cell: (row) => (row.certificate ? dayInWords(row.certificate.issuedOn, language) : '—'),
    },
    {
      key: 'returned',
      title: t('results.returnedOn'),
      cell: (row) => {
        if (row.certificate === null) return '—';
        if (row.certificate.returnedOn !== null) return dayInWords(row.certificate.returnedOn, language);
        const { certificateId } = row.certificate;
        return leads ? (
          <Button
            size="small"
            aria-label={t('results.takeBackOf', { name: row.name })}
            onClick={() => act.mutate({ ...place, certificateId, returnedOn: todayInShanghai(new Date()) })}
          >
            {t('results.takeBack')}
          </Button>
        ) : (
          '—'
        );
      },
    },
  ];
  return (
    <>
      <h3>{t('results.certificates')}</h3>
      <DataTable
        caption={t('results.certificates')}
        columns={columns}
        rows={issued}
        rowKey={(row) => `${row.contestId} ${row.personId}`}
      />
      <ActState act={act} />
    </>
  );
}
