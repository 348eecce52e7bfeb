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
  const reveal = useMutation({
    mutationFn: (purpose: string) => api.registry.revealPerson({ roundId, personId, purpose }),
    gcTime: 0,
  });
  if (masked === null) return null;
  if (reveal.data) {
    const hide = () => {
      reveal.reset();
      setAsking(false);
    };
    return <Revealed numbers={reveal.data} onHide={hide} />;
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
        <PurposeForm pending={reveal.isPending} error={reveal.error} onPurpose={(purpose) => reveal.mutate(purpose)} />
      ) : null}
    </div>
  );
}

interface Numbers {
  readonly idNumber: string | null;
  readonly phone: string | null;
}

function Revealed({ numbers, onHide }: { numbers: Numbers; onHide: () => void }) {
  const { t } = useLanguage();
  return (
    <p className="reveal" role="status">
      <span>
        {t('registry.idNumber')} <strong className="code">{numbers.idNumber ?? '—'}</strong>
        {numbers.phone ? (
          <>
            {' · '}
            {t('registry.phone')} <strong className="code">{numbers.phone}</strong>
          </>
        ) : null}{' '}
        <Button onClick={onHide}>{t('registry.hide')}</Button>
      </span>
    </p>
  );
}

function PurposeForm(props: { pending: boolean; error: unknown; onPurpose: (purpose: string) => void }) {
  const { t } = useLanguage();
  const [purpose, setPurpose] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onPurpose(purpose.trim());
  };
  return (
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
      <Refusal error={props.error} />
      <Button htmlType="submit" loading={props.pending} disabled={purpose.trim().length < 2}>
        {t('registry.revealNow')}
      </Button>
    </form>
  );
}
