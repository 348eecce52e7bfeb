import { dayInWords, grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Part } from '../../components/PageHead.tsx';
import type { UnitDetail } from './queries.ts';

type Paper = UnitDetail['documents'][number];
type Meeting = UnitDetail['meetings'][number];
type Petition = UnitDetail['petitions'][number];

/** Documents in and out, with their approval. */
export function Documents({ unit }: { unit: UnitDetail }) {
  const { t, word, language } = useLanguage();
  if (unit.documents.length === 0) return null;
  const columns: readonly Column<Paper>[] = [
    { key: 'title', title: t('registry.documentTitle'), cell: (row) => row.title, wide: true },
    { key: 'kind', title: t('registry.documentKind'), cell: (row) => word('documentKind', row.kind) },
    { key: 'way', title: t('registry.direction'), cell: (row) => word('direction', row.direction) },
    { key: 'number', title: t('registry.number'), cell: (row) => row.number ?? '—' },
    {
      key: 'issued',
      oneLine: true,
      title: t('registry.issuedOn'),
      sortBy: (row) => row.issuedOn,
      cell: (row) => dayInWords(row.issuedOn, language),
    },
    {
      key: 'approved',
      oneLine: true,
      title: t('registry.approvedOn'),
      cell: (row) => (row.approvedOn === null ? '—' : dayInWords(row.approvedOn, language)),
    },
  ];
  return (
    <Part id="documents" title={t('registry.documents')} note={grouped(unit.documents.length)}>
      <DataTable
        caption={t('registry.documents')}
        columns={columns}
        rows={unit.documents}
        rowKey={(row) => row.documentId}
      />
    </Part>
  );
}

/** Meetings with how many were expected and came. */
export function Meetings({ unit }: { unit: UnitDetail }) {
  const { t, word, language } = useLanguage();
  if (unit.meetings.length === 0) return null;
  const columns: readonly Column<Meeting>[] = [
    { key: 'title', title: t('registry.meeting'), cell: (row) => row.title, wide: true },
    { key: 'kind', title: t('registry.meetingKind'), cell: (row) => word('meetingKind', row.kind) },
    {
      key: 'day',
      oneLine: true,
      title: t('registry.day'),
      sortBy: (row) => row.heldOn,
      cell: (row) => dayInWords(row.heldOn, language),
    },
    {
      key: 'attended',
      title: t('registry.attended'),
      number: true,
      cell: (row) =>
        row.attended === null
          ? '—'
          : row.expected === null
            ? grouped(row.attended)
            : `${grouped(row.attended)} / ${grouped(row.expected)}`,
    },
  ];
  return (
    <Part id="meetings" title={t('registry.meetings')} note={grouped(unit.meetings.length)}>
      <DataTable
        caption={t('registry.meetings')}
        columns={columns}
        rows={unit.meetings}
        rowKey={(row) => row.meetingId}
      />
    </Part>
  );
}

/** Petitions and their clocks. */
export function Petitions({ unit }: { unit: UnitDetail }) {
  const { t, language } = useLanguage();
  if (unit.petitions.length === 0) return null;
  const columns: readonly Column<Petition>[] = [
    { key: 'subject', title: t('registry.subject'), cell: (row) => row.subject, wide: true },
    {
      key: 'received',
      oneLine: true,
      title: t('registry.receivedOn'),
      cell: (row) => dayInWords(row.receivedOn, language),
    },
    { key: 'due', oneLine: true, title: t('registry.replyDue'), cell: (row) => dayInWords(row.dueOn, language) },
    {
      key: 'replied',
      oneLine: true,
      title: t('registry.repliedOn'),
      cell: (row) =>
        row.repliedOn === null ? (
          <span className="late">! {t('registry.notReplied')}</span>
        ) : (
          dayInWords(row.repliedOn, language)
        ),
    },
    { key: 'outcome', title: t('registry.outcome'), cell: (row) => row.outcome ?? '—', wide: true },
  ];
  return (
    <Part id="petitions" title={t('registry.petitions')} note={grouped(unit.petitions.length)}>
      <DataTable
        caption={t('registry.petitions')}
        columns={columns}
        rows={unit.petitions}
        rowKey={(row) => row.petitionId}
      />
    </Part>
  );
}
