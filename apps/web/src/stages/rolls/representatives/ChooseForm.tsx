import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { grouped, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { Choice, DayField, TextField } from '../fields.tsx';
import type { Place } from '../queries.ts';
import { type ChosenVoter, NOBODY, VoterChoice } from '../VoterChoice.tsx';
import type { Kind, Overview } from './queries.ts';

/** Records who was chosen, one after another: the day and the group stay for the next. */
export function ChooseForm(props: { place: Place; kind: Kind; overview: Overview }) {
  const { t, word } = useLanguage();
  const { place, overview } = props;
  const today = todayInShanghai(new Date());
  const [kind, setKind] = useState<Kind>(props.kind);
  const [who, setWho] = useState<ChosenVoter>(NOBODY);
  const [group, setGroup] = useState('');
  const [households, setHouseholds] = useState('');
  const [day, setDay] = useState(today);
  const [done, setDone] = useState<{ readonly name: string; readonly kind: Kind; readonly inOffice: number } | null>(
    null,
  );
  const act = useAct(api.rolls.representatives.choose, (answer) => {
    setDone({ name: who.voter?.name ?? '', kind, inOffice: answer.inOffice });
    setWho(NOBODY);
  });
  const kinds: readonly Kind[] = [...(overview.quota ? [overview.quota.kind] : []), 'household'];
  const count = households.trim() === '' ? null : Number(households);
  const usable = count === null || (Number.isInteger(count) && count >= 1 && count <= 1000);
  const ofGroup = kind !== 'household';
  return (
    <form
      className="commandForm card"
      aria-label={t('representatives.choose')}
      onSubmit={(event) => {
        event.preventDefault();
        if (who.voter === null) return;
        setDone(null);
        act.mutate({
          ...place,
          kind,
          voterId: who.voter.voterId,
          group: ofGroup ? group.trim() || null : null,
          households: ofGroup ? count : null,
          chosenOn: day,
        });
      }}
    >
      {kinds.length > 1 ? (
        <Choice
          label={t('representatives.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: word('representativeKind', value) }))}
          onChange={(next) => {
            act.reset();
            setKind(next);
          }}
        />
      ) : null}
      <VoterChoice
        place={place}
        label={t('representatives.who')}
        value={who}
        onChange={(next) => {
          act.reset();
          setWho(next);
        }}
      />
      {ofGroup ? (
        <GroupFields
          overview={overview}
          group={group}
          onGroup={setGroup}
          households={households}
          onHouseholds={setHouseholds}
          own={who.voter?.group ?? null}
        />
      ) : null}
      <DayField label={t('representatives.chosenOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      {done ? (
        <p className="doneLine" role="status">
          ✓{' '}
          {t('representatives.chosen', {
            name: done.name,
            kind: word('representativeKind', done.kind),
            count: grouped(done.inOffice),
          })}
        </p>
      ) : null}
      <Button
        type="primary"
        htmlType="submit"
        loading={act.isPending}
        disabled={who.voter === null || day === '' || (ofGroup && !usable)}
      >
        {t('representatives.chooseNow')}
      </Button>
    </form>
  );
}

/** The group that chose, and how many households of it where not the whole group did. */
function GroupFields(props: {
  overview: Overview;
  group: string;
  onGroup: (group: string) => void;
  households: string;
  onHouseholds: (households: string) => void;
  own: string | null;
}) {
  const { t } = useLanguage();
  const { overview, group, onGroup, households, onHouseholds, own } = props;
  const { quota } = overview;
  return (
    <>
      <TextField
        label={t('representatives.group')}
        value={group}
        onChange={onGroup}
        max={60}
        list={overview.groups.flatMap((one) => (one.group === null ? [] : [one.group]))}
        hint={own === null ? t('representatives.groupHint') : t('representatives.groupOwn', { group: own })}
      />
      <TextField
        label={t('representatives.householdsField')}
        value={households}
        onChange={onHouseholds}
        max={4}
        hint={
          quota?.by === 'households'
            ? t('representatives.householdsHint', { min: quota.min, max: quota.max })
            : t('representatives.householdsHintGroup')
        }
      />
    </>
  );
}
