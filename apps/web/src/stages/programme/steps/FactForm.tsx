import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../../rolls/ActState.tsx';
import { useAct } from '../../rolls/acts.ts';
import { Choice, DayField, TextField } from '../../rolls/fields.tsx';
import type { Place } from '../../rolls/queries.ts';
import { FACT_VALUES, type FactValue, sentValue, valueKey } from './factValues.ts';
import type { UnitFact } from './queries.ts';

/** Records a fact of the procedure with its day and evidence; what was recorded before stays in the journal. */
export function FactForm(props: { fact: UnitFact; place: Place; today: string; onDone: () => void }) {
  const { t, say } = useLanguage();
  const { fact, place, today, onDone } = props;
  const values: readonly FactValue[] = FACT_VALUES[fact.shape];
  const [value, setValue] = useState<FactValue>(values[0] ?? 'true');
  const [day, setDay] = useState(today);
  const [evidence, setEvidence] = useState('');
  const act = useAct(api.programme.recordFact, onDone);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        const given = { ...place, fact: fact.fact, happenedOn: day, evidence: evidence.trim() || null };
        act.mutate({ ...given, value: sentValue(value) });
      }}
    >
      {values.length > 1 ? (
        <Choice
          label={say(fact.name)}
          value={value}
          options={values.map((one) => ({ value: one, label: t(valueKey(one)) }))}
          onChange={setValue}
        />
      ) : null}
      <DayField
        label={t(fact.shape === 'day' ? 'programme.factDay' : 'programme.factSince')}
        value={day}
        onChange={setDay}
        latest={today}
        required
      />
      <TextField
        label={t('programme.evidence')}
        value={evidence}
        onChange={setEvidence}
        max={200}
        hint={t('programme.evidenceHint')}
      />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('programme.recordNow')}
      </Button>
    </form>
  );
}
