import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { grouped, instantInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { RollRules } from '../rolls/Obstacles.tsx';
import { BallotForm } from './BallotForm.tsx';
import { NumberField } from './NumberField.tsx';
import { type Day, type Place, useVoteAct, useVotePlace } from './queries.ts';

const RECORDABLE: ReadonlySet<string> = new Set(['voting', 'closed', 'counting', 'counted']);
export const PAPERS = ['received', 'issued', 'spoiled', 'replaced', 'unused', 'returned'] as const;

/** The ballots in one equation: printed, by place, and together; every gap with its place. */
export function Ballots({ day, mayWrite }: { day: Day; mayWrite: boolean }) {
  const { t, say } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <Printed day={day} mayWrite={mayWrite} />
      <BallotTable day={day} />
      {day.discrepancies.length > 0 ? (
        <ul className="obstacles warn">
          {day.discrepancies.map((one) => (
            <li key={`${one.code} ${one.placeId ?? ''}`}>
              <p className="strong">
                <span aria-hidden="true">!</span> {say(one)}
              </p>
              <RollRules ids={one.rules} />
            </li>
          ))}
        </ul>
      ) : null}
      {RECORDABLE.has(day.state) && day.places.length > 0 ? (
        <ul className="ballotActs">
          {day.places.map((place) => (
            <li key={place.placeId}>
              {open === place.placeId ? (
                <BallotForm place={place} late={day.state !== 'voting'} onDone={() => setOpen(null)} />
              ) : (
                <Button onClick={() => setOpen(place.placeId)}>
                  {t(place.ledger === null ? 'voting.recordBallots' : 'voting.correctBallots', { place: place.name })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <Earlier day={day} />
    </>
  );
}

function BallotTable({ day }: { day: Day }) {
  const { t } = useLanguage();
  const shown = (value: number | null | undefined) => (value === null || value === undefined ? '—' : grouped(value));
  const recorded = day.places.filter(({ ledger }) => ledger !== null);
  if (recorded.length === 0) return <p className="quiet">{t('voting.noBallots')}</p>;
  const notReturned = (place: Place) =>
    place.ledger === null || place.ledger.returned === null ? null : place.ledger.issued - place.ledger.returned;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls sideways must be reached by the keyboard
    <section className="tableFrame scroll" aria-label={t('voting.ballots')} tabIndex={0}>
      <table className="plain">
        <caption className="unseen">{t('voting.ballots')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('voting.placeName')}</th>
            {PAPERS.map((one) => (
              <th scope="col" className="number" key={one}>
                {t(`voting.papers_${one}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('voting.papers_notReturned')}
            </th>
          </tr>
        </thead>
        <tbody>
          {recorded.map((place) => (
            <tr key={place.placeId}>
              <th scope="row">{place.name}</th>
              {PAPERS.map((one) => (
                <td className="number" key={one}>
                  {shown(place.ledger?.[one])}
                </td>
              ))}
              <td className="number">{shown(notReturned(place))}</td>
            </tr>
          ))}
          <tr className="sumRow">
            <th scope="row">{t('voting.together')}</th>
            {PAPERS.map((one) => (
              <td className="number" key={one}>
                {shown(day.sum[one])}
              </td>
            ))}
            <td className="number">{shown(day.sum.notReturned)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** How many ballots were printed, and how many of them went to no place. */
function Printed({ day, mayWrite }: { day: Day; mayWrite: boolean }) {
  const { t } = useLanguage();
  const place = useVotePlace();
  const [open, setOpen] = useState(false);
  const [printed, setPrinted] = useState('');
  const act = useVoteAct(api.voting.ledger.print, () => setOpen(false));
  return (
    <div className="printed">
      <p>
        {day.printed === null
          ? t('voting.notPrinted')
          : t('voting.printed', { printed: grouped(day.printed.printed), kept: grouped(day.sum.keptBack ?? 0) })}{' '}
        {mayWrite && !open && (day.state === 'prepared' || RECORDABLE.has(day.state)) ? (
          <button type="button" className="linkButton" onClick={() => setOpen(true)}>
            {t(day.printed === null ? 'voting.recordPrinted' : 'voting.correctPrinted')}
          </button>
        ) : null}
      </p>
      {open ? (
        <form
          className="commandForm"
          onSubmit={(event) => {
            event.preventDefault();
            act.mutate({ ...place, printed: Number(printed), note: null });
          }}
        >
          <NumberField label={t('voting.printedAsked')} value={printed} onChange={setPrinted} required />
          <ActState act={act} />
          <div className="rowOfButtons">
            <Button htmlType="submit" loading={act.isPending} disabled={printed === ''}>
              {t('voting.save')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('voting.back')}</Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}

/** Figures that a later record replaced: they stay, with who recorded them and when. */
function Earlier({ day }: { day: Day }) {
  const { t } = useLanguage();
  const earlier = day.places.flatMap((place) => place.earlier.map((one) => ({ place, one })));
  if (earlier.length === 0) return null;
  return (
    <details className="earlierFigures">
      <summary>{t('voting.earlier', { n: earlier.length, count: grouped(earlier.length) })}</summary>
      <ul>
        {earlier.map(({ place, one }) => (
          <li key={`${place.placeId} ${one.recordedAt}`}>
            {t('voting.earlierLine', {
              place: place.name,
              received: grouped(one.received),
              issued: grouped(one.issued),
              spoiled: grouped(one.spoiled),
              unused: grouped(one.unused),
              who: one.recordedBy,
              when: instantInShanghai(one.recordedAt),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
