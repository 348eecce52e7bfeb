import type { CommitteesOverview } from '@huanjie/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { DayField, SelectField, TextField } from '../rolls/fields.tsx';
import type { Place } from '../rolls/queries.ts';
import { Grounds } from './Grounds.tsx';
import { PersonFacts } from './PersonPicker.tsx';

type Committee = NonNullable<CommitteesOverview['committee']>;
type Member = Committee['members'][number];
const GROUNDS = ['nominated', 'kin', 'resigned', 'absent', 'other'] as const;
type Ground = (typeof GROUNDS)[number];

/** The members one by one; whoever has to leave says why, and leaves from there. */
export function Members(props: { place: Place; committee: Committee; absentLimit: number | null; mayWrite: boolean }) {
  const { t } = useLanguage();
  const { place, committee, absentLimit, mayWrite } = props;
  const [leaving, setLeaving] = useState<string | null>(null);
  return (
    <ul className="memberCards" aria-label={t('committees.members')}>
      {committee.members.map((member) => (
        <li key={member.person.personId} className={member.mustLeave.length > 0 ? 'card leaves' : 'card'}>
          <div className="memberHead">
            <div>
              <span className="strong">{member.person.name}</span>{' '}
              <span className="tag">{t(`committees.role_${member.role}`)}</span>
              {member.votes === null ? null : ` ${t('committees.votes', { votes: grouped(member.votes) })}`}
              <br />
              <PersonFacts person={member.person} />
            </div>
            {mayWrite ? (
              <button
                type="button"
                className="buttonLink"
                aria-expanded={leaving === member.person.personId}
                onClick={() => setLeaving(leaving === member.person.personId ? null : member.person.personId)}
              >
                {t('committees.leave', { name: member.person.name })}
              </button>
            ) : null}
          </div>
          <Grounds grounds={member.mustLeave} />
          {leaving === member.person.personId ? (
            <LeaveForm
              place={place}
              member={member}
              grounds={GROUNDS.filter((ground) => ground !== 'absent' || absentLimit !== null)}
              onDone={() => setLeaving(null)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The ground that the records suggest; without one it is a resignation. */
const likelyGround = ({ mustLeave }: Member): Ground => mustLeave[0]?.why ?? 'resigned';

function LeaveForm(props: { place: Place; member: Member; grounds: readonly Ground[]; onDone: () => void }) {
  const { t } = useLanguage();
  const { place, member, grounds, onDone } = props;
  const today = todayInShanghai(new Date());
  const [ground, setGround] = useState<Ground>(likelyGround(member));
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const act = useAct(api.committees.leave, onDone);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        const left = { personId: member.person.personId, ground, leftOn: day, note: note.trim() || null };
        act.mutate({ ...place, ...left });
      }}
    >
      <SelectField
        label={t('committees.ground')}
        value={ground}
        options={grounds.map((value) => ({ value, label: t(`committees.ground_${value}`) }))}
        onChange={setGround}
      />
      <DayField label={t('committees.leftOn')} value={day} onChange={setDay} latest={today} required />
      <TextField label={t('committees.note')} value={note} onChange={setNote} max={200} />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('committees.leaveNow')}
      </Button>
    </form>
  );
}
