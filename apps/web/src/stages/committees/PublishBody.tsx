import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { DayField, TextField } from '../rolls/fields.tsx';
import type { Place } from '../rolls/queries.ts';

/** Records that the committee or the staff were published: the day and the place; the committee is filed as well. */
export function PublishBody({ place, what }: { place: Place; what: 'committee' | 'staff' }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const [where, setWhere] = useState('');
  const [filed, setFiled] = useState('');
  const committee = useAct(api.committees.publish);
  const staff = useAct(api.committees.publishStaff);
  const act = what === 'committee' ? committee : staff;
  return (
    <form
      className="commandForm card"
      aria-label={t(`committees.publish_${what}`)}
      onSubmit={(event) => {
        event.preventDefault();
        const published = { ...place, publishedOn: day, place: where.trim() };
        if (what === 'committee') committee.mutate({ ...published, filedOn: filed === '' ? null : filed });
        else staff.mutate(published);
      }}
    >
      <h3 className="cardHead">{t(`committees.publish_${what}`)}</h3>
      <DayField label={t('committees.publishedOn')} value={day} onChange={setDay} latest={today} required />
      <TextField label={t('committees.place')} value={where} onChange={setWhere} max={80} required />
      {what === 'committee' ? (
        <DayField label={t('committees.filedOn')} value={filed} onChange={setFiled} latest={today} />
      ) : null}
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === '' || where.trim() === ''}>
        {t('committees.publishNow')}
      </Button>
    </form>
  );
}
