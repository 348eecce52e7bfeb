import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { readCount } from '../../app/counts.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { TextField } from '../rolls/fields.tsx';
import { useVotingDay } from '../voting/queries.ts';
import { type CountData, type PollPlace, useCountAct } from './queries.ts';

/** The count of a field, null where it is empty, undefined where it is no count. */
function countOrNull(text: string): number | null | undefined {
  const read = readCount(text);
  return read.kind === 'blank' ? null : read.kind === 'count' ? read.value : undefined;
}

/** Starts the count: a sheet for each table or place of the vote, one name a line, and who may vote where the roll does not say it. */
export function StartCount({ place, count }: { place: PollPlace; count: CountData }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const places = useVotingDay(place).data?.places.map(({ name }) => name) ?? [];
  const labels = typed ?? (places.length > 0 ? places.join('\n') : t('counting.firstTable'));
  const [entitled, setEntitled] = useState('');
  const [present, setPresent] = useState('');
  const act = useCountAct(api.counting.start);
  const party = count.ruleSet.startsWith('P');
  const names = labels
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const [voters, here] = [countOrNull(entitled), party ? countOrNull(present) : null];
  const ready = names.length > 0 && voters !== undefined && here !== undefined && (!party || here !== null);
  return (
    <Part id="start" title={t('counting.start')}>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          if (voters === undefined || here === undefined) return;
          act.mutate({ ...place, labels: names, entitled: voters, present: here });
        }}
      >
        <TextField
          label={t('counting.tables')}
          value={labels}
          onChange={setTyped}
          max={4000}
          long
          hint={t('counting.tablesHint')}
        />
        <TextField
          label={t('results.entitled')}
          value={entitled}
          onChange={setEntitled}
          max={12}
          hint={t(party ? 'counting.entitledParty' : 'counting.entitledHint')}
        />
        {party ? (
          <TextField label={t('results.present')} value={present} onChange={setPresent} max={12} required />
        ) : null}
        <ActState act={act} />
        <Button type="primary" htmlType="submit" disabled={!ready} loading={act.isPending}>
          {t('counting.startNow')}
        </Button>
      </form>
    </Part>
  );
}
