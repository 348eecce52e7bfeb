import type { PersonRef, WrittenName } from '@huanjie/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { PersonFacts, PersonPicker } from '../committees/PersonPicker.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { TextField } from '../rolls/fields.tsx';
import type { OnPage } from './queries.ts';

/** The names as they were written: those to settle first, the others behind one line. */
export function Names(on: OnPage) {
  const { t } = useLanguage();
  const { names } = on.nomination;
  const open = names.filter(({ person, setAside }) => person === null && setAside === null);
  const settled = names.filter((name) => !open.includes(name));
  return (
    <>
      {open.length === 0 ? <p className="doneLine">✓ {t('nominations.allSettled')}</p> : null}
      <ul className="memberCards">
        {open.map((name) => (
          <OpenName key={name.nameId} {...on} name={name} />
        ))}
      </ul>
      {settled.length === 0 ? null : (
        <details>
          <summary>{t('nominations.settledNames', { n: settled.length })}</summary>
          <ul className="enteredLines">
            {settled.map((name) => (
              <li key={name.nameId}>
                {name.written} → <Meaning name={name} /> · {t('committees.votes', { votes: grouped(name.votes) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Meaning({ name }: { name: WrittenName }) {
  const { t } = useLanguage();
  if (name.person === null) return <>{t('nominations.isSetAside', { reason: name.setAside ?? '' })}</>;
  return (
    <>
      <span className="strong">{name.person.name}</span> <PersonFacts person={name.person} />
    </>
  );
}

function OpenName({ place, nomination, mayWrite, name }: OnPage & { name: WrittenName }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const act = useAct(api.nominations.settle);
  const send = (personId: string | null, setAside: string | null) =>
    act.mutate({ ...place, nominationId: nomination.nominationId, nameId: name.nameId, personId, setAside });
  const pick = (person: PersonRef) => send(person.personId, null);
  return (
    <li className="card leaves">
      <p>
        <span className="strong">{t('nominations.written', { name: name.written })}</span>{' '}
        {t('committees.votes', { votes: grouped(name.votes) })}
      </p>
      <p className="quiet">
        {name.matches.length > 1
          ? t('nominations.homonyms', { n: name.matches.length })
          : name.matches.length === 0
            ? t('nominations.unknownName')
            : t('nominations.oneMatch')}
      </p>
      {mayWrite ? (
        <>
          <ul className="personFound">
            {name.matches.map((person) => (
              <li key={person.personId}>
                <button type="button" disabled={act.isPending} onClick={() => pick(person)}>
                  {t('nominations.means')} <span className="strong">{person.name}</span> <PersonFacts person={person} />
                </button>
              </li>
            ))}
          </ul>
          <PersonPicker place={place} label={t('nominations.meansOther')} onPick={pick} />
          <div className="setAside">
            <TextField label={t('nominations.setAsideWhy')} value={reason} onChange={setReason} max={200} />
            <Button disabled={reason.trim() === '' || act.isPending} onClick={() => send(null, reason.trim())}>
              {t('nominations.setAside')}
            </Button>
          </div>
          <ActState act={act} />
        </>
      ) : null}
    </li>
  );
}
