import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { grouped, instantInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { TextField, YesNo } from '../rolls/fields.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { type Day, type Place, useVoteAct, useVotePlace } from './queries.ts';

/** The places of a vote as cards: hours, keepers, seals, who came, and the next act of each. */
export function Places({ day, mayWrite }: { day: Day; mayWrite: boolean }) {
  const { t } = useLanguage();
  const [adding, setAdding] = useState(false);
  const changeable = mayWrite && (day.state === 'prepared' || day.state === 'voting');
  return (
    <>
      {day.places.length === 0 ? <div className="tableEmpty">{t('voting.noPlaces')}</div> : null}
      <ul className="placeCards">
        {day.places.map((place) => (
          <PlaceCard key={place.placeId} day={day} place={place} mayWrite={mayWrite} />
        ))}
      </ul>
      {changeable && !adding ? <Button onClick={() => setAdding(true)}>{t('voting.addPlace')}</Button> : null}
      {adding ? <PlaceForm day={day} onDone={() => setAdding(false)} /> : null}
    </>
  );
}

const placeState = ({ openedAt, closedAt, broughtAt }: Place) =>
  broughtAt !== null ? 'brought' : closedAt !== null ? 'closed' : openedAt !== null ? 'open' : 'waiting';

function PlaceCard({ day, place, mayWrite }: { day: Day; place: Place; mayWrite: boolean }) {
  const { t, word } = useLanguage();
  const [changing, setChanging] = useState(false);
  const state = placeState(place);
  if (changing)
    return (
      <li className="card">
        <PlaceForm day={day} place={place} onDone={() => setChanging(false)} />
      </li>
    );
  return (
    <li className="card placeCard">
      <div className="placeHead">
        <h3>{place.name}</h3>
        <span className="tag">{t(`voting.place_${state}`)}</span>
      </div>
      <p className="quiet">
        {word('placeKind', place.kind)} · {place.opensAt}–{place.closesAt}
      </p>
      <PlaceFacts day={day} place={place} />
      {mayWrite ? <PlaceAct day={day} place={place} onChange={() => setChanging(true)} /> : null}
    </li>
  );
}

function PlaceFacts({ day, place }: { day: Day; place: Place }) {
  const { t } = useLanguage();
  const facts = [
    ...(place.keepers.length > 0
      ? [[t('voting.keepers'), place.keepers.map(({ name }) => name).join(t('voting.comma'))]]
      : []),
    ...(place.groups.length > 0 ? [[t('voting.groups'), place.groups.join(t('voting.comma'))]] : []),
    ...(place.mobileVoters === null ? [] : [[t('voting.mobileVoters'), grouped(place.mobileVoters)]]),
    ...(day.byName && place.openedAt !== null ? [[t('voting.checkedInHere'), grouped(place.checkedIn)]] : []),
    ...(place.openedAt === null
      ? []
      : [[t('voting.openedWith'), `${instantInShanghai(place.openedAt).slice(11)} · ${place.openedSeal ?? ''}`]]),
    ...(place.closedAt === null
      ? []
      : [[t('voting.closedWith'), `${instantInShanghai(place.closedAt).slice(11)} · ${place.closedSeal ?? ''}`]]),
    ...(place.broughtAt === null
      ? []
      : [
          [
            t('voting.broughtAt'),
            `${instantInShanghai(place.broughtAt).slice(11)} · ${t(place.sealIntact ? 'voting.intact' : 'voting.broken')}`,
          ],
        ]),
  ];
  if (facts.length === 0) return null;
  return (
    <dl className="placeFacts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The one act that comes next for a place. */
function PlaceAct({ day, place, onChange }: { day: Day; place: Place; onChange: () => void }) {
  const { t } = useLanguage();
  const vote = useVotePlace();
  const remove = useVoteAct(api.voting.places.remove);
  const state = placeState(place);
  if (state === 'waiting') {
    return (
      <>
        {day.state === 'voting' ? <SealForm place={place} act="open" /> : null}
        <ActState act={remove} />
        <div className="rowOfButtons">
          <button type="button" className="linkButton" onClick={onChange}>
            {t('voting.changePlace')}
            <span className="unseen"> {place.name}</span>
          </button>
          <button
            type="button"
            className="linkButton"
            disabled={remove.isPending}
            onClick={() => remove.mutate({ ...vote, placeId: place.placeId })}
          >
            {t('voting.removePlace')}
            <span className="unseen"> {place.name}</span>
          </button>
        </div>
      </>
    );
  }
  if (state === 'open') return day.state === 'voting' ? <SealForm place={place} act="close" /> : null;
  return state === 'closed' ? <BringForm place={place} /> : null;
}

/** Opening or closing a place with the number of the seal. */
function SealForm({ place, act }: { place: Place; act: 'open' | 'close' }) {
  const { t } = useLanguage();
  const vote = useVotePlace();
  const [seal, setSeal] = useState('');
  const sent = useVoteAct(act === 'open' ? api.voting.places.open : api.voting.places.close, () => setSeal(''));
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        sent.mutate({ ...vote, placeId: place.placeId, seal: seal.trim() });
      }}
    >
      <TextField
        label={t(act === 'open' ? 'voting.sealOpening' : 'voting.sealClosing')}
        value={seal}
        onChange={setSeal}
        max={40}
        required
      />
      <ActState act={sent} />
      <Button
        htmlType="submit"
        type={act === 'open' ? 'primary' : 'default'}
        loading={sent.isPending}
        disabled={seal.trim() === ''}
      >
        {t(act === 'open' ? 'voting.openPlace' : 'voting.closePlace')}
        <span className="unseen"> {place.name}</span>
      </Button>
    </form>
  );
}

/** The box is at the place of the count; a broken seal asks for a word. */
function BringForm({ place }: { place: Place }) {
  const { t } = useLanguage();
  const vote = useVotePlace();
  const [intact, setIntact] = useState<boolean | null>(true);
  const [note, setNote] = useState('');
  const sent = useVoteAct(api.voting.places.bring);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        sent.mutate({
          ...vote,
          placeId: place.placeId,
          intact: intact === true,
          note: intact === true ? null : note.trim() || null,
        });
      }}
    >
      <YesNo label={t('voting.sealAsked')} value={intact} onChange={setIntact} />
      {intact === true ? null : (
        <TextField label={t('voting.brokenNote')} value={note} onChange={setNote} max={300} required />
      )}
      <ActState act={sent} />
      <Button htmlType="submit" loading={sent.isPending}>
        {t('voting.bring')}
        <span className="unseen"> {place.name}</span>
      </Button>
    </form>
  );
}
