import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { dayInWords } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { AbsenceForm } from '../absence/AbsenceForm.tsx';
import { useAct } from '../acts.ts';
import { YesNo } from '../fields.tsx';
import { Obstacles, RollRules } from '../Obstacles.tsx';
import type { Place } from '../queries.ts';
import { SureButton } from '../SureButton.tsx';
import type { DelegatedVote } from '../voting.ts';
import { useForeseen } from './Foreseen.tsx';

export const STATE_MARKS = { open: '○', granted: '✓', refused: '✕', withdrawn: '–' } as const;

/** One application: who delegates to whom, what was decided on it and why, and what can still be done with it. */
export function ProxyCard({ place, proxy, mayWrite }: { place: Place; proxy: DelegatedVote; mayWrite: boolean }) {
  const { t, say, word, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const withdraw = useAct(api.rolls.proxies.withdraw);
  const { state } = proxy;
  return (
    <article aria-label={proxy.delegator.name}>
      <div className="objectionHead">
        <h3 className="delegation">
          {proxy.delegator.name} <span className="quiet">{proxy.delegator.group ?? ''}</span>
          <span aria-hidden="true"> → </span>
          <span className="unseen">{t('rollsVoting.delegatesTo')}</span>
          {proxy.proxy.name} <span className="quiet">{proxy.proxy.group ?? ''}</span>
        </h3>
        <p className="clock">
          <span aria-hidden="true">{STATE_MARKS[state]}</span> {word('requestState', state)}
          {proxy.decidedOn ? ` · ${dayInWords(proxy.decidedOn, language)}` : ''}
        </p>
      </div>
      <p className="quiet">
        {t('rollsVoting.relationIs', { relation: word('proxyRelation', proxy.relation) })} · {proxy.ground} ·{' '}
        {t('rollsVoting.appliedDay', { day: dayInWords(proxy.appliedOn, language) })}
        {state === 'granted'
          ? ` · ${
              proxy.announcedOn
                ? t('rollsVoting.announcedDay', { day: dayInWords(proxy.announcedOn, language) })
                : t('rollsVoting.notAnnounced')
            }`
          : ''}
      </p>
      {proxy.reason && state !== 'granted' ? (
        <>
          <p>{say(proxy.reason)}</p>
          <RollRules ids={proxy.reason.rules} />
        </>
      ) : null}
      {mayWrite && (state === 'open' || state === 'granted') ? (
        <div className="rowOfButtons">
          {state === 'open' ? (
            <button type="button" className="buttonLink" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('rollsVoting.decide')}
            </button>
          ) : null}
          <SureButton
            label={t('rollsVoting.withdrawProxy')}
            sure={t('rolls.withdrawSure')}
            busy={withdraw.isPending}
            onSure={() => withdraw.mutate({ ...place, proxyVoteId: proxy.proxyVoteId })}
          />
          <ActState act={withdraw} />
        </div>
      ) : null}
      {open && state === 'open' ? <DecideProxy place={place} proxy={proxy} /> : null}
    </article>
  );
}

/** Decides an open application by what is known now; where the absence is what lacks, it is marked on the spot. */
function DecideProxy({ place, proxy }: { place: Place; proxy: DelegatedVote }) {
  const { t } = useLanguage();
  const [written, setWritten] = useState(true);
  const [atPollingPlace, setAtPollingPlace] = useState(false);
  const act = useAct(api.rolls.proxies.decide);
  const { data } = useForeseen({
    ...place,
    voterId: proxy.delegator.voterId,
    proxyVoterId: proxy.proxy.voterId,
    relation: proxy.relation,
    appliedOn: proxy.appliedOn,
    written,
    atPollingPlace,
  });
  const notAway = data?.refusals.some((one) => one.code === 'NOT_AWAY') === true;
  return (
    <div className="commandForm">
      <YesNo label={t('rollsVoting.askWritten')} value={written} onChange={(next) => setWritten(next === true)} />
      <YesNo
        label={t('rollsVoting.askOnSite')}
        value={atPollingPlace}
        onChange={(next) => setAtPollingPlace(next === true)}
      />
      {data ? (
        <p className={`outcome ${data.state === 'granted' ? 'good' : 'late'}`} role="status">
          {STATE_MARKS[data.state]} {t(`rollsVoting.foreseen_${data.state}`)}
        </p>
      ) : null}
      <Obstacles obstacles={data?.refusals ?? []} weight={data?.state === 'open' ? 'warn' : 'stop'} />
      {notAway ? (
        <details className="atHand">
          <summary>{t('rollsVoting.markNow', { name: proxy.delegator.name })}</summary>
          <AbsenceForm place={place} voter={proxy.delegator} onDone={() => undefined} />
        </details>
      ) : null}
      <ActState act={act} />
      <Button
        type="primary"
        loading={act.isPending}
        disabled={data === undefined || data.state === 'open'}
        onClick={() => act.mutate({ ...place, proxyVoteId: proxy.proxyVoteId, written, atPollingPlace })}
      >
        {t(`rollsVoting.decideAs_${data?.state ?? 'open'}`)}
      </Button>
    </div>
  );
}
