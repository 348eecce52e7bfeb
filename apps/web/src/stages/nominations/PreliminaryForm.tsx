import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { newRequestId } from '../../app/requestId.ts';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { Choice, DayField } from '../rolls/fields.tsx';
import type { OnPage } from './queries.ts';

/** Sets the preliminary election: who votes, on whom, and the day. */
export function PreliminaryForm({ place, nomination }: OnPage) {
  const { t, word } = useLanguage();
  const [by, setBy] = useState<'allVillagers' | 'villagersRepresentatives'>('villagersRepresentatives');
  const [scope, setScope] = useState<'level' | 'everyone'>('level');
  const [day, setDay] = useState('');
  const [pollId] = useState(newRequestId);
  const act = useAct(api.nominations.preparePreliminary);
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.preliminary')}
      onSubmit={(event) => {
        event.preventDefault();
        const everyone = scope === 'everyone';
        act.mutate({ ...place, nominationId: nomination.nominationId, pollId, heldOn: day, by, everyone });
      }}
    >
      <h3 className="cardHead">{t('nominations.preliminary')}</h3>
      <Choice
        label={t('nominations.preliminaryBy')}
        value={by}
        options={(['allVillagers', 'villagersRepresentatives'] as const).map((value) => ({
          value,
          label: word('method', value),
        }))}
        onChange={setBy}
      />
      <Choice
        label={t('nominations.preliminaryOn')}
        value={scope}
        options={(['level', 'everyone'] as const).map((value) => ({ value, label: t(`nominations.on_${value}`) }))}
        onChange={setScope}
      />
      <DayField label={t('nominations.preliminaryDay')} value={day} onChange={setDay} required />
      <ActState act={act} />
      <Button htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('nominations.preliminaryNow')}
      </Button>
    </form>
  );
}
