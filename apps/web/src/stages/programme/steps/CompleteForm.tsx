import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../../rolls/ActState.tsx';
import { useAct } from '../../rolls/acts.ts';
import { DayField, TextField } from '../../rolls/fields.tsx';
import type { Place } from '../../rolls/queries.ts';
import type { UnitStep } from './queries.ts';

/** Records that a step whose gate is open was carried out, with the day and what shows it. */
export function CompleteForm({ step, place, today }: { step: UnitStep; place: Place; today: string }) {
  const { t } = useLanguage();
  const [day, setDay] = useState(today);
  const [evidence, setEvidence] = useState('');
  const act = useAct(api.programme.completeStep);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, step: step.id, doneOn: day, evidence: evidence.trim() || null });
      }}
    >
      <h3>{t('programme.completeHead')}</h3>
      <DayField label={t('programme.completedOn')} value={day} onChange={setDay} latest={today} required />
      <TextField
        label={t('programme.evidence')}
        value={evidence}
        onChange={setEvidence}
        max={200}
        hint={t('programme.evidenceHint')}
      />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('programme.completeNow')}
      </Button>
    </form>
  );
}
