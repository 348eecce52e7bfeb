import type { PersonRef } from '@huanjie/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { Choice, DayField } from '../rolls/fields.tsx';
import type { Place } from '../rolls/queries.ts';
import { NumberField } from './NumberField.tsx';
import { PersonPicker } from './PersonPicker.tsx';

const PLACES = ['head', 'deputy', 'member', 'reserve', 'substitute'] as const;
type Standing = (typeof PLACES)[number];
const ROLES: ReadonlySet<string> = new Set(['head', 'deputy', 'member']);

interface Line {
  readonly person: PersonRef;
  readonly standing: Standing;
  readonly votes: string;
}

/** Records how the committee was chosen: the day, by whom, how many were there, everyone voted on with the votes. */
export function FormCommittee({ place, size }: { place: Place; size: { min: number | null; max: number | null } }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const [source, setSource] = useState<'assembly' | 'representatives' | 'groups' | ''>('');
  const [expected, setExpected] = useState('');
  const [attended, setAttended] = useState('');
  const [lines, setLines] = useState<readonly Line[]>([]);
  const act = useAct(api.committees.form);
  const members = lines.filter(({ standing }) => ROLES.has(standing));
  const ready =
    source !== '' && day !== '' && expected !== '' && attended !== '' && members.length >= Math.max(1, size.min ?? 1);
  return (
    <form
      className="commandForm card"
      aria-label={t('committees.form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (source === '') return;
        act.mutate({
          ...place,
          formedOn: day,
          source,
          expected: Number(expected),
          attended: Number(attended),
          members: members.map(({ person, standing, votes }) => ({
            personId: person.personId,
            role: standing as 'head' | 'deputy' | 'member',
            votes: Number(votes),
          })),
          reserve: lines
            .filter(({ standing }) => !ROLES.has(standing))
            .map(({ person, standing, votes }) => ({
              personId: person.personId,
              votes: Number(votes),
              substitute: standing === 'substitute',
            })),
        });
      }}
    >
      <h3 className="cardHead">{t('committees.form')}</h3>
      <Choice
        label={t('committees.source')}
        value={source}
        options={(['assembly', 'representatives', 'groups'] as const).map((value) => ({
          value,
          label: t(`committees.source_${value}`),
        }))}
        onChange={setSource}
      />
      <DayField label={t('committees.formedOn')} value={day} onChange={setDay} latest={today} required />
      <div className="fieldsInRow">
        <NumberField label={t('committees.expected')} value={expected} onChange={setExpected} />
        <NumberField label={t('committees.present')} value={attended} onChange={setAttended} />
      </div>
      <ChosenLines lines={lines} onChange={setLines} />
      <PersonPicker
        place={place}
        label={t('committees.addMember')}
        without={lines.map(({ person }) => person.personId)}
        onPick={(person) =>
          setLines([...lines, { person, standing: lines.length === 0 ? 'head' : 'member', votes: '' }])
        }
      />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={!ready}>
        {t('committees.formNow')}
      </Button>
    </form>
  );
}

function ChosenLines({ lines, onChange }: { lines: readonly Line[]; onChange: (lines: readonly Line[]) => void }) {
  const { t } = useLanguage();
  const change = (at: Line, changes: Partial<Line>) =>
    onChange(lines.map((line) => (line === at ? { ...line, ...changes } : line)));
  return (
    <ul className="attendanceLines">
      {lines.map((one) => (
        <li key={one.person.personId}>
          <div className="lineOfPerson">
            <span className="strong">{one.person.name}</span>
            <select
              aria-label={t('committees.roleOf', { name: one.person.name })}
              className="select"
              value={one.standing}
              onChange={(event) => change(one, { standing: event.target.value as Standing })}
            >
              {PLACES.map((standing) => (
                <option key={standing} value={standing}>
                  {t(`committees.role_${standing}`)}
                </option>
              ))}
            </select>
          </div>
          <NumberField
            label={t('committees.votesOf', { name: one.person.name })}
            value={one.votes}
            onChange={(votes) => change(one, { votes })}
          />
          <button type="button" className="linkButton" onClick={() => onChange(lines.filter((line) => line !== one))}>
            {t('committees.takeOff', { name: one.person.name })}
          </button>
        </li>
      ))}
    </ul>
  );
}
