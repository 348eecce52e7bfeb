import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInWords, daysBetween, grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { PagedList } from '../../components/PagedList.tsx';
import { Part } from '../../components/PageHead.tsx';
import { Toggles } from '../../components/Toggles.tsx';
import { useMayWrite } from './acts.ts';
import { DecideForm, RaiseForm } from './ObjectionForms.tsx';
import { type Objection, useObjections, usePublications } from './queries.ts';
import { RollFrame, usePlace } from './RollFrame.tsx';

/** Objections to published lists: the one due first at the top, with its clock in words. */
export function Objections() {
  const { t } = useLanguage();
  const place = usePlace();
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/objections' });
  const navigate = useNavigate();
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const objections = useObjections(place, asked.state ?? 'any', asked.page ?? 1);
  const change = (next: Partial<typeof asked>) =>
    void navigate({
      to: '/rounds/$roundId/units/$unitId/roll/objections',
      params: place,
      search: { ...asked, page: undefined, ...next },
      replace: true,
    });
  return (
    <RollFrame title="rolls.roomObjections" lead={<p>{t('rolls.objectionsLead')}</p>}>
      {mayWrite ? <TakeObjection /> : null}
      <Part id="objections" title={t('rolls.objectionsTaken')}>
        <PagedList
          label={t('rolls.roomObjections')}
          query={objections}
          waiting={5}
          filters={
            <Toggles
              legend={t('rolls.show')}
              value={asked.state ?? 'any'}
              options={(['any', 'open', 'decided'] as const).map((value) => ({
                value,
                label: t(`rolls.objections_${value}`),
              }))}
              onChange={(state) => change({ state: state === 'any' ? undefined : state })}
            />
          }
          onPage={(page) => change({ page })}
        >
          {(rows) => (
            <>
              {rows.length === 0 ? <div className="tableEmpty">{t('rolls.noObjections')}</div> : null}
              <ul className="objectionList">
                {rows.map((row) => (
                  <li key={row.objectionId} className="card">
                    <ObjectionCard objection={row} mayWrite={mayWrite} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </PagedList>
      </Part>
    </RollFrame>
  );
}

/** Only a published list can be objected to. */
function TakeObjection() {
  const { t } = useLanguage();
  const place = usePlace();
  const publishing = usePublications(place);
  const [open, setOpen] = useState(false);
  const latest = publishing.data?.publications.at(-1);
  if (publishing.data === undefined) return null;
  if (latest === undefined) {
    return (
      <div className="notice">
        <p>
          {t('rolls.noListToObject')}{' '}
          <Link to="/rounds/$roundId/units/$unitId/roll/publications" params={place} className="go">
            {t('rolls.roomPublications')}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <>
      <button type="button" className="buttonLink" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('rolls.takeObjection')}
      </button>
      {open ? <RaiseForm place={place} latest={latest.number} onDone={() => setOpen(false)} /> : null}
    </>
  );
}

const MARKS: Readonly<Record<Objection['state'], string>> = { open: '○', overdue: '!', decided: '✓', decidedLate: '!' };

function Clock({ objection }: { objection: Objection }) {
  const { t, language } = useLanguage();
  const today = todayInShanghai(new Date());
  const { state, dueOn, decidedOn } = objection;
  const until = state === 'overdue' ? today : (decidedOn ?? dueOn);
  const days = state === 'open' ? daysBetween(today, dueOn) : daysBetween(dueOn, until);
  const said = { day: dayInWords(dueOn, language), days: grouped(Math.abs(days)), n: Math.abs(days) };
  return (
    <p className={`clock ${state === 'overdue' || state === 'decidedLate' ? 'late' : ''}`}>
      <span aria-hidden="true">{MARKS[state]}</span> {t(`rolls.clock_${state}`, said)}
    </p>
  );
}

function ObjectionCard({ objection, mayWrite }: { objection: Objection; mayWrite: boolean }) {
  const { t, word, language } = useLanguage();
  const place = usePlace();
  const [open, setOpen] = useState(false);
  const { voterId, decidedOn } = objection;
  return (
    <article aria-label={objection.about}>
      <div className="objectionHead">
        <h3>
          {word('objectionKind', objection.kind)} ·{' '}
          {voterId === null ? (
            objection.about
          ) : (
            <Link to="/rounds/$roundId/units/$unitId/roll" params={place} search={{ entry: voterId, state: 'any' }}>
              {objection.about}
            </Link>
          )}
        </h3>
        <Clock objection={objection} />
      </div>
      <p className="statement">{objection.statement}</p>
      <p className="quiet">
        {t('rolls.raisedBy', {
          who: objection.raisedBy,
          day: dayInWords(objection.receivedOn, language),
          number: objection.number,
        })}
      </p>
      {decidedOn === null ? null : (
        <p className="decided">
          <span className="strong">{word('objectionOutcome', objection.outcome)}</span> ·{' '}
          {dayInWords(decidedOn, language)} · {objection.decision}
          {objection.announcedOn
            ? ` · ${t('rolls.announcedOn', { day: dayInWords(objection.announcedOn, language) })}`
            : ` · ${t('rolls.notAnnounced')}`}
        </p>
      )}
      {decidedOn === null && mayWrite ? (
        <button type="button" className="buttonLink" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('rolls.decideObjection')}
        </button>
      ) : null}
      {open && decidedOn === null ? <DecideForm place={place} objection={objection} /> : null}
    </article>
  );
}
