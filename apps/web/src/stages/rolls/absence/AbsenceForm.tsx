import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { Choice, DayField, TextField } from '../fields.tsx';
import type { Entry, Place } from '../queries.ts';
import { NOBODY, VoterChoice } from '../VoterChoice.tsx';

const REASONS = ['work', 'study', 'illness', 'care', 'other'] as const;
type Reason = (typeof REASONS)[number];

/** Whom an absence is about. */
type Whom = Pick<Entry, 'voterId' | 'name'>;

interface Given {
  readonly reason: Reason;
  readonly place: string;
  readonly since: string;
}

/** Marks somebody as away: who (unless that is known already), why, where and since when. */
export function AbsenceForm(props: {
  place: Place;
  /** Whom it is about where the form stands beside somebody; otherwise the clerk finds the voter here. */
  voter?: Whom;
  first?: Given;
  onDone: (voter: Whom) => void;
}) {
  const { t, word } = useLanguage();
  const { place, onDone } = props;
  const today = todayInShanghai(new Date());
  const [found, setFound] = useState(NOBODY);
  const [given, setGiven] = useState<Given>(props.first ?? { reason: 'work', place: '', since: '' });
  const set = (change: Partial<Given>) => setGiven({ ...given, ...change });
  const voter = props.voter ?? found.voter;
  const act = useAct(api.rolls.absence.mark, () => {
    if (voter !== null) onDone(voter);
  });
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (voter === null || act.isPending) return;
        const { reason, since } = given;
        act.mutate({
          ...place,
          voterId: voter.voterId,
          reason,
          place: given.place.trim() || null,
          since: since || null,
        });
      }}
    >
      {props.voter ? null : (
        <VoterChoice label={t('rollsVoting.whoIsAway')} place={place} value={found} onChange={setFound} />
      )}
      <Choice
        label={t('rollsVoting.reason')}
        value={given.reason}
        options={REASONS.map((value) => ({ value, label: word('absenceReason', value) }))}
        onChange={(reason) => set({ reason })}
      />
      <TextField
        label={t('rollsVoting.whereTo')}
        value={given.place}
        onChange={(where) => set({ place: where })}
        max={100}
      />
      <DayField
        label={t('rollsVoting.sinceOptional')}
        value={given.since}
        onChange={(since) => set({ since })}
        latest={today}
      />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={voter === null}>
        {t('rollsVoting.saveAbsence')}
      </Button>
    </form>
  );
}
