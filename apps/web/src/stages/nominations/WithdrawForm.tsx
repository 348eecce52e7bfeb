import type { NomineeShown } from '@huanjie/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { PersonFacts } from '../committees/PersonPicker.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { Choice, DayField, TextField } from '../rolls/fields.tsx';
import { Obstacles } from '../rolls/Obstacles.tsx';
import type { OnPage } from './queries.ts';

/** A nominee in detail: what stands against them, and how they end. A fixed list is set aside by it, which is said. */
export function WithdrawForm(props: OnPage & { nominee: NomineeShown; onDone: () => void }) {
  const { t } = useLanguage();
  const { place, nomination, nominee, onDone } = props;
  const today = todayInShanghai(new Date());
  const [ground, setGround] = useState<'withdrawn' | 'barred'>('withdrawn');
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const act = useAct(api.nominations.withdraw, onDone);
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.end', { name: nominee.person.name })}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          ...place,
          nominationId: nomination.nominationId,
          personId: nominee.person.personId,
          ground,
          endedOn: day,
          note: note.trim() || null,
        });
      }}
    >
      <p>
        <PersonFacts person={nominee.person} />
      </p>
      <Obstacles obstacles={nominee.refusals} weight="stop" />
      <Choice
        label={t('nominations.endGround')}
        value={ground}
        options={(['withdrawn', 'barred'] as const).map((value) => ({ value, label: t(`nominations.ended_${value}`) }))}
        onChange={setGround}
      />
      <DayField label={t('nominations.endedOn')} value={day} onChange={setDay} latest={today} required />
      <TextField label={t('committees.note')} value={note} onChange={setNote} max={200} />
      {nominee.listed ? <p className="strong">{t('nominations.endsList')}</p> : null}
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('nominations.end', { name: nominee.person.name })}
      </Button>
    </form>
  );
}
