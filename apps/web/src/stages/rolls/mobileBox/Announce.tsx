import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { grouped, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { DayField } from '../fields.tsx';
import type { Place } from '../queries.ts';

/** Records the day on which those who use a mobile box were named in a notice (VC-531). */
export function AnnounceBoxes({ place, count }: { place: Place; count: number }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const act = useAct(api.rolls.mobileBox.announce);
  return (
    <section className="part card" aria-label={t('rollsVoting.announce')}>
      <form
        className="commandForm announceForm"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ ...place, announcedOn: day });
        }}
      >
        <p>{t('rollsVoting.announceBoxWords', { count: grouped(count), n: count })}</p>
        <DayField label={t('rollsVoting.announcedOn')} value={day} onChange={setDay} latest={today} required />
        <ActState act={act} />
        <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
          {t('rollsVoting.announceNow')}
        </Button>
      </form>
    </section>
  );
}
