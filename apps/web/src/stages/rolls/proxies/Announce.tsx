import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { grouped, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { DayField } from '../fields.tsx';
import type { Place } from '../queries.ts';
import type { ProxiesStand } from '../voting.ts';

/** Records the day on which the list of delegators and proxies went up. A late day is told before and kept. */
export function AnnounceProxies({ place, stand }: { place: Place; stand: ProxiesStand }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const act = useAct(api.rolls.proxies.announce);
  return (
    <section className="part card" aria-label={t('rollsVoting.announce')}>
      <form
        className="commandForm announceForm"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ ...place, announcedOn: day });
        }}
      >
        <p>{t('rollsVoting.announceWords', { count: grouped(stand.toAnnounce), n: stand.toAnnounce })}</p>
        <DayField
          label={t('rollsVoting.announcedOn')}
          value={day}
          onChange={setDay}
          latest={today}
          required
          hint={day > stand.announceBy ? t('rollsVoting.announceLate') : undefined}
        />
        <ActState act={act} />
        <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
          {t('rollsVoting.announceNow')}
        </Button>
      </form>
    </section>
  );
}
