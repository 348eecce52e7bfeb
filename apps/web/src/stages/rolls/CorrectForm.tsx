import type { RegistrationFactsInput } from '@huanjie/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from './ActState.tsx';
import { useAct } from './acts.ts';
import type { CommandProps } from './EntryCommands.tsx';
import { FactQuestions } from './FactQuestions.tsx';
import { askedFacts, usualFacts } from './facts.ts';
import { TextField, YesNo } from './fields.tsx';
import { useRollRuleSet } from './Obstacles.tsx';
import type { EntryDetail } from './queries.ts';
import { Verdict } from './Verdict.tsx';

const blank = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * Corrects what stands in an entry; only what differs is sent, and what stood before is kept. The category is not
 * typed: it follows from the facts, judged as at the desk.
 */
export function CorrectForm({ place, entry, onDone, onRefused }: CommandProps) {
  const { t } = useLanguage();
  const [name, setName] = useState(entry.name);
  const [group, setGroup] = useState(entry.group ?? '');
  const [household, setHousehold] = useState(entry.household ?? '');
  const [head, setHead] = useState(entry.householdHead);
  const [evidence, setEvidence] = useState('');
  const ruleSet = useRollRuleSet();
  const [facts, setFacts] = useState<RegistrationFactsInput | null>(null);
  const act = useAct(api.rolls.register.correct, () => onDone());
  const changed = {
    ...(name.trim() === entry.name ? {} : { name: name.trim() }),
    ...(blank(group) === entry.group ? {} : { group: blank(group) }),
    ...(blank(household) === entry.household ? {} : { household: blank(household) }),
    ...(head === entry.householdHead ? {} : { householdHead: head }),
    ...(facts === null ? {} : { facts: askedFacts(facts, ruleSet) }),
  };
  const nothing = Object.keys(changed).length === 0;
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        const given = { ...place, voterId: entry.voterId, version: entry.version, evidence: evidence.trim() };
        act.mutate({ ...given, ...changed }, { onError: onRefused });
      }}
    >
      <TextField label={t('registry.name')} value={name} onChange={setName} max={60} required />
      <TextField label={t('rolls.group')} value={group} onChange={setGroup} max={60} />
      <TextField label={t('rolls.household')} value={household} onChange={setHousehold} max={60} />
      <YesNo label={t('rolls.askHead')} value={head} onChange={(next) => setHead(next === true)} />
      <button
        type="button"
        className="buttonLink"
        aria-expanded={facts !== null}
        onClick={() => setFacts(facts === null ? (entry.facts ?? usualFacts(entry.category)) : null)}
      >
        {t('rolls.categoryCorrect')}
      </button>
      {facts === null ? null : (
        <div className="categoryAgain">
          <p className="quiet">{t('rolls.categoryWords')}</p>
          <FactQuestions facts={facts} onFacts={setFacts} ruleSet={ruleSet} />
          <Verdict place={place} idNumber="" voterId={entry.voterId} facts={askedFacts(facts, ruleSet)} />
        </div>
      )}
      <TextField
        label={t('rolls.evidence')}
        value={evidence}
        onChange={setEvidence}
        max={200}
        required
        hint={t('rolls.evidenceHint')}
      />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={nothing || evidence.trim() === ''}>
        {t('rolls.saveCorrection')}
      </Button>
    </form>
  );
}

/** Somebody changed the entry while the form stood open: what was seen, what is there now, and the way on. */
export function Conflict({ seen, now, onContinue }: { seen: EntryDetail; now: EntryDetail; onContinue: () => void }) {
  const { t, word } = useLanguage();
  const last = now.changes.toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1))[0];
  const fields: readonly (readonly [string, string, string])[] = [
    [t('registry.name'), seen.name, now.name],
    [t('rolls.group'), seen.group ?? '—', now.group ?? '—'],
    [t('rolls.household'), seen.household ?? '—', now.household ?? '—'],
    [t('rolls.category'), word('category', seen.category), word('category', now.category)],
    [t('rolls.state'), stateOf(seen), stateOf(now)],
  ];
  function stateOf(entry: EntryDetail): string {
    return entry.struckOn === null ? t('rolls.isOnRoll') : word('struckGround', entry.struckGround);
  }
  return (
    <div className="conflict" role="alert">
      <p className="strong">! {t('rolls.conflict', { who: last?.changedBy ?? t('rolls.somebody') })}</p>
      <ul>
        {fields
          .filter(([, before, after]) => before !== after)
          .map(([field, before, after]) => (
            <li key={field}>
              {field}：<del>{before}</del> → <ins>{after}</ins>
            </li>
          ))}
      </ul>
      <Button onClick={onContinue}>{t('rolls.continueWithFresh')}</Button>
    </div>
  );
}
