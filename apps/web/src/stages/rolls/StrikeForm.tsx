import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from './ActState.tsx';
import { useAct } from './acts.ts';
import type { CommandProps } from './EntryCommands.tsx';
import { DayField, SelectField, TextField } from './fields.tsx';

const GROUNDS = [
  'died',
  'movedAway',
  'deprived',
  'incapable',
  'unreachable',
  'registeredElsewhere',
  'ownWish',
  'enteredByMistake',
] as const;

type Ground = (typeof GROUNDS)[number];

/** Strikes an entry off with the ground, its day, and what shows it; the entry is kept. */
export function StrikeForm({ place, entry, onDone, onRefused }: CommandProps) {
  const { t, word } = useLanguage();
  const today = todayInShanghai(new Date());
  const [ground, setGround] = useState<Ground>('died');
  const [day, setDay] = useState(today);
  const [evidence, setEvidence] = useState('');
  const act = useAct(api.rolls.register.strike, ({ proxiesWithdrawn: proxies, boxesWithdrawn: boxes }) =>
    onDone(proxies + boxes === 0 ? undefined : t('rolls.struckAlso', { proxies, boxes })),
  );
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        const given = { ...place, voterId: entry.voterId, version: entry.version, ground, happenedOn: day };
        act.mutate({ ...given, evidence: evidence.trim() || null }, { onError: onRefused });
      }}
    >
      <SelectField
        label={t('rolls.ground')}
        value={ground}
        options={GROUNDS.map((value) => ({ value, label: word('struckGround', value) }))}
        onChange={setGround}
      />
      <DayField label={t('rolls.happenedOn')} value={day} onChange={setDay} latest={today} required />
      <TextField
        label={t('rolls.evidenceOptional')}
        value={evidence}
        onChange={setEvidence}
        max={200}
        hint={t('rolls.strikeEvidenceHint')}
      />
      <p className="quiet">{t('rolls.strikeWords', { name: entry.name })}</p>
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('rolls.strikeNow')}
      </Button>
    </form>
  );
}

/** Puts a struck entry back, with what shows that it belongs on the roll. */
export function RestoreForm({ place, entry, onDone, onRefused }: CommandProps) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const [evidence, setEvidence] = useState('');
  const act = useAct(api.rolls.register.restore, () => onDone());
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        const given = { ...place, voterId: entry.voterId, version: entry.version, happenedOn: day };
        act.mutate({ ...given, evidence: evidence.trim() }, { onError: onRefused });
      }}
    >
      <DayField label={t('rolls.happenedOn')} value={day} onChange={setDay} latest={today} required />
      <TextField label={t('rolls.evidence')} value={evidence} onChange={setEvidence} max={200} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={evidence.trim() === ''}>
        {t('rolls.restoreNow')}
      </Button>
    </form>
  );
}
