import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '../../app/account.ts';
import { downloadMade } from '../../app/files.ts';
import { useLanguage } from '../../app/language.tsx';
import { Refusal } from '../../components/states.tsx';
import { useUnit } from '../registry/queries.ts';
import { SelectField, TextField } from './fields.tsx';
import type { Place } from './queries.ts';

const REVEALERS: ReadonlySet<string> = new Set(['countyOffice', 'unitCommittee']);

/** Whether the account may have whole ID numbers of a unit. The server judges again. */
function useMayReveal({ roundId, unitId }: Place): boolean {
  const me = useMe();
  const unit = useUnit(roundId, unitId);
  const line = new Set([unitId, ...(unit.data?.ancestors ?? []).map((one) => one.unitId)]);
  return (me.data?.grants ?? []).some(
    (grant) => REVEALERS.has(grant.role) && grant.unit !== null && line.has(grant.unit.unitId),
  );
}

/** Takes a copy of the roll out of the system; it is marked and journalled, and whole ID numbers ask for a purpose. */
export function RollCopy({ place }: { place: Place }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  return (
    <div className="reveal">
      <p>
        <Button aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('rolls.copy')}
        </Button>
      </p>
      {asking ? <CopyForm place={place} /> : null}
    </div>
  );
}

function CopyForm({ place }: { place: Place }) {
  const { t } = useLanguage();
  const mayReveal = useMayReveal(place);
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [numbers, setNumbers] = useState<'masked' | 'full'>('masked');
  const [purpose, setPurpose] = useState('');
  const copy = useMutation({
    mutationFn: () =>
      downloadMade(
        `/rounds/${place.roundId}/units/${place.unitId}/roll/export`,
        { format, numbers, purpose: numbers === 'full' ? purpose.trim() : '' },
        `roll.${format}`,
      ),
  });
  const unexplained = numbers === 'full' && purpose.trim().length < 2;
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        copy.mutate();
      }}
    >
      <SelectField
        label={t('rolls.copyFormat')}
        value={format}
        options={[
          { value: 'xlsx', label: t('rolls.copyXlsx') },
          { value: 'csv', label: t('rolls.copyCsv') },
        ]}
        onChange={setFormat}
      />
      {mayReveal ? (
        <SelectField
          label={t('rolls.copyNumbers')}
          value={numbers}
          options={[
            { value: 'masked', label: t('rolls.copyMasked') },
            { value: 'full', label: t('rolls.copyFull') },
          ]}
          onChange={setNumbers}
        />
      ) : null}
      {numbers === 'full' ? (
        <TextField label={t('rolls.copyPurpose')} value={purpose} onChange={setPurpose} max={200} required />
      ) : null}
      <p className="quiet">{t('rolls.copyWords')}</p>
      <Refusal error={copy.error} />
      {copy.isSuccess ? (
        <p className="outcome good" role="status">
          ✓ {t('rolls.copyDone')}
        </p>
      ) : null}
      <Button type="primary" htmlType="submit" loading={copy.isPending} disabled={unexplained}>
        {t('rolls.copyNow')}
      </Button>
    </form>
  );
}
