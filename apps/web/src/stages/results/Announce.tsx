import { Button } from 'antd';
import { useId, useState } from 'react';
import { api } from '../../app/api.ts';
import { instantInShanghai, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCountAct } from '../counting/queries.ts';
import { ActState } from '../rolls/ActState.tsx';
import { DayField, TextField } from '../rolls/fields.tsx';

interface Place {
  readonly roundId: string;
  readonly unitId: string;
  readonly pollId: string;
}

/** Takes down the announcement: the day, the time and the place. The law wants it on the spot. */
export function Announce({ place, heldOn }: { place: Place; heldOn: string }) {
  const { t } = useLanguage();
  const now = new Date();
  const today = todayInShanghai(now);
  const [day, setDay] = useState(today);
  const [time, setTime] = useState(/\d{2}:\d{2}/.exec(instantInShanghai(now.toISOString()))?.[0] ?? '');
  const [where, setWhere] = useState('');
  const act = useCountAct(api.results.announce);
  const timeId = useId();
  const ready = day >= heldOn && time !== '' && where.trim() !== '';
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, announcedOn: day, announcedAt: time, place: where.trim() });
      }}
    >
      <DayField label={t('results.announcedOn')} value={day} onChange={setDay} latest={today} required />
      <div className="field">
        <label className="strong" htmlFor={timeId}>
          {t('results.announcedAt')}
        </label>
        <input
          id={timeId}
          type="time"
          className="textField dayField"
          value={time}
          required
          onChange={(event) => setTime(event.target.value)}
        />
      </div>
      <TextField label={t('results.announcedIn')} value={where} onChange={setWhere} max={60} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" disabled={!ready} loading={act.isPending}>
        {t('results.announceNow')}
      </Button>
    </form>
  );
}
