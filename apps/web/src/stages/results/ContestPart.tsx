import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { DecisionCard, outcomeMark } from '../../components/DecisionCard.tsx';
import { Part } from '../../components/PageHead.tsx';
import { byVotes, nextCode, share } from './equation.ts';
import type { ContestData, PollData } from './queries.ts';

/** One contest: the votes of each candidate against the threshold, then the decision on each. */
export function ContestPart(props: {
  contest: ContestData;
  poll: PollData;
  measureTitle: (measure: string) => string;
  chosenPerson: string | undefined;
}) {
  const { t, word } = useLanguage();
  const { contest, poll, measureTitle, chosenPerson } = props;
  const candidates = byVotes(contest.candidates);
  const next = nextCode(contest.next);
  return (
    <Part
      id={`contest-${contest.contestId}`}
      title={t('results.contest', { post: word('post', contest.post), seats: contest.seats, n: contest.seats })}
      note={
        contest.threshold === null
          ? null
          : t('results.baseAndThreshold', {
              base: contest.base === null ? '—' : grouped(contest.base),
              threshold: grouped(contest.threshold),
            })
      }
    >
      <VoteBars contest={contest} stage={poll.stage} />
      {next || contest.flags.length > 0 ? (
        <p className="blocker">
          {next ? `! ${word('next', next)} ` : ''}
          {contest.flags.map((flag) => word('contestFlag', flag)).join(' · ')}
        </p>
      ) : null}
      <div className="decisions">
        {candidates.map((candidate) => (
          <DecisionCard
            key={candidate.candidateId}
            candidate={candidate}
            contest={contest}
            stage={poll.stage}
            rules={poll.rules}
            measureTitle={measureTitle}
            chosen={candidate.personId === chosenPerson}
          />
        ))}
      </div>
    </Part>
  );
}

/** Votes as bars on one scale with the threshold as a line through all of them. */
function VoteBars({ contest, stage }: { contest: ContestData; stage: string }) {
  const { t, word } = useLanguage();
  const candidates = byVotes(contest.candidates);
  const whole = Math.max(contest.base ?? 0, contest.threshold ?? 0, ...candidates.map((one) => one.approve), 1);
  const line = contest.threshold === null ? null : share(contest.threshold, whole);
  return (
    <table className="votes">
      <caption className="unseen">{t('results.votesCaption', { post: word('post', contest.post) })}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('results.candidate')}</th>
          <th scope="col">{t('results.bar')}</th>
          <th scope="col">{t('results.approve')}</th>
          <th scope="col">{t('registry.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => (
          <tr key={candidate.candidateId} className={candidate.outcome === 'ELECTED' ? 'good' : ''}>
            <th scope="row">{candidate.name}</th>
            <td className="voteBar" aria-hidden="true">
              <div className="bar">
                <span style={{ width: `${share(candidate.approve, whole)}%` }} />
                {line === null ? null : <i className="threshold" style={{ left: `${line}%` }} />}
              </div>
            </td>
            <td className="number">
              {grouped(candidate.approve)}
              {candidate.oppose + candidate.abstain > 0 ? (
                <span className="quiet voteRest">
                  {' '}
                  {t('results.opposeAbstain', { oppose: candidate.oppose, abstain: candidate.abstain })}
                </span>
              ) : null}
            </td>
            <td>
              <span aria-hidden="true">{outcomeMark(candidate.outcome)}</span>{' '}
              {word(stage === 'pre-election' ? 'preOutcome' : 'outcome', candidate.outcome ?? 'UNDECIDED')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
