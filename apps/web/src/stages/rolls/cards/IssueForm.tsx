import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { grouped, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { DayField, SelectField } from '../fields.tsx';
import { type Place, useRollSummary } from '../queries.ts';
import type { CardCounts } from './queries.ts';

/** Issues a card to everybody who has none, on the whole roll or in one group. Done twice, nobody gets a second. */
export function IssueForm({ place, counts }: { place: Place; counts: CardCounts }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [group, setGroup] = useState('');
  const [day, setDay] = useState(today);
  const act = useAct(api.rolls.cards.issue);
  const groups = (useRollSummary(place).data?.groups ?? []).flatMap((one) => (one.group === null ? [] : [one.group]));
  return (
    <form
      className="commandForm card"
      aria-label={t('voterCards.issue')}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, issuedOn: day, group: group === '' ? null : group });
      }}
    >
      <p>{t('voterCards.issueWords', { count: grouped(counts.without), n: counts.without })}</p>
      <SelectField
        label={t('voterCards.issueTo')}
        value={group}
        options={[{ value: '', label: t('voterCards.wholeRoll') }, ...groups.map((value) => ({ value, label: value }))]}
        onChange={setGroup}
      />
      <DayField label={t('voterCards.issuedOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      {act.data ? (
        <p className="doneLine" role="status">
          ✓ {t('voterCards.issued', { count: grouped(act.data.issued), n: act.data.issued })}
        </p>
      ) : null}
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === '' || counts.without === 0}>
        {t('voterCards.issueNow')}
      </Button>
    </form>
  );
}
