import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../../app/language.tsx';

const REASONS = ['checked', 'definition', 'source'] as const;

/** Why a finding is dismissed: the usual reasons by one press, or in one's own words. */
export function DismissForm(props: { onDismiss: (reason: string) => void; onCancel: () => void }) {
  const { t } = useLanguage();
  const { onDismiss, onCancel } = props;
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onDismiss(reason.trim());
  };
  return (
    <form className="dismissForm" onSubmit={submit}>
      <Input
        autoFocus
        aria-label={t('checking.reason')}
        placeholder={t('checking.reason')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onCancel();
        }}
      />
      <div className="reasons">
        {REASONS.map((one) => (
          <button key={one} type="button" className="chip" onClick={() => onDismiss(t(`checking.reason_${one}`))}>
            {t(`checking.reason_${one}`)}
          </button>
        ))}
      </div>
      <div className="findingActs">
        <Button htmlType="submit" disabled={reason.trim() === ''}>
          {t('checking.confirmDismiss')}
        </Button>
        <Button type="text" onClick={onCancel}>
          {t('checking.cancel')}
        </Button>
      </div>
    </form>
  );
}
