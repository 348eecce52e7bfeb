import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { newRequestId } from '../../app/requestId.ts';
import { useRound } from '../../app/rounds.ts';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { DayField } from '../rolls/fields.tsx';
import { type OnPage, peopleOf } from './queries.ts';

/** Fixes the list in two steps: the days, then once more who is on it. A Party body's list is chosen from the nominees. */
export function FixForm(on: OnPage) {
  const round = useRound(on.place.roundId);
  return round.data === undefined ? null : <Fixing {...on} electionDay={round.data.electionDay} />;
}

function Fixing({ place, nomination, electionDay }: OnPage & { electionDay: string }) {
  const { t, word, language } = useLanguage();
  const today = todayInShanghai(new Date());
  const given = nomination.method === 'twoRecommendations';
  const [fixed, setFixed] = useState(today);
  const [pollDay, setPollDay] = useState(electionDay);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [confirming, setConfirming] = useState(false);
  const [pollId] = useState(newRequestId);
  const act = useAct(api.nominations.fix);
  const people = peopleOf(nomination);
  const posts = nomination.posts.map((post) => {
    const of = nomination.nominees.filter((one) => one.post === post.post && one.ended === null);
    const picked = of.filter(({ nomineeId }) => chosen.includes(nomineeId)).map(({ person }) => person.personId);
    return { ...post, of, persons: given ? picked : post.candidates };
  });
  const enough = posts.every(({ persons, needed }) => persons.length >= needed);
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.fix')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!confirming) {
          setConfirming(true);
          return;
        }
        act.mutate({
          ...place,
          nominationId: nomination.nominationId,
          pollId,
          fixedOn: fixed,
          pollDay,
          given: given ? posts.map(({ post, persons }) => ({ post, persons: [...persons] })) : null,
        });
      }}
    >
      <h3 className="cardHead">{t('nominations.fix')}</h3>
      {confirming ? (
        <section className="confirmation" aria-label={t('nominations.confirm')}>
          <p className="strong">{t('nominations.confirm')}</p>
          <ul>
            {posts.map(({ post, persons }) => (
              <li key={post}>
                {t('nominations.postNames', {
                  post: word('post', post),
                  names: persons.map((id) => people.get(id)?.name ?? '').join('、'),
                })}
              </li>
            ))}
            <li>{t('nominations.confirmVote', { day: dayInWords(pollDay, language) })}</li>
          </ul>
        </section>
      ) : (
        <>
          {given
            ? posts.map((post) => (
                <fieldset key={post.post} className="choice">
                  <legend>
                    {t('nominations.pick', {
                      post: word('post', post.post),
                      needed: post.needed,
                      have: grouped(post.persons.length),
                    })}
                  </legend>
                  {post.of.map(({ nomineeId, person, memberVotes, votes }) => (
                    <label key={nomineeId} className="checkLine">
                      <input
                        type="checkbox"
                        checked={chosen.includes(nomineeId)}
                        onChange={() =>
                          setChosen(
                            chosen.includes(nomineeId)
                              ? chosen.filter((one) => one !== nomineeId)
                              : [...chosen, nomineeId],
                          )
                        }
                      />
                      {person.name}{' '}
                      <span className="quiet">
                        {t('nominations.bothVotes', {
                          members: grouped(memberVotes ?? 0),
                          masses: grouped(votes ?? 0),
                        })}
                      </span>
                    </label>
                  ))}
                </fieldset>
              ))
            : null}
          <div className="fieldsInRow">
            <DayField label={t('nominations.fixedOn')} value={fixed} onChange={setFixed} latest={today} required />
            <DayField label={t('nominations.pollDay')} value={pollDay} onChange={setPollDay} required />
          </div>
        </>
      )}
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button
          type={confirming ? 'primary' : 'default'}
          htmlType="submit"
          loading={act.isPending}
          disabled={!enough || fixed === '' || pollDay === ''}
        >
          {t(confirming ? 'nominations.fixNow' : 'nominations.reviewList')}
        </Button>
        {confirming ? (
          <Button disabled={act.isPending} onClick={() => setConfirming(false)}>
            {t('rolls.back')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
