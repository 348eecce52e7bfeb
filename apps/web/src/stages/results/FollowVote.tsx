import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCountAct } from '../counting/queries.ts';
import { ActState } from '../rolls/ActState.tsx';
import { DayField, TextField } from '../rolls/fields.tsx';
import { Obstacles } from '../rolls/Obstacles.tsx';
import type { FollowingStep } from './Following.tsx';

interface Place {
  readonly roundId: string;
  readonly unitId: string;
  readonly pollId: string;
}

/** Sets the vote that follows, with the names that the rules give it: nobody chooses them. */
export function FollowVote({ place, step, heldOn }: { place: Place; step: FollowingStep; heldOn: string }) {
  const { t, word, language } = useLanguage();
  const [day, setDay] = useState(step.dueOn ?? heldOn);
  const [cause, setCause] = useState('');
  const [by, setBy] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const act = useCountAct(api.results.prepareFollowing);
  const [vote] = step.votes;
  if (vote === undefined) return null;
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <details className="countTool">
      <summary>{t(`results.set_${vote.kind}`)}</summary>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({
            ...place,
            kind: vote.kind,
            heldOn: day,
            cause: cause.trim(),
            decidedBy: by.trim() === '' ? null : by.trim(),
            decidedOn: decidedOn === '' ? null : decidedOn,
          });
        }}
      >
        <ul className="plainList" aria-label={t('results.names')}>
          {step.votes.flatMap(({ contests }) =>
            contests.map((one) => (
              <li key={`${one.contestId} ${one.candidates.map(({ personId }) => personId).join()}`}>
                {t('results.contest', { post: word('post', one.post), seats: one.seats, n: one.seats })}
                {one.candidates.length > 0
                  ? ` · ${one.candidates.map(({ name }) => name).join(comma)}`
                  : ` · ${t('results.sameNames')}`}
              </li>
            )),
          )}
        </ul>
        <DayField label={t('results.voteOn')} value={day} onChange={setDay} required />
        <TextField label={t('results.cause')} value={cause} onChange={setCause} max={200} required />
        <TextField label={t('results.planBy')} value={by} onChange={setBy} max={60} hint={t('results.planHint')} />
        <DayField
          label={t('results.planOn')}
          value={decidedOn}
          onChange={setDecidedOn}
          latest={todayInShanghai(new Date())}
        />
        <ActState act={act} />
        {act.data?.warning ? <Obstacles obstacles={[act.data.warning]} weight="warn" /> : null}
        <Button type="primary" htmlType="submit" disabled={day < heldOn || cause.trim() === ''} loading={act.isPending}>
          {t(`results.set_${vote.kind}`)}
        </Button>
      </form>
    </details>
  );
}
