import type { CommitteesOverview, PersonRef } from '@huanjie/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { Choice, DayField } from '../rolls/fields.tsx';
import type { Place } from '../rolls/queries.ts';
import { PersonFacts, PersonPicker } from './PersonPicker.tsx';

type Committee = NonNullable<CommitteesOverview['committee']>;

/** Fills a vacancy: the next by the votes of the choice stands ready; somebody newly chosen is looked up. */
export function Refill({ place, committee }: { place: Place; committee: Committee }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const { next, members } = committee;
  const ready = committee.reserve.filter(({ person }) => next.persons.includes(person.personId));
  const [how, setHow] = useState<'next' | 'substitute' | 'reElect'>(ready.length > 0 ? 'next' : 'reElect');
  const [chosen, setChosen] = useState<PersonRef | null>(ready.length === 1 ? (ready[0]?.person ?? null) : null);
  const [role, setRole] = useState<'head' | 'deputy' | 'member'>('member');
  const [day, setDay] = useState(today);
  const act = useAct(api.committees.refill, () => setChosen(null));
  const headless = !members.some((one) => one.role === 'head');
  const ways = (['next', 'substitute', 'reElect'] as const).filter(
    (way) => way === 'reElect' || ready.some((one) => way === 'next' || one.substitute),
  );
  return (
    <form
      className="commandForm card"
      aria-label={t('committees.refill')}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === null) return;
        act.mutate({ ...place, personId: chosen.personId, how, role, joinedOn: day, note: null });
      }}
    >
      <h3 className="cardHead">{t('committees.refillHead', { n: committee.vacancies })}</h3>
      <p>{t(`committees.next_${next.kind}`)}</p>
      <Choice
        label={t('committees.how')}
        value={how}
        options={ways.map((value) => ({ value, label: t(`committees.ground_${value}`) }))}
        onChange={(value) => {
          setHow(value);
          setChosen(value === 'reElect' ? null : (ready[0]?.person ?? null));
        }}
      />
      {how === 'reElect' ? (
        <PersonPicker place={place} label={t('committees.who')} onPick={setChosen} />
      ) : ready.length > 1 ? (
        <Choice
          label={t('committees.who')}
          value={chosen?.personId ?? ''}
          options={ready.map(({ person }) => ({ value: person.personId, label: person.name }))}
          onChange={(id) => setChosen(ready.find(({ person }) => person.personId === id)?.person ?? null)}
        />
      ) : null}
      {chosen === null ? null : (
        <p>
          <span className="strong">{chosen.name}</span> <PersonFacts person={chosen} />
        </p>
      )}
      <Choice
        label={t('committees.role')}
        value={role}
        options={(['head', 'deputy', 'member'] as const)
          .filter((value) => value !== 'head' || headless)
          .map((value) => ({ value, label: t(`committees.role_${value}`) }))}
        onChange={setRole}
      />
      <DayField label={t('committees.joinedOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={chosen === null || day === ''}>
        {t('committees.refill')}
      </Button>
    </form>
  );
}
