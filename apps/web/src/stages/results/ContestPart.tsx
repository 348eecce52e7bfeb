import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { DecisionCard } from '../../components/DecisionCard.tsx';
import { Part } from '../../components/PageHead.tsx';
import { VoteBars } from '../../components/VoteBars.tsx';
import { byVotes, nextCode } from './equation.ts';
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
      <VoteBars
        post={contest.post}
        base={contest.base}
        threshold={contest.threshold}
        stage={poll.stage}
        rows={candidates.map((candidate) => ({ ...candidate, key: candidate.candidateId }))}
      />
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
