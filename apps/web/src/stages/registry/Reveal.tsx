import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { Refusal } from '../../components/states.tsx';

/** The masked ID number; showing it asks for the purpose first, because looking is recorded in the journal. */
export function Reveal({ personId, masked }: { personId: string; masked: string | null }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState('');
  const reveal = useMutation({
    mutationFn: (given: string) => api.registry.revealPerson({ roundId, personId, purpose: given }),
    gcTime: 0,
  });
  if (masked === null) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reveal.mutate(purpose.trim());
  };
  if (reveal.data) {
    return (
      <p className="reveal" role="status">
        {t('registry.idNumber')} <strong className="code">{reveal.data.idNumber ?? '—'}</strong>
        {reveal.data.phone ? (
          <>
            {' · '}
            {t('registry.phone')} <strong className="code">{reveal.data.phone}</strong>
          </>
        ) : null}{' '}
        <Button
          onClick={() => {
            reveal.reset();
            setAsking(false);
            setPurpose('');
          }}
        >
          {t('registry.hide')}
        </Button>
      </p>
    );
  }
  return (
    <div className="reveal">
      <p>
        {t('registry.idNumber')} <span className="code">{masked}</span>{' '}
        <Button aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('registry.reveal')}
        </Button>
      </p>
      {asking ? (
        <form className="revealForm" onSubmit={submit}>
          <label className="field" htmlFor="reveal-purpose">
            <span>{t('registry.purpose')}</span>
            <Input
              id="reveal-purpose"
              value={purpose}
              onChange={(event) => setPurpose(event.target.value)}
              minLength={2}
              maxLength={200}
              required
            />
          </label>
          <p className="quiet">{t('registry.revealRecorded')}</p>
          <Refusal error={reveal.error} />
          <Button htmlType="submit" loading={reveal.isPending} disabled={purpose.trim().length < 2}>
            {t('registry.revealNow')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
