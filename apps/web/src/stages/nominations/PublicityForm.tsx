import { isRestDay } from '@huanjie/chinese';
import { publicityEnd } from '@huanjie/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { NumberField } from '../committees/NumberField.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { Choice, DayField, TextField } from '../rolls/fields.tsx';
import type { OnPage } from './queries.ts';

/** Makes the nominees public: from when, for how many days; the last day is said while typing. */
export function PublicityForm({ place, nomination }: OnPage) {
  const { t, language } = useLanguage();
  const today = todayInShanghai(new Date());
  const [from, setFrom] = useState(today);
  const [days, setDays] = useState('5');
  const [counted, setCounted] = useState<'working' | 'calendar'>('working');
  const [where, setWhere] = useState('');
  const act = useAct(api.nominations.publicise);
  const count = Number(days);
  const usable = from !== '' && count >= 1 && count <= 60;
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.publicise')}
      onSubmit={(event) => {
        event.preventDefault();
        const working = counted === 'working';
        act.mutate({
          ...place,
          nominationId: nomination.nominationId,
          from,
          days: count,
          working,
          place: where.trim(),
        });
      }}
    >
      <div className="fieldsInRow">
        <DayField label={t('nominations.from')} value={from} onChange={setFrom} latest={today} required />
        <NumberField label={t('nominations.days')} value={days} onChange={setDays} />
      </div>
      <Choice
        label={t('nominations.counted')}
        value={counted}
        options={(['working', 'calendar'] as const).map((value) => ({ value, label: t(`nominations.days_${value}`) }))}
        onChange={setCounted}
      />
      {usable ? (
        <p className="quiet">
          {t('nominations.lastDay', {
            day: dayInWords(publicityEnd(from, count, counted === 'working' ? isRestDay : null), language),
          })}
        </p>
      ) : null}
      <TextField label={t('committees.place')} value={where} onChange={setWhere} max={80} required />
      <ActState act={act} />
      <Button htmlType="submit" loading={act.isPending} disabled={!usable || where.trim() === ''}>
        {t('nominations.publicise')}
      </Button>
    </form>
  );
}
