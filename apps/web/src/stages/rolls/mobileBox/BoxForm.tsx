import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { Choice, DayField, TextField } from '../fields.tsx';
import { Obstacles } from '../Obstacles.tsx';
import type { Entry, Place } from '../queries.ts';
import { NOBODY, VoterChoice } from '../VoterChoice.tsx';
import type { RequestsStand } from '../voting.ts';

const GROUNDS = ['age', 'illness', 'disability', 'other'] as const;
type Ground = (typeof GROUNDS)[number];

/** Takes a request for the mobile box; a ground that the province does not know is told as it is chosen. */
export function BoxForm(props: { place: Place; grounds: RequestsStand['grounds']; first: Entry | null }) {
  const { t, word } = useLanguage();
  const { place, grounds, first } = props;
  const today = todayInShanghai(new Date());
  const empty = { ground: 'age' as Ground, note: '', day: today };
  const [asking, setAsking] = useState({ ...NOBODY, voter: first });
  const { voter } = asking;
  const [given, setGiven] = useState(empty);
  const [taken, setTaken] = useState<string | null>(null);
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const act = useAct(api.rolls.mobileBox.request, () => {
    setTaken(voter?.name ?? null);
    setAsking(NOBODY);
    setGiven(empty);
  });
  const note = given.note.trim();
  const ready = voter !== null && given.day !== '' && (given.ground !== 'other' || note !== '');
  return (
    <form
      className="commandForm card openedForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || act.isPending) return;
        act.mutate({
          ...place,
          voterId: voter.voterId,
          ground: given.ground,
          note: note || null,
          appliedOn: given.day,
        });
      }}
    >
      <VoterChoice
        label={t('rollsVoting.whoAsks')}
        place={place}
        value={asking}
        onChange={(next) => {
          setAsking(next);
          if (next.voter !== null) setTaken(null);
        }}
      />
      <Choice
        label={t('rollsVoting.boxGround')}
        value={given.ground}
        options={GROUNDS.map((value) => ({ value, label: word('mobileBoxGround', value) }))}
        onChange={(ground) => set({ ground })}
      />
      <Obstacles obstacles={grounds.find((one) => one.ground === given.ground)?.against ?? []} weight="warn" />
      <TextField
        label={t(given.ground === 'other' ? 'rollsVoting.noteNeeded' : 'rollsVoting.note')}
        value={given.note}
        onChange={(next) => set({ note: next })}
        max={200}
        required={given.ground === 'other'}
        hint={t('rollsVoting.noteHint')}
      />
      <DayField
        label={t('rollsVoting.appliedOn')}
        value={given.day}
        onChange={(day) => set({ day })}
        latest={today}
        required
      />
      <ActState act={act} />
      {taken === null ? null : (
        <p className="doneLine" role="status">
          ✓ {t('rollsVoting.requestTaken', { name: taken })}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={!ready}>
        {t('rollsVoting.takeRequest')}
      </Button>
    </form>
  );
}
