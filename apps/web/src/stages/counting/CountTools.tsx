import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRound } from '../../app/rounds.ts';
import { ActState } from '../rolls/ActState.tsx';
import { SelectField, TextField } from '../rolls/fields.tsx';
import { type CountData, type PollPlace, useCountAct } from './queries.ts';

/** Adds a sheet for a further table. */
export function AddSheet({ place }: { place: PollPlace }) {
  const { t } = useLanguage();
  const [label, setLabel] = useState('');
  const act = useCountAct(api.counting.addSheet, () => setLabel(''));
  return (
    <details className="countTool">
      <summary>{t('counting.addSheet')}</summary>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ ...place, label: label.trim() });
        }}
      >
        <TextField label={t('counting.table')} value={label} onChange={setLabel} max={40} required />
        <ActState act={act} />
        <Button htmlType="submit" disabled={label.trim() === ''} loading={act.isPending}>
          {t('counting.addSheet')}
        </Button>
      </form>
    </details>
  );
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

/** People by name: of the unit's roll, in a Party election of the register of people. */
function useNamed(place: PollPlace, search: string, party: boolean) {
  return useQuery({
    queryKey: ['writeIn', place.roundId, place.unitId, search, party],
    enabled: search.length >= 2,
    queryFn: async (): Promise<readonly Person[]> => {
      const asked = { roundId: place.roundId, search, page: 1, pageSize: 10 };
      if (party) {
        const { rows } = await api.registry.people({ ...asked, holding: 'any' });
        return rows.map(({ personId, name }) => ({ id: personId, name, about: '' }));
      }
      const { rows } = await api.registry.voters({ ...asked, unitId: place.unitId });
      return rows.map(({ voterId, name, group, cardNumber }) => ({
        id: voterId,
        name,
        about: `${group ?? ''} ${cardNumber}`,
      }));
    },
  });
}

/** Gives someone written in (另选他人) a line of the form, chosen from the roll and never typed freely. */
export function NameWriteIn({ place, count }: { place: PollPlace; count: CountData }) {
  const { t, word } = useLanguage();
  const round = useRound(place.roundId);
  const party = round.data?.kind === 'township';
  const [contestId, setContestId] = useState(count.form.contests[0]?.contestId ?? '');
  const [search, setSearch] = useState('');
  const found = useNamed(place, search.trim(), party);
  const act = useCountAct(api.counting.nameWriteIn, () => setSearch(''));
  return (
    <details className="countTool">
      <summary>{t('counting.nameWriteIn')}</summary>
      <div className="commandForm">
        <p className="quiet">{t('counting.writeInLead')}</p>
        <SelectField
          label={t('counting.post')}
          value={contestId}
          options={count.form.contests.map((one) => ({ value: one.contestId, label: word('post', one.post) }))}
          onChange={setContestId}
        />
        <TextField label={t('counting.writeInSearch')} value={search} onChange={setSearch} max={40} />
        <ul className="plainList" aria-live="polite">
          {(found.data ?? []).map((one) => (
            <li key={one.id}>
              <Button
                loading={act.isPending}
                onClick={() =>
                  act.mutate({
                    ...place,
                    contestId,
                    voterId: party ? null : one.id,
                    personId: party ? one.id : null,
                  })
                }
              >
                {one.name} {one.about}
              </Button>
            </li>
          ))}
          {found.data?.length === 0 ? <li className="quiet">{t('counting.nobody')}</li> : null}
        </ul>
        <ActState act={act} />
      </div>
    </details>
  );
}
