import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInWords } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Pager } from '../../../components/Pager.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { Answered } from '../../../components/states.tsx';
import { useMayWrite } from '../acts.ts';
import { PAGE, type Place } from '../queries.ts';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { type AbsencesAsked, type Absent, useAbsences } from '../voting.ts';
import { AbsenceDrawer } from './AbsenceDrawer.tsx';
import { AbsenceForm } from './AbsenceForm.tsx';
import { Arranged } from './Arranged.tsx';
import { AbsenceFigures } from './Figures.tsx';
import '../../../styles/rollsVoting.css';

const CHOICES = ['unasked', 'return', 'proxy', 'mobileBox', 'none'] as const;
const STATES = ['away', 'ended', 'any'] as const;

/** Voters who are away on the polling days: why, and how each of them will vote. */
export function Absences() {
  const { t } = useLanguage();
  const place = usePlace();
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/absences' });
  const navigate = useNavigate();
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const change = (next: AbsencesAsked) =>
    void navigate({
      to: '/rounds/$roundId/units/$unitId/roll/absences',
      params: place,
      search: { ...asked, page: undefined, ...next },
      replace: !('page' in next),
      resetScroll: false,
    });
  return (
    <RollFrame
      title="rollsVoting.roomAbsences"
      lead={<p>{t('rollsVoting.absencesLead')}</p>}
      actions={
        <Link to="/rounds/$roundId/units/$unitId/roll/absences/list" params={place} className="buttonLink">
          {t('rollsVoting.toPrint')}
        </Link>
      }
    >
      <AbsenceFigures place={place} onChoice={(choice) => change({ choice, state: undefined })} />
      {mayWrite ? <MarkAway place={place} /> : null}
      <AbsenceList place={place} asked={asked} change={change} mayWrite={mayWrite} />
    </RollFrame>
  );
}

function MarkAway({ place }: { place: Place }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  return (
    <section className="part" aria-label={t('rollsVoting.markAway')}>
      <button
        type="button"
        className="buttonLink"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          setDone(null);
        }}
      >
        {t('rollsVoting.markAway')}
      </button>
      {done === null ? null : (
        <p className="doneLine" role="status">
          ✓ {t('rollsVoting.markedAway', { name: done })}
        </p>
      )}
      {open ? (
        <div className="card openedForm">
          <AbsenceForm key={done} place={place} onDone={(voter) => setDone(voter.name)} />
        </div>
      ) : null}
    </section>
  );
}

function AbsenceList(props: {
  place: Place;
  asked: AbsencesAsked;
  change: (next: AbsencesAsked) => void;
  mayWrite: boolean;
}) {
  const { t, word } = useLanguage();
  const { place, asked, change, mayWrite } = props;
  const absences = useAbsences(place, asked);
  const [open, setOpen] = useState<Absent | null>(null);
  const columns = useColumns(place, setOpen);
  const filtered = asked.search !== undefined || asked.choice !== undefined || asked.state !== undefined;
  return (
    <section className="part" aria-label={t('rollsVoting.roomAbsences')}>
      <div className="toolRow">
        <SearchField
          label={t('rolls.search')}
          value={asked.search ?? ''}
          onSearch={(search) => change({ search: search || undefined })}
        />
        <select
          className="select groupSelect"
          aria-label={t('rollsVoting.choice')}
          value={asked.choice ?? ''}
          onChange={(event) => change({ choice: CHOICES.find((one) => one === event.target.value) })}
        >
          <option value="">{t('rollsVoting.anyChoice')}</option>
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {word('absenceChoice', choice)}
            </option>
          ))}
        </select>
        <fieldset className="toggles">
          <legend className="unseen">{t('rolls.show')}</legend>
          {STATES.map((state) => (
            <button
              key={state}
              type="button"
              className="chip"
              aria-pressed={(asked.state ?? 'away') === state}
              onClick={() => change({ state: state === 'away' ? undefined : state })}
            >
              {t(`rollsVoting.absences_${state}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <Answered query={absences} rows={8}>
        {(data) => (
          <>
            <DataTable
              caption={t('rollsVoting.roomAbsences')}
              columns={columns}
              rows={data.rows}
              rowKey={(row) => row.voter.voterId}
              tall
              empty={t(filtered ? 'rolls.none' : 'rollsVoting.nobodyAway')}
            />
            <Pager
              label={t('rollsVoting.roomAbsences')}
              total={data.total}
              page={data.page}
              pageSize={PAGE}
              onPage={(page) => change({ page })}
            />
          </>
        )}
      </Answered>
      <AbsenceDrawer place={place} absent={open} mayWrite={mayWrite} onClose={() => setOpen(null)} />
    </section>
  );
}

function useColumns(place: Place, open: (absent: Absent) => void): readonly Column<Absent>[] {
  const { t, word, language } = useLanguage();
  return [
    {
      key: 'name',
      title: t('registry.name'),
      cell: (row) => (
        <button type="button" className="linkButton strong" onClick={() => open(row)}>
          {row.voter.name}
        </button>
      ),
    },
    { key: 'group', title: t('rolls.group'), cell: (row) => row.voter.group ?? '—' },
    {
      key: 'card',
      title: t('rolls.card'),
      oneLine: true,
      cell: (row) => <span className="code">{row.voter.cardNumber}</span>,
    },
    { key: 'reason', title: t('rollsVoting.reason'), cell: (row) => word('absenceReason', row.reason) },
    { key: 'place', title: t('rollsVoting.where'), cell: (row) => row.place ?? '—' },
    {
      key: 'since',
      title: t('rollsVoting.since'),
      oneLine: true,
      cell: (row) => (row.since === null ? '—' : dayInWords(row.since, language)),
    },
    {
      key: 'choice',
      title: t('rollsVoting.choice'),
      cell: (row) => word('absenceChoice', row.choice ?? 'unasked'),
    },
    { key: 'arranged', title: t('rollsVoting.whether'), cell: (row) => <Arranged place={place} absent={row} /> },
  ];
}
