import { checkIdNumber } from '@huanjie/chinese';
import { useState } from 'react';
import { todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useSettled } from '../../../app/settled.ts';
import { Refusal } from '../../../components/states.tsx';
import { TextField } from '../fields.tsx';
import type { Place } from '../queries.ts';
import { type Person, usePeople } from './queries.ts';
import { StandingForm, type Whom } from './StandingForm.tsx';

interface Typed {
  readonly name: string;
  readonly idNumber: string;
  readonly chosen: Person | null;
  readonly newcomer: boolean;
}

const NOBODY: Typed = { name: '', idNumber: '', chosen: null, newcomer: false };

/** Enters a member: somebody of the county register found by name, or a newcomer with an ID number. */
export function NewMember({ place }: { place: Place }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(NOBODY);
  return (
    <section className="card" aria-label={t('members.add')}>
      <div className="commandForm">
        {typed.chosen === null ? (
          <NameField place={place} typed={typed} onTyped={setTyped} />
        ) : (
          <div className="chosenPerson">
            <PersonWords person={typed.chosen} />
            <button type="button" className="linkButton" onClick={() => setTyped(NOBODY)}>
              {t('rolls.chooseAnother')}
            </button>
          </div>
        )}
      </div>
      <StandingForm place={place} who={whomOf(typed)} onDone={() => setTyped(NOBODY)} />
    </section>
  );
}

function whomOf({ name, idNumber, chosen, newcomer }: Typed): Whom | null {
  if (chosen !== null) return { personId: chosen.personId, newcomer: null };
  const usable = checkIdNumber(idNumber, todayInShanghai(new Date())).kind !== 'invalid';
  if (!newcomer || name.trim() === '' || !usable) return null;
  return { personId: null, newcomer: { name: name.trim(), idNumber: idNumber.trim() } };
}

function PersonWords({ person }: { person: Person }) {
  const { t, word } = useLanguage();
  const rest = [
    word('sex', person.sex),
    t('members.born', { year: person.birthYear }),
    person.idNumberMasked,
    person.memberOf === null ? null : t('members.memberOf', { unit: person.memberOf }),
  ];
  return (
    <span>
      <span className="strong">{person.name}</span> <span className="quiet">{rest.filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function NameField({ place, typed, onTyped }: { place: Place; typed: Typed; onTyped: (typed: Typed) => void }) {
  const { t, say } = useLanguage();
  const read = checkIdNumber(typed.idNumber, todayInShanghai(new Date()));
  return (
    <>
      <TextField
        label={t('members.who')}
        value={typed.name}
        onChange={(name) => onTyped({ ...typed, name })}
        max={60}
        required
        hint={t('members.whoHint')}
      />
      {typed.newcomer ? (
        <TextField
          label={t('rolls.idNumber')}
          value={typed.idNumber}
          onChange={(idNumber) => onTyped({ ...typed, idNumber })}
          max={18}
          required
          code
          hint={typed.idNumber.length >= 15 && read.kind === 'invalid' ? say(read) : t('rolls.idNumberHint')}
        />
      ) : (
        <Found place={place} name={typed.name} typed={typed} onTyped={onTyped} />
      )}
    </>
  );
}

function Found(props: { place: Place; name: string; typed: Typed; onTyped: (typed: Typed) => void }) {
  const { t } = useLanguage();
  const { place, name, typed, onTyped } = props;
  const search = useSettled(name.trim());
  const found = usePeople(place, search);
  if (search === '' || name.trim() === '') return null;
  if (found.error) return <Refusal error={found.error} />;
  if (found.data === undefined) return null;
  return (
    <div className="field" aria-live="polite">
      <ul className="offered">
        {found.data.people.map((person) => (
          <li key={person.personId}>
            <button type="button" onClick={() => onTyped({ ...typed, chosen: person })}>
              <PersonWords person={person} />
            </button>
          </li>
        ))}
      </ul>
      <p>
        {found.data.people.length === 0 ? `${t('members.nobodySo', { name: search })} ` : ''}
        <button type="button" className="linkButton" onClick={() => onTyped({ ...typed, newcomer: true })}>
          {t('members.newcomer')}
        </button>
      </p>
    </div>
  );
}
