import { Button } from 'antd';
import { useId, useState } from 'react';
import { api } from '../../../app/api.ts';
import { todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { DayField, SelectField, TextField, YesNo } from '../fields.tsx';
import { Obstacles } from '../Obstacles.tsx';
import type { Entry, Place } from '../queries.ts';
import { NOBODY, VoterChoice } from '../VoterChoice.tsx';
import { Duties, Foreseen, useForeseen } from './Foreseen.tsx';

const RELATIONS = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other', 'none'] as const;
type Relation = (typeof RELATIONS)[number];

const FIRST = { relation: 'spouse' as Relation, ground: '', written: true, atPollingPlace: false };

/** Takes an application: who delegates to whom, and beside it what the law says of it before anything is sent. */
export function ProxyForm({ place, first }: { place: Place; first: Entry | null }) {
  const { t, word } = useLanguage();
  const formId = useId();
  const today = todayInShanghai(new Date());
  const [delegating, setDelegating] = useState({ ...NOBODY, voter: first });
  const [voting, setVoting] = useState(NOBODY);
  const [delegator, proxy] = [delegating.voter, voting.voter];
  const [given, setGiven] = useState({ ...FIRST, day: today });
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const { relation, written, atPollingPlace, day } = given;
  const act = useAct(api.rolls.proxies.apply, () => {
    setDelegating(NOBODY);
    setVoting(NOBODY);
    setGiven({ ...FIRST, day: today });
  });
  const paper =
    delegator === null || proxy === null || day === ''
      ? null
      : {
          ...place,
          voterId: delegator.voterId,
          proxyVoterId: proxy.voterId,
          relation,
          written,
          atPollingPlace,
          appliedOn: day,
        };
  const foreseen = useForeseen(paper);
  const may = paper !== null && given.ground.trim() !== '' && foreseen.data?.hindrance === null;
  return (
    <div className="desk openedForm">
      <form
        id={formId}
        className="deskFields proxyFields card"
        onSubmit={(event) => {
          event.preventDefault();
          if (may && !act.isPending) act.mutate({ ...paper, ground: given.ground.trim() });
        }}
      >
        <VoterChoice label={t('rollsVoting.delegator')} place={place} value={delegating} onChange={setDelegating} />
        <VoterChoice label={t('rollsVoting.proxy')} place={place} value={voting} onChange={setVoting} />
        <SelectField
          label={t('rollsVoting.relation')}
          value={relation}
          options={RELATIONS.map((value) => ({ value, label: word('proxyRelation', value) }))}
          onChange={(next) => set({ relation: next })}
        />
        <TextField
          label={t('rollsVoting.ground')}
          value={given.ground}
          onChange={(ground) => set({ ground })}
          max={100}
          required
          hint={t('rollsVoting.groundHint')}
        />
        <YesNo
          label={t('rollsVoting.askWritten')}
          value={written}
          onChange={(next) => set({ written: next === true })}
        />
        <YesNo
          label={t('rollsVoting.askOnSite')}
          value={atPollingPlace}
          onChange={(next) => set({ atPollingPlace: next === true })}
        />
        <DayField
          label={t('rollsVoting.appliedOn')}
          value={day}
          onChange={(next) => set({ day: next })}
          latest={today}
          required
        />
      </form>
      <div className="deskSide">
        <Foreseen place={place} delegator={delegator} proxy={proxy} foreseen={foreseen} asked={paper !== null} />
        <ActState act={act} />
        <Button
          type={foreseen.data?.state === 'refused' ? 'default' : 'primary'}
          size="large"
          htmlType="submit"
          form={formId}
          loading={act.isPending}
          disabled={!may}
        >
          {t(`rollsVoting.applyAs_${foreseen.data?.state ?? 'granted'}`)}
        </Button>
        {act.data && delegator === null ? <Decided answer={act.data} /> : null}
      </div>
    </div>
  );
}

function Decided({ answer }: { answer: Awaited<ReturnType<typeof api.rolls.proxies.apply>> }) {
  const { t } = useLanguage();
  return (
    <div role="status">
      <p className={answer.state === 'granted' ? 'doneLine' : 'outcome late'}>
        {answer.state === 'granted' ? '✓' : answer.state === 'open' ? '○' : '✕'}{' '}
        {t(`rollsVoting.applied_${answer.state}`)}
      </p>
      {answer.cardsSwapped > 0 ? <p>{t('rollsVoting.cardsSwapped', { count: answer.cardsSwapped })}</p> : null}
      <Obstacles obstacles={answer.refusals} weight={answer.state === 'open' ? 'warn' : 'stop'} />
      <Duties duties={answer.duties} />
    </div>
  );
}
