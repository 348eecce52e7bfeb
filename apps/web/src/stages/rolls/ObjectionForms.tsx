import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from './ActState.tsx';
import { useAct } from './acts.ts';
import { Choice, DayField, TextField } from './fields.tsx';
import { type Objection, type Place, useEntries } from './queries.ts';

type Kind = Objection['kind'];
const KINDS: readonly Kind[] = ['omitted', 'wronglyListed', 'wrongEntry'];

/** Takes an objection: what about whom, by whom, when; where the name is on the roll, the entry is linked. */
export function RaiseForm({ place, latest, onDone }: { place: Place; latest: number; onDone: () => void }) {
  const { t, word } = useLanguage();
  const today = todayInShanghai(new Date());
  const [given, setGiven] = useState({ kind: 'omitted' as Kind, about: '', raisedBy: '', statement: '', day: today });
  const [voterId, setVoterId] = useState<string | null>(null);
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const act = useAct(api.rolls.objections.raise, onDone);
  const whole = given.about.trim() !== '' && given.raisedBy.trim() !== '' && given.statement.trim() !== '';
  return (
    <form
      className="commandForm card"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          ...place,
          number: latest,
          kind: given.kind,
          voterId: given.kind === 'omitted' ? null : voterId,
          about: given.about.trim(),
          raisedBy: given.raisedBy.trim(),
          statement: given.statement.trim(),
          receivedOn: given.day,
        });
      }}
    >
      <Choice
        label={t('rolls.objectionKind')}
        value={given.kind}
        options={KINDS.map((value) => ({ value, label: word('objectionKind', value) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label={t('rolls.objectionAbout')}
        value={given.about}
        onChange={(about) => {
          set({ about });
          setVoterId(null);
        }}
        max={60}
        required
      />
      {given.kind === 'omitted' ? null : (
        <EntryChoice place={place} name={given.about.trim()} voterId={voterId} onVoter={setVoterId} />
      )}
      <TextField
        label={t('rolls.objectionBy')}
        value={given.raisedBy}
        onChange={(raisedBy) => set({ raisedBy })}
        max={60}
        required
      />
      <TextField
        label={t('rolls.objectionStatement')}
        value={given.statement}
        onChange={(statement) => set({ statement })}
        max={500}
        required
        long
      />
      <DayField
        label={t('rolls.objectionReceived')}
        value={given.day}
        onChange={(day) => set({ day })}
        latest={today}
        required
      />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={!whole || given.day === ''}>
        {t('rolls.saveObjection')}
      </Button>
    </form>
  );
}

/** Entries with the name that is objected to: choosing one links the objection to it. */
function EntryChoice(props: {
  place: Place;
  name: string;
  voterId: string | null;
  onVoter: (voterId: string | null) => void;
}) {
  const { t } = useLanguage();
  const { place, name, voterId, onVoter } = props;
  const found = useEntries(place, { search: name || undefined, state: 'any' });
  const rows = name.length < 2 ? [] : (found.data?.rows ?? []).slice(0, 6);
  if (rows.length === 0) return null;
  return (
    <Choice
      label={t('rolls.whichEntry')}
      value={voterId ?? 'none'}
      options={[
        ...rows.map((row) => ({
          value: row.voterId,
          label: [row.name, row.group, row.cardNumber].filter(Boolean).join(' · '),
        })),
        { value: 'none', label: t('rolls.noneOfThem') },
      ]}
      onChange={(next) => onVoter(next === 'none' ? null : next)}
    />
  );
}

/** Decides an objection. A late day is kept and told, not refused. */
export function DecideForm({ place, objection }: { place: Place; objection: Objection }) {
  const { t, word } = useLanguage();
  const today = todayInShanghai(new Date());
  const [outcome, setOutcome] = useState<'upheld' | 'rejected'>('upheld');
  const [decision, setDecision] = useState('');
  const [decidedOn, setDecidedOn] = useState(today);
  const [announcedOn, setAnnouncedOn] = useState('');
  const act = useAct(api.rolls.objections.decide);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        const given = { ...place, objectionId: objection.objectionId, outcome, decision: decision.trim(), decidedOn };
        act.mutate({ ...given, announcedOn: announcedOn === '' ? null : announcedOn });
      }}
    >
      <Choice
        label={t('rolls.outcome')}
        value={outcome}
        options={(['upheld', 'rejected'] as const).map((value) => ({ value, label: word('objectionOutcome', value) }))}
        onChange={setOutcome}
      />
      <TextField label={t('rolls.decision')} value={decision} onChange={setDecision} max={500} required long />
      <DayField label={t('rolls.decidedOn')} value={decidedOn} onChange={setDecidedOn} latest={today} required />
      {decidedOn > objection.dueOn ? <p className="late">! {t('rolls.willBeLate')}</p> : null}
      <DayField label={t('rolls.announcedDay')} value={announcedOn} onChange={setAnnouncedOn} latest={today} />
      <ActState act={act} />
      <Button
        type="primary"
        htmlType="submit"
        loading={act.isPending}
        disabled={decision.trim() === '' || decidedOn === ''}
      >
        {t('rolls.saveDecision')}
      </Button>
    </form>
  );
}
