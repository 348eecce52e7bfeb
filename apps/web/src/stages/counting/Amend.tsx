import { fieldsOf } from '@huanjie/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { readCount } from '../../app/counts.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { SelectField, TextField } from '../rolls/fields.tsx';
import { useFieldNames } from './labels.ts';
import { type SheetData, type SheetPlace, useCountAct } from './queries.ts';

/** Corrects fields of a sealed sheet with the reason; what stood before stays beside it. */
export function Amend({ place, sheet }: { place: SheetPlace; sheet: SheetData }) {
  const { t } = useLanguage();
  const names = useFieldNames(sheet.form);
  const fields = fieldsOf(sheet.form);
  const [open, setOpen] = useState(false);
  const [field, setField] = useState(fields[0]?.id ?? '');
  const [figure, setFigure] = useState('');
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  const [reason, setReason] = useState('');
  const act = useCountAct(api.counting.amend, () => setOpen(false));
  const read = readCount(figure);
  if (!open) {
    return (
      <p className="rowOfButtons">
        <Button onClick={() => setOpen(true)}>{t('counting.amend')}</Button>
      </p>
    );
  }
  return (
    <section className="commandForm" aria-label={t('counting.amend')}>
      <p className="quiet">{t('counting.amendLead')}</p>
      <SelectField
        label={t('counting.field')}
        value={field}
        options={fields.map((one) => ({ value: one.id, label: `${one.code} ${names(one)}` }))}
        onChange={setField}
      />
      <TextField label={t('counting.rightFigure')} value={figure} onChange={setFigure} max={12} />
      <Button
        disabled={read.kind !== 'count'}
        onClick={() => {
          if (read.kind === 'count') setChanged({ ...changed, [field]: read.value });
          setFigure('');
        }}
      >
        {t('counting.addChange')}
      </Button>
      <ul className="plainList">
        {fields
          .filter(({ id }) => changed[id] !== undefined)
          .map((one) => (
            <li key={one.id}>
              <span className="code">{one.code}</span> {names(one)}: {sheet.figures?.[one.id] ?? 0} →{' '}
              <b>{changed[one.id]}</b>
            </li>
          ))}
      </ul>
      <TextField label={t('counting.reason')} value={reason} onChange={setReason} max={200} required />
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button
          type="primary"
          disabled={reason.trim() === '' || Object.keys(changed).length === 0}
          loading={act.isPending}
          onClick={() =>
            act.mutate({
              roundId: place.roundId,
              unitId: place.unitId,
              sheetId: place.sheetId,
              values: changed,
              reason: reason.trim(),
            })
          }
        >
          {t('counting.amendNow')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('rolls.back')}</Button>
      </div>
    </section>
  );
}
