import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { newRequestId } from '../../app/requestId.ts';
import { ActState } from '../rolls/ActState.tsx';
import { Choice, TextField } from '../rolls/fields.tsx';
import { TimeField } from './NumberField.tsx';
import { type Day, type Place, useVoteAct, useVotePlace } from './queries.ts';

const KINDS = ['central', 'station', 'mobileBox'] as const;

const EMPTY = { kind: 'station', name: '', opensAt: '08:00', closesAt: '16:00', keepers: '', groups: '' } as const;

/** Names of people or groups, however they are set apart. */
const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,;；\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

/** Naming a place of the vote, or changing one that is not open. */
export function PlaceForm({ day, place, onDone }: { day: Day; place?: Place; onDone: () => void }) {
  const { t, word } = useLanguage();
  const vote = useVotePlace();
  const [placeId] = useState(() => place?.placeId ?? newRequestId());
  const [given, setGiven] = useState<Record<keyof typeof EMPTY, string>>(
    place === undefined
      ? { ...EMPTY, kind: day.places.length === 0 ? 'central' : 'station' }
      : {
          ...place,
          keepers: place.keepers.map(({ name }) => name).join('、'),
          groups: place.groups.join('、'),
        },
  );
  const set = (field: keyof typeof EMPTY) => (value: string) => setGiven({ ...given, [field]: value });
  const act = useVoteAct(api.voting.places.name, onDone);
  const known = new Map(place?.keepers.map((one) => [one.name, one.personId]));
  const mobile = given.kind === 'mobileBox';
  const send = () =>
    act.mutate({
      ...vote,
      placeId,
      kind: given.kind as Place['kind'],
      name: given.name.trim(),
      opensAt: given.opensAt,
      closesAt: given.closesAt,
      keepers: namesIn(given.keepers).map((name) => ({ name, personId: known.get(name) ?? null })),
      groups: mobile ? namesIn(given.groups) : [],
    });
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Choice
        label={t('voting.placeKind')}
        value={given.kind as Place['kind']}
        options={KINDS.map((value) => ({ value, label: word('placeKind', value) }))}
        onChange={set('kind')}
      />
      <TextField label={t('voting.placeName')} value={given.name} onChange={set('name')} max={60} required />
      <div className="twoFields">
        <TimeField label={t('voting.opensAt')} value={given.opensAt} onChange={set('opensAt')} />
        <TimeField label={t('voting.closesAt')} value={given.closesAt} onChange={set('closesAt')} />
      </div>
      <TextField
        label={t('voting.keepers')}
        value={given.keepers}
        onChange={set('keepers')}
        max={400}
        required={mobile}
        hint={t(mobile ? 'voting.keepersMobileHint' : 'voting.keepersHint')}
      />
      {mobile ? (
        <TextField
          label={t('voting.groupsAsked')}
          value={given.groups}
          onChange={set('groups')}
          max={400}
          hint={day.groups.length > 0 ? t('voting.groupsHint', { groups: day.groups.join(t('voting.comma')) }) : null}
        />
      ) : null}
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button htmlType="submit" type="primary" loading={act.isPending} disabled={given.name.trim() === ''}>
          {t('voting.savePlace')}
        </Button>
        <Button onClick={onDone}>{t('voting.back')}</Button>
      </div>
    </form>
  );
}
