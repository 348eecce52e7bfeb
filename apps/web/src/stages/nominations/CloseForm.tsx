import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { DayField } from '../rolls/fields.tsx';
import type { OnPage } from './queries.ts';

/** Closes the nomination: those named become nominees. What is not settled yet is said before. */
export function CloseForm({ place, nomination, unsettled }: OnPage & { unsettled: number }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const act = useAct(api.nominations.close);
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.close')}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, nominationId: nomination.nominationId, closedOn: day });
      }}
    >
      <h3 className="cardHead">{t('nominations.close')}</h3>
      <p>{unsettled > 0 ? t('nominations.settleFirst', { n: unsettled }) : t('nominations.closeWords')}</p>
      <DayField label={t('nominations.closedOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === '' || unsettled > 0}>
        {t('nominations.closeNow')}
      </Button>
    </form>
  );
}
