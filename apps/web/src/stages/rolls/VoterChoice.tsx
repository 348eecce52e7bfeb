import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../app/api.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSettled } from '../../app/settled.ts';
import { Refusal } from '../../components/states.tsx';
import { TextField } from './fields.tsx';
import type { Entry, Place } from './queries.ts';

/** Entries offered at a time: who types on narrows them down. */
const OFFERED = 8;

export interface ChosenVoter {
  readonly typed: string;
  readonly voter: Entry | null;
}

export const NOBODY: ChosenVoter = { typed: '', voter: null };

/** Chooses somebody on the roll by name, pinyin or card number; namesakes are told apart by group, household and card. */
export function VoterChoice(props: {
  place: Place;
  label: string;
  value: ChosenVoter;
  onChange: (value: ChosenVoter) => void;
}) {
  const { t } = useLanguage();
  const { place, label, value, onChange } = props;
  const field = useRef<HTMLDivElement>(null);
  const isUsed = useRef(false);
  const chosen = value.voter?.voterId;
  // What had the focus is gone once somebody is chosen or let go, so the focus goes on to what stands there now.
  useEffect(() => {
    const next = field.current?.querySelector<HTMLElement>(chosen === undefined ? 'input' : 'button');
    if (isUsed.current) next?.focus();
    isUsed.current = false;
  }, [chosen]);
  const choose = (next: ChosenVoter) => {
    isUsed.current = true;
    onChange(next);
  };
  if (value.voter !== null) {
    return (
      <div ref={field} className="field">
        <span>{label}</span>
        <div className="chosenPerson">
          <VoterWords voter={value.voter} />
          <button type="button" className="linkButton" onClick={() => choose(NOBODY)}>
            {t('rolls.chooseAnother')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div ref={field}>
      <TextField
        label={label}
        value={value.typed}
        onChange={(typed) => onChange({ typed, voter: null })}
        max={60}
        hint={t('rolls.chooseByName')}
      />
      <Offered place={place} typed={value.typed} onVoter={(voter) => choose({ ...value, voter })} />
    </div>
  );
}

function VoterWords({ voter }: { voter: Entry }) {
  const { t, word } = useLanguage();
  const rest = [
    word('sex', voter.sex),
    t('rolls.years', { age: voter.age }),
    voter.group,
    voter.household === null ? null : t('rolls.householdIs', { household: voter.household }),
    voter.cardNumber,
  ];
  return (
    <span>
      <span className="strong">{voter.name}</span> <span className="quiet">{rest.filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function Offered({ place, typed, onVoter }: { place: Place; typed: string; onVoter: (voter: Entry) => void }) {
  const { t } = useLanguage();
  const search = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ['roll', place.roundId, place.unitId, 'offered', search],
    queryFn: () => api.rolls.register.entries({ ...place, search, state: 'onRoll', page: 1, pageSize: OFFERED }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  if (typed.trim() === '' || search === '') return null;
  if (found.error) return <Refusal error={found.error} />;
  const { data } = found;
  if (data === undefined) return null;
  const more = data.total - data.rows.length;
  return (
    <div aria-live="polite">
      {data.total === 0 ? <p className="offeredNone">{t('rolls.nobodySo', { name: search })}</p> : null}
      <ul className="offered">
        {data.rows.map((row) => (
          <li key={row.voterId}>
            <button type="button" onClick={() => onVoter(row)}>
              <VoterWords voter={row} />
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="quiet">{t('rolls.moreSo', { count: grouped(more), n: more })}</p> : null}
    </div>
  );
}
