import type { PersonRef } from '@huanjie/contract';
import { useDeferredValue, useId, useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import type { Place } from '../rolls/queries.ts';
import { usePeopleSearch } from './queries.ts';

/** What tells people of one name apart: sex, year of birth, group and card number. */
export function PersonFacts({ person }: { person: PersonRef }) {
  const { t, word } = useLanguage();
  const facts = [
    word('sex', person.sex),
    t('committees.bornIn', { year: person.birthYear }),
    ...(person.group === null ? [] : [person.group]),
    ...(person.cardNumber === null ? [] : [t('committees.card', { number: person.cardNumber })]),
  ];
  return <span className="quiet">{facts.join(' · ')}</span>;
}

/** Looks a person up by name, pinyin or card number and takes the one that is clicked. */
export function PersonPicker(props: {
  place: Place;
  label: string;
  onPick: (person: PersonRef) => void;
  without?: readonly string[];
}) {
  const { t } = useLanguage();
  const { place, label, onPick, without = [] } = props;
  const id = useId();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const found = usePeopleSearch(place, search);
  const rows = (found.data ?? []).filter(({ personId }) => !without.includes(personId));
  const pick = (person: PersonRef) => {
    setText('');
    onPick(person);
  };
  return (
    <div className="field personPicker">
      <label className="strong" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="textField"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={t('committees.searchHint')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [only, ...others] = rows;
          if (only !== undefined && others.length === 0) pick(only);
        }}
      />
      {search === '' ? null : (
        <ul className="personFound" aria-label={t('committees.found')}>
          {rows.map((person) => (
            <li key={person.personId}>
              <button type="button" onClick={() => pick(person)}>
                <span className="strong">{person.name}</span> <PersonFacts person={person} />
              </button>
            </li>
          ))}
          {found.data !== undefined && rows.length === 0 ? <li className="quiet">{t('committees.nobody')}</li> : null}
        </ul>
      )}
    </div>
  );
}
