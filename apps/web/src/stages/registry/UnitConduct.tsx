import { Link } from '@tanstack/react-router';
import { dayInWords } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Part } from '../../components/PageHead.tsx';
import type { UnitDetail } from './queries.ts';

type Notice = UnitDetail['notices'][number];
type Method = UnitDetail['methods'][number];

/** The matters that must be made public, each with its day and place, or as a gap. */
export function Notices({ unit }: { unit: UnitDetail }) {
  const { t, say, language } = useLanguage();
  if (unit.notices.length === 0) return null;
  const published = unit.notices.filter((notice) => notice.publishedOn !== null).length;
  const columns: readonly Column<Notice>[] = [
    { key: 'matter', title: t('registry.matter'), cell: (row) => say(row) },
    {
      key: 'day',
      oneLine: true,
      title: t('registry.publishedOn'),
      cell: (row) =>
        row.publishedOn === null ? (
          <span className="late">! {t('registry.notPublished')}</span>
        ) : (
          <>
            <span aria-hidden="true">✓ </span>
            {dayInWords(row.publishedOn, language)}
          </>
        ),
    },
    { key: 'place', title: t('registry.place'), cell: (row) => row.place ?? '—', wide: true },
  ];
  return (
    <Part
      id="notices"
      title={t('registry.notices')}
      note={t('registry.published', { published, total: unit.notices.length })}
    >
      <DataTable
        caption={t('registry.notices')}
        columns={columns}
        rows={unit.notices}
        rowKey={(row) => row.matter}
        rowMark={(row) => (row.publishedOn === null ? 'gap' : undefined)}
      />
    </Part>
  );
}

/** By which method each part of the procedure was done, and when that was decided. */
export function Methods({ unit }: { unit: UnitDetail }) {
  const { t, word, language } = useLanguage();
  if (unit.methods.length === 0) return null;
  const columns: readonly Column<Method>[] = [
    { key: 'procedure', title: t('registry.procedure'), cell: (row) => word('procedure', row.procedure) },
    { key: 'method', title: t('registry.method'), cell: (row) => word('method', row.method) },
    {
      key: 'day',
      oneLine: true,
      title: t('registry.decidedOn'),
      cell: (row) => (row.decidedOn === null ? '—' : dayInWords(row.decidedOn, language)),
    },
  ];
  return (
    <Part id="methods" title={t('registry.methods')}>
      <DataTable
        caption={t('registry.methods')}
        columns={columns}
        rows={unit.methods}
        rowKey={(row) => row.procedure}
      />
    </Part>
  );
}

/** Bodies formed for the round and who is in them. */
export function Bodies({ unit }: { unit: UnitDetail }) {
  const { t, word, language } = useLanguage();
  const roundId = useRoundId();
  if (unit.bodies.length === 0) return null;
  return (
    <Part id="bodies" title={t('registry.bodies')}>
      <ul className="bodies">
        {unit.bodies.map((body) => (
          <li key={body.bodyId} className="card">
            <h3>{body.name}</h3>
            <p className="quiet">
              {word('bodyKind', body.kind)}
              {body.formedOn ? ` · ${t('registry.formedOn', { day: dayInWords(body.formedOn, language) })}` : ''}
              {` · ${t('registry.members', { n: body.members.length })}`}
            </p>
            <ul className="memberList">
              {body.members.map((member) => (
                <li key={`${member.personId} ${member.role}`}>
                  <Link to="/rounds/$roundId/people/$personId" params={{ roundId, personId: member.personId }}>
                    {member.name}
                  </Link>{' '}
                  <span className="quiet">
                    {word('dutyRole', member.role)}
                    {member.duty ? ` · ${member.duty}` : ''}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Part>
  );
}
