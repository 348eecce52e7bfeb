import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInWords, grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Part } from '../../components/PageHead.tsx';
import { inOrder } from './officerOrder.ts';
import type { UnitDetail } from './queries.ts';

type Officer = UnitDetail['officers'][number];
type Poll = UnitDetail['polls'][number];

/** Who holds office: the newly elected, each with the way to why; last term's on request. */
export function Officers({ unit }: { unit: UnitDetail }) {
  const { t, word } = useLanguage();
  const roundId = useRoundId();
  const [past, setPast] = useState(false);
  const term = past ? 'past' : 'present';
  const shown = inOrder(unit.officers.filter((officer) => officer.term === term));
  const bodies = new Set(shown.map((officer) => officer.body));
  const before = unit.officers.filter((officer) => officer.term === 'past').length;
  const columns: readonly Column<Officer>[] = [
    {
      key: 'name',
      title: t('registry.name'),
      cell: (row) => (
        <Link to="/rounds/$roundId/people/$personId" params={{ roundId, personId: row.personId }} className="strong">
          {row.name}
        </Link>
      ),
    },
    { key: 'post', title: t('registry.post'), cell: (row) => word('post', row.post) },
    { key: 'body', title: t('registry.body'), cell: (row) => word('body', row.body), wide: true },
    { key: 'sex', title: t('registry.sex'), cell: (row) => word('sex', row.sex) },
    { key: 'age', title: t('registry.age'), number: true, sortBy: (row) => row.age, cell: (row) => row.age },
    { key: 'again', title: t('registry.reelected'), cell: (row) => (row.reelected ? t('registry.reelectedYes') : '—') },
    { key: 'why', title: t('registry.why'), cell: (row) => <WhyElected officer={row} /> },
  ];
  return (
    <Part
      id="officers"
      title={past ? t('registry.officersPast') : t('registry.officers')}
      note={
        before > 0 ? (
          <button type="button" className="switch" aria-pressed={past} onClick={() => setPast(!past)}>
            {t('registry.showPast')}
          </button>
        ) : null
      }
    >
      <DataTable
        caption={t('registry.officers')}
        columns={bodies.size > 1 ? columns : columns.filter((column) => column.key !== 'body')}
        rows={shown}
        rowKey={(row) => `${row.personId} ${row.body} ${row.post}`}
        empty={t('registry.noOfficers')}
      />
    </Part>
  );
}

function WhyElected({ officer }: { officer: Officer }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  if (officer.pollId === null) return <>—</>;
  return (
    <Link
      to="/rounds/$roundId/polls/$pollId"
      params={{ roundId, pollId: officer.pollId }}
      search={{ person: officer.personId }}
      className="go"
      aria-label={t('registry.whyElectedOf', { name: officer.name })}
    >
      {t('registry.whyElected')}
    </Link>
  );
}

/** The polls of a unit with their count; one that a later poll repeats is marked. */
export function Polls({ unit }: { unit: UnitDetail }) {
  const { t, word, language } = useLanguage();
  const roundId = useRoundId();
  const columns: readonly Column<Poll>[] = [
    {
      key: 'stage',
      title: t('registry.poll'),
      cell: (row) => (
        <>
          <Link to="/rounds/$roundId/polls/$pollId" params={{ roundId, pollId: row.pollId }} className="strong">
            {word('body', row.body)} · {word('pollStage', row.stage)}
          </Link>
          {row.superseded ? <span className="tag">{t('registry.superseded')}</span> : null}
        </>
      ),
    },
    { key: 'day', oneLine: true, title: t('registry.day'), cell: (row) => dayInWords(row.heldOn, language) },
    { key: 'number', title: t('registry.pollNumber'), cell: (row) => <span className="code">{row.number}</span> },
    { key: 'entitled', title: t('registry.entitled'), number: true, cell: (row) => grouped(row.entitled) },
    { key: 'checked', title: t('registry.checkedOff'), number: true, cell: (row) => grouped(row.checkedOff) },
    { key: 'returned', title: t('registry.returned'), number: true, cell: (row) => grouped(row.returned) },
    {
      key: 'validity',
      title: t('registry.validity'),
      cell: (row) => (
        <>
          <span aria-hidden="true">{row.validity === 'VALID' ? '✓ ' : row.validity === null ? '… ' : '! '}</span>
          {word('validity', row.validity ?? 'UNDECIDED')}
          {row.reason ? <span className="quiet"> {word('pollReason', row.reason)}</span> : null}
        </>
      ),
    },
  ];
  return (
    <Part id="polls" title={t('registry.polls')}>
      <DataTable
        caption={t('registry.polls')}
        columns={columns}
        rows={unit.polls}
        rowKey={(row) => row.pollId}
        rowMark={(row) => (row.superseded ? 'faded' : undefined)}
        empty={t('registry.noPolls')}
      />
    </Part>
  );
}
