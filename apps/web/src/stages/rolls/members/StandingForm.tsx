import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { grouped, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { Choice, DayField, SelectField, TextField } from '../fields.tsx';
import { Obstacles } from '../Obstacles.tsx';
import type { Place } from '../queries.ts';
import type { Member } from './queries.ts';

const STANDINGS = ['full', 'probationary', 'onProbationWithinParty', 'suspended'] as const;
const EXCLUSIONS = [
  'ILLNESS_WITHOUT_WILL',
  'ABROAD_HALF_YEAR',
  'SERVING_SENTENCE',
  'BEDRIDDEN',
  'AWAY_HALF_YEAR',
  'RETIRED_ELSEWHERE',
] as const;

/** Whom the standing is of: somebody of the register, or a newcomer; null while nobody is chosen. */
export type Whom =
  | { readonly personId: string; readonly newcomer: null }
  | { readonly personId: null; readonly newcomer: { readonly name: string; readonly idNumber: string } };

const blank = (text: string): string | null => text.trim() || null;

/** Records a standing; said again it replaces what was said. A ground to be left out takes two approvals (PB-011). */
export function StandingForm(props: { place: Place; who: Whom | null; from?: Member; onDone?: () => void }) {
  const { t, word } = useLanguage();
  const { place, who, from, onDone } = props;
  const [given, setGiven] = useState({
    standing: from?.standing ?? ('full' as Member['standing']),
    exclusion: from?.exclusion ?? null,
    superior: from?.superiorApproval ?? '',
    meeting: from?.meetingApproval ?? '',
    since: from?.since ?? '',
  });
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const act = useAct(api.rolls.members.record, onDone);
  const left = given.exclusion !== null;
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (who === null) return;
        act.mutate({
          ...place,
          ...who,
          standing: given.standing,
          exclusion: given.exclusion,
          superiorApproval: left ? blank(given.superior) : null,
          meetingApproval: left ? blank(given.meeting) : null,
          since: blank(given.since),
        });
      }}
    >
      <Choice
        label={t('members.standing')}
        value={given.standing}
        options={STANDINGS.map((value) => ({ value, label: word('memberStanding', value) }))}
        onChange={(standing) => set({ standing })}
      />
      <SelectField
        label={t('members.exclusion')}
        value={given.exclusion ?? 'none'}
        options={[
          { value: 'none', label: t('members.noExclusion') },
          ...EXCLUSIONS.map((value) => ({ value, label: word('quorumExclusion', value) })),
        ]}
        onChange={(value) => set({ exclusion: value === 'none' ? null : value })}
      />
      {left ? <Approvals given={given} set={set} /> : null}
      <DayField
        label={t('members.sinceField')}
        value={given.since}
        onChange={(since) => set({ since })}
        latest={todayInShanghai(new Date())}
      />
      <ActState act={act} />
      {act.data ? (
        <>
          <p className="doneLine" role="status">
            ✓ {t('members.recorded', { entitled: grouped(act.data.entitled), n: act.data.entitled })}
          </p>
          <Obstacles obstacles={act.data.obstacles} weight="warn" />
        </>
      ) : null}
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={who === null}>
        {t('members.record')}
      </Button>
    </form>
  );
}

function Approvals(props: {
  given: { readonly superior: string; readonly meeting: string };
  set: (change: { superior: string } | { meeting: string }) => void;
}) {
  const { t } = useLanguage();
  const { given, set } = props;
  return (
    <>
      <TextField
        label={t('members.superior')}
        value={given.superior}
        onChange={(superior) => set({ superior })}
        max={100}
        hint={t('members.superiorHint')}
      />
      <TextField
        label={t('members.meeting')}
        value={given.meeting}
        onChange={(meeting) => set({ meeting })}
        max={100}
        hint={t('members.meetingHint')}
      />
    </>
  );
}
