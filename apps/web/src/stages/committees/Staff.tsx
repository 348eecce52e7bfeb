import type { CommitteesOverview, PersonRef } from '@huanjie/contract';
import { STAFF_ROLES, type StaffRole } from '@huanjie/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { DayField } from '../rolls/fields.tsx';
import { Obstacles } from '../rolls/Obstacles.tsx';
import type { Place } from '../rolls/queries.ts';
import { Grounds } from './Grounds.tsx';
import { PersonFacts, PersonPicker } from './PersonPicker.tsx';
import { PublishBody } from './PublishBody.tsx';

/** The staff of the election: nobody who stands, no relative whom the text names; named, then published. */
export function Staff({ place, data, mayWrite }: { place: Place; data: CommitteesOverview; mayWrite: boolean }) {
  const { t, language } = useLanguage();
  const { staff } = data;
  return (
    <Part id="staff" title={t('committees.staff')}>
      {staff === null ? <p>{t('committees.noStaff')}</p> : null}
      {staff === null ? null : (
        <>
          <p className="quiet">
            {staff.publishedOn === null
              ? t('committees.staffNotPublished')
              : t('committees.staffPublished', { day: dayInWords(staff.publishedOn, language) })}
          </p>
          <ul className="memberCards" aria-label={t('committees.staff')}>
            {staff.members.map((one) => (
              <li key={one.person.personId} className={one.refusals.length > 0 ? 'card leaves' : 'card'}>
                <span className="strong">{one.person.name}</span>{' '}
                <span className="tag">
                  {one.role === null ? (one.duty ?? t('committees.roleUnknown')) : t(`committees.staff_${one.role}`)}
                </span>
                <br />
                <PersonFacts person={one.person} />
                <Obstacles obstacles={one.refusals} weight="stop" />
                <Grounds grounds={one.notices} />
              </li>
            ))}
          </ul>
        </>
      )}
      {mayWrite ? <StaffForm key={staff?.members.length ?? 0} place={place} data={data} /> : null}
      {mayWrite && staff !== null && staff.publishedOn === null ? <PublishBody place={place} what="staff" /> : null}
    </Part>
  );
}

interface Line {
  readonly person: PersonRef;
  readonly role: StaffRole;
}

function StaffForm({ place, data }: { place: Place; data: CommitteesOverview }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [lines, setLines] = useState<readonly Line[]>(
    (data.staff?.members ?? []).map(({ person, role }) => ({ person, role: role ?? 'teller' })),
  );
  const [day, setDay] = useState(today);
  const act = useAct(api.committees.nameStaff);
  return (
    <form
      className="commandForm card"
      aria-label={t('committees.nameStaff')}
      onSubmit={(event) => {
        event.preventDefault();
        const members = lines.map(({ person, role }) => ({ personId: person.personId, role }));
        act.mutate({ ...place, namedOn: day, members });
      }}
    >
      <h3 className="cardHead">{t('committees.nameStaff')}</h3>
      <ul className="attendanceLines">
        {lines.map((one) => (
          <li key={one.person.personId}>
            <div className="lineOfPerson">
              <span className="strong">{one.person.name}</span>
              <select
                aria-label={t('committees.roleOf', { name: one.person.name })}
                className="select"
                value={one.role}
                onChange={(event) =>
                  setLines(
                    lines.map((line) => (line === one ? { ...line, role: event.target.value as StaffRole } : line)),
                  )
                }
              >
                {STAFF_ROLES.map((role) => (
                  <option key={role} value={role}>
                    {t(`committees.staff_${role}`)}
                  </option>
                ))}
              </select>
            </div>
            <button type="button" className="linkButton" onClick={() => setLines(lines.filter((line) => line !== one))}>
              {t('committees.takeOff', { name: one.person.name })}
            </button>
          </li>
        ))}
      </ul>
      <PersonPicker
        place={place}
        label={t('committees.addStaff')}
        without={lines.map(({ person }) => person.personId)}
        onPick={(person) => setLines([...lines, { person, role: 'teller' }])}
      />
      <DayField label={t('committees.namedOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={lines.length === 0 || day === ''}>
        {t('committees.nameStaff')}
      </Button>
    </form>
  );
}
