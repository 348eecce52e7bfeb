import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { dayInWords, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { Choice, DayField, TextField } from '../fields.tsx';
import { Obstacles, type ShownObstacle } from '../Obstacles.tsx';
import type { Place } from '../queries.ts';
import { SureButton } from '../SureButton.tsx';
import type { BoxRequest } from '../voting.ts';

const MARKS = { open: '○', granted: '✓', refused: '✕', withdrawn: '–' } as const;

interface CardProps {
  readonly place: Place;
  readonly request: BoxRequest;
  /** What stands against granting the ground of this request. */
  readonly against: readonly ShownObstacle[];
}

/** One request: who, why, how it stands, and what can still be done with it. */
export function BoxCard({ place, request, against, mayWrite }: CardProps & { mayWrite: boolean }) {
  const { t, say, word, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const withdraw = useAct(api.rolls.mobileBox.withdraw);
  const { state, voter } = request;
  return (
    <article aria-label={voter.name}>
      <div className="objectionHead">
        <h3>
          {voter.name}{' '}
          <span className="quiet">{[voter.group, voter.cardNumber].filter((one) => one !== null).join(' · ')}</span>
        </h3>
        <p className="clock">
          <span aria-hidden="true">{MARKS[state]}</span> {word('requestState', state)}
          {request.decidedOn ? ` · ${dayInWords(request.decidedOn, language)}` : ''}
        </p>
      </div>
      <p className="quiet">
        {word('mobileBoxGround', request.ground)}
        {request.note ? ` · ${request.note}` : ''} ·{' '}
        {t('rollsVoting.appliedDay', { day: dayInWords(request.appliedOn, language) })}
        {state === 'granted'
          ? ` · ${
              request.announcedOn
                ? t('rollsVoting.announcedDay', { day: dayInWords(request.announcedOn, language) })
                : t('rollsVoting.notAnnounced')
            }`
          : ''}
      </p>
      {request.reason ? <p>{say(request.reason)}</p> : null}
      {mayWrite && (state === 'open' || state === 'granted') ? (
        <div className="rowOfButtons">
          {state === 'open' ? (
            <button type="button" className="buttonLink" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('rollsVoting.decide')}
            </button>
          ) : null}
          <SureButton
            label={t('rollsVoting.withdrawRequest')}
            sure={t('rolls.withdrawSure')}
            busy={withdraw.isPending}
            onSure={() => withdraw.mutate({ ...place, mobileBoxId: request.mobileBoxId })}
          />
          <ActState act={withdraw} />
        </div>
      ) : null}
      {open && state === 'open' ? <DecideForm place={place} request={request} against={against} /> : null}
    </article>
  );
}

/** Grants or refuses; what the law has against granting is said before, and a refusal needs its reason. */
function DecideForm({ place, request, against }: CardProps) {
  const { t, word } = useLanguage();
  const today = todayInShanghai(new Date());
  const [outcome, setOutcome] = useState<'granted' | 'refused'>(against.length === 0 ? 'granted' : 'refused');
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(today);
  const act = useAct(api.rolls.mobileBox.decide);
  const granting = outcome === 'granted';
  const ready = day !== '' && (granting ? against.length === 0 : reason.trim() !== '');
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || act.isPending) return;
        const given = { ...place, mobileBoxId: request.mobileBoxId, outcome, decidedOn: day };
        act.mutate({ ...given, reason: reason.trim() || null });
      }}
    >
      <Obstacles obstacles={against} weight="stop" />
      <Choice
        label={t('rollsVoting.decision')}
        value={outcome}
        options={(['granted', 'refused'] as const).map((value) => ({ value, label: word('requestState', value) }))}
        onChange={setOutcome}
      />
      <TextField
        label={t(granting ? 'rollsVoting.note' : 'rollsVoting.refusalReason')}
        value={reason}
        onChange={setReason}
        max={200}
        required={!granting}
      />
      <DayField label={t('rollsVoting.decidedOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={!ready}>
        {t('rollsVoting.saveDecision')}
      </Button>
    </form>
  );
}
