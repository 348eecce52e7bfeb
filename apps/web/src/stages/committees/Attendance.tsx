import type { CommitteesOverview } from '@huanjie/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { DayField } from '../rolls/fields.tsx';
import type { Place } from '../rolls/queries.ts';

type Committee = NonNullable<CommitteesOverview['committee']>;
type Was = 'present' | 'excused' | 'absent';
const WAS = ['present', 'excused', 'absent'] as const;

/** Who was at a meeting of the committee, and what the text here says of those who stay away. */
export function Attendance(props: { place: Place; committee: Committee; absentLimit: number | null }) {
  const { t } = useLanguage();
  const { place, committee, absentLimit } = props;
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const [was, setWas] = useState<Readonly<Record<string, Was>>>({});
  const act = useAct(api.committees.attendance, () => setWas({}));
  return (
    <details className="card attendance">
      <summary className="strong">{t('committees.attendance')}</summary>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          const absent = Object.entries(was)
            .filter(([, how]) => how !== 'present')
            .map(([personId, how]) => ({ personId, excused: how === 'excused' }));
          act.mutate({ ...place, metOn: day, absent });
        }}
      >
        <p>{absentLimit === null ? t('committees.absentOpen') : t('committees.absentSet', { n: absentLimit })}</p>
        <DayField label={t('committees.metOn')} value={day} onChange={setDay} latest={today} required />
        <ul className="attendanceLines">
          {committee.members.map(({ person }) => (
            <li key={person.personId}>
              <div className="lineOfPerson">
                <span className="strong">{person.name}</span>
                <select
                  aria-label={t('committees.wasThere', { name: person.name })}
                  className="select"
                  value={was[person.personId] ?? 'present'}
                  onChange={(event) => setWas({ ...was, [person.personId]: event.target.value as Was })}
                >
                  {WAS.map((how) => (
                    <option key={how} value={how}>
                      {t(`committees.was_${how}`)}
                    </option>
                  ))}
                </select>
              </div>
            </li>
          ))}
        </ul>
        <ActState act={act} />
        {act.data ? (
          <p className="doneLine" role="status">
            ✓ {t('committees.attendanceDone', { present: grouped(act.data.present), n: act.data.deemedResigned })}
          </p>
        ) : null}
        <Button htmlType="submit" loading={act.isPending} disabled={day === ''}>
          {t('committees.attendanceNow')}
        </Button>
      </form>
    </details>
  );
}
