import { useState } from 'react';
import { useLanguage } from '../../../app/language.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { PagedList } from '../../../components/PagedList.tsx';
import { Part } from '../../../components/PageHead.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { Toggles } from '../../../components/Toggles.tsx';
import { usePlace } from '../RollFrame.tsx';
import { MemberSheet } from './MemberSheet.tsx';
import { type Member, type MembersAsked, useMembers } from './queries.ts';

const STATES = ['any', 'counted', 'notCounted', 'incomplete'] as const;

/** Members by name: their standing, and whether they are counted among those who should attend. */
export function MemberList({ asked, change }: { asked: MembersAsked; change: (next: MembersAsked) => void }) {
  const { t } = useLanguage();
  const place = usePlace();
  const members = useMembers(place, asked);
  const [open, setOpen] = useState<Member | null>(null);
  const columns = useColumns(setOpen);
  return (
    <Part id="members" title={t('members.list')}>
      <PagedList
        label={t('members.list')}
        query={members}
        search={{
          label: t('members.search'),
          value: asked.search,
          onSearch: (search) => change({ search }),
        }}
        narrowed={asked.search !== undefined || asked.state !== undefined}
        whenNone={
          <EmptyState title={t('members.none')}>
            <p>{t('members.noneWords')}</p>
          </EmptyState>
        }
        filters={
          <Toggles
            legend={t('rolls.show')}
            value={asked.state ?? 'any'}
            options={STATES.map((value) => ({ value, label: t(`members.show_${value}`) }))}
            onChange={(state) => change({ state: state === 'any' ? undefined : state })}
          />
        }
        onPage={(page) => change({ page })}
      >
        {(rows) => (
          <DataTable
            caption={t('members.list')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.standingId}
            tall
            empty={t('members.noneSuch')}
          />
        )}
      </PagedList>
      <MemberSheet place={place} row={open} onClose={() => setOpen(null)} />
    </Part>
  );
}

function useColumns(open: (row: Member) => void): readonly Column<Member>[] {
  const { t, word } = useLanguage();
  return [
    {
      key: 'name',
      title: t('registry.name'),
      cell: (row) => (
        <button type="button" className="linkButton strong" onClick={() => open(row)}>
          {row.name}
        </button>
      ),
    },
    { key: 'sex', title: t('registry.sex'), cell: (row) => word('sex', row.sex) },
    { key: 'standing', title: t('members.standing'), cell: (row) => word('memberStanding', row.standing) },
    {
      key: 'exclusion',
      title: t('members.exclusion'),
      cell: (row) => (row.exclusion === null ? '—' : word('quorumExclusion', row.exclusion)),
    },
    {
      key: 'approvals',
      title: t('members.approvals'),
      wide: true,
      cell: (row) => [row.superiorApproval, row.meetingApproval].filter(Boolean).join('；') || '—',
    },
    { key: 'counted', title: t('members.counted'), cell: (row) => <Counted member={row} /> },
  ];
}

function Counted({ member }: { member: Member }) {
  const { t } = useLanguage();
  if (member.notCounted !== null) return <>– {t('members.isNotCounted')}</>;
  if (member.obstacles.length > 0) return <span className="late">! {t('members.isIncomplete')}</span>;
  return <>✓ {t('members.isCounted')}</>;
}
