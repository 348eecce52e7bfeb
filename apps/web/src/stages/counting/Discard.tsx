import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { TextField } from '../rolls/fields.tsx';
import { type SheetPlace, useCountAct } from './queries.ts';

/** Lays the entries of a sheet aside with the reason, so that it is typed anew from the paper. */
export function Discard({ place }: { place: SheetPlace }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useCountAct(api.counting.discard, () => setOpen(false));
  if (!open) return <Button onClick={() => setOpen(true)}>{t('counting.discard')}</Button>;
  return (
    <div className="inlineAct">
      <TextField label={t('counting.discardWhy')} value={reason} onChange={setReason} max={200} required />
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button
          disabled={reason.trim() === ''}
          loading={act.isPending}
          onClick={() =>
            act.mutate({ roundId: place.roundId, unitId: place.unitId, sheetId: place.sheetId, reason: reason.trim() })
          }
        >
          {t('counting.discardNow')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('rolls.back')}</Button>
      </div>
    </div>
  );
}
