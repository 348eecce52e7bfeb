import type { ContestResult, NextStep, Poll, PollCandidate, PollContest, Reason } from '@huanjie/rules';
import { memo, useMemo } from 'react';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { DecisionFrame } from '../../components/DecisionCard.tsx';
import { VoteBars } from '../../components/VoteBars.tsx';
import { ruleCardsOf } from './law.ts';
import { type Distance, distanceOf } from './votesToGo.ts';

/** The result of one contest: base and threshold, votes and how far each is from another outcome, and the reasons. */
export function ContestDecision(props: {
  number: number;
  poll: Poll;
  result: ContestResult;
  valid: boolean;
  /** The poll that the distances are worked out for: it follows a little behind while typing. */
  settledPoll: Poll | null;
}) {
  const { t, word } = useLanguage();
  const { number, poll, result, valid, settledPoll } = props;
  const contest = poll.contests.find(({ id }) => id === result.id);
  const distances = useDistances(settledPoll, result.id);
  if (contest === undefined) return null;
  const reasons = new Map(result.reasons.map((reason) => [reason.person, reason]));
  const ranked = contest.candidates.toSorted((a, b) => b.approve - a.approve);
  const nameOf = (id: string) => contest.candidates.find((one) => one.id === id)?.name ?? id;
  const head = `bench-contest-${number}`;
  const recall = poll.stage === 'recall';
  return (
    <section className="benchDecision" aria-labelledby={head}>
      <div className="partHead">
        <h3 id={head}>
          {t('results.contest', { post: word('post', contest.post), seats: contest.seats, n: contest.seats })}
        </h3>
        <p className="partNote">{thresholdWords(result, recall, t)}</p>
      </div>
      <VoteBars
        post={contest.post}
        base={result.base}
        threshold={result.threshold}
        stage={poll.stage}
        rows={ranked.map(({ id, name, approve, oppose = 0, abstain = 0 }) => ({
          key: id,
          name: name ?? id,
          approve,
          oppose,
          abstain,
          outcome: reasons.get(id)?.outcome ?? null,
          note: <DistanceNote distance={valid ? (distances.get(id) ?? null) : null} recall={recall} />,
        }))}
      />
      <Follows result={result} nameOf={nameOf} />
      <div className="decisions">
        {ranked.map((candidate) => {
          const reason = reasons.get(candidate.id);
          return reason === undefined ? null : (
            <PersonDecision
              key={candidate.id}
              id={`${number}-${candidate.id}`}
              candidate={candidate}
              reason={reason}
              stage={poll.stage}
              ruleSet={poll.ruleSet}
            />
          );
        })}
      </div>
    </section>
  );
}

function thresholdWords(result: ContestResult, recall: boolean, t: ReturnType<typeof useLanguage>['t']): string {
  const base = grouped(result.base);
  if (result.threshold === null) return t('lawBench.mostVotes', { base });
  const threshold = grouped(result.threshold);
  return t(recall ? 'lawBench.recallThreshold' : 'results.baseAndThreshold', { base, threshold });
}

function useDistances(poll: Poll | null, contestId: string): ReadonlyMap<string, Distance | null> {
  return useMemo(() => {
    const contest: PollContest | undefined = poll?.contests.find(({ id }) => id === contestId);
    if (poll === null || contest === undefined) return new Map();
    return new Map(contest.candidates.map(({ id }) => [id, distanceOf(poll, contestId, id)]));
  }, [poll, contestId]);
}

/** 差几票: how many votes more would elect, or how many may be lost. */
function DistanceNote({ distance, recall }: { distance: Distance | null; recall: boolean }) {
  const { t } = useLanguage();
  if (distance === null) return null;
  const words = () => {
    switch (distance.kind) {
      case 'spare':
        return t(recall ? 'lawBench.spareRecall' : 'lawBench.spare', { n: distance.votes });
      case 'never':
        return t('lawBench.never', { n: distance.most });
      case 'more': {
        const { votes: n, taken } = distance;
        if (recall) return t('lawBench.moreRecall', { n });
        return taken > 0 ? t('lawBench.moreTaken', { n, taken }) : t('lawBench.more', { n });
      }
    }
  };
  return <span className="benchDistance">{words()}</span>;
}

/** What follows for the contest: a by-run or re-vote with its people, what the law lets be done, what to look out for. */
function Follows({ result, nameOf }: { result: ContestResult; nameOf: (id: string) => string }) {
  const { t, word } = useLanguage();
  if (result.next === null && result.options.length + result.flags.length === 0) return null;
  return (
    <div className="notice">
      {result.next === null ? null : <Next next={result.next} nameOf={nameOf} />}
      {result.options.map((option) => (
        <p key={option}>{t(`lawBench.option_${option}`)}</p>
      ))}
      {result.flags.map((flag) => (
        <p key={flag} className="blocker">
          ! {word('contestFlag', flag)}
        </p>
      ))}
    </div>
  );
}

function Next({ next, nameOf }: { next: NextStep; nameOf: (id: string) => string }) {
  const { t, say, word } = useLanguage();
  const people = 'candidates' in next ? next.candidates.map(nameOf).join(t('lawBench.and')) : '';
  return (
    <p>
      <span className="blocker">! {word('next', next.code)}</span>{' '}
      {next.code === 'MANUAL_DECISION'
        ? say(next.why)
        : t('lawBench.nextPeople', { seats: next.seats, n: next.seats, people: people || t('lawBench.nobody') })}
    </p>
  );
}

interface Decided {
  readonly id: string;
  readonly candidate: PollCandidate;
  readonly reason: Reason;
  readonly stage: string;
  readonly ruleSet: string;
}

/** The card of a person, drawn anew only when what it says is another. */
const PersonDecision = memo(
  function PersonDecision({ id, candidate, reason, stage, ruleSet }: Decided) {
    const { t, say, word } = useLanguage();
    const about = [
      candidate.sex === undefined ? '' : word('sex', candidate.sex),
      candidate.nominated === false ? t('results.writeIn') : '',
    ];
    return (
      <DecisionFrame
        id={id}
        level="h4"
        name={candidate.name ?? candidate.id}
        outcome={reason.outcome}
        stage={stage}
        about={about.filter((part) => part !== '').join(' · ')}
        sentence={say(reason)}
        ruleIds={reason.rules}
        rules={ruleCardsOf(ruleSet)}
      />
    );
  },
  (a, b) =>
    a.id === b.id &&
    a.stage === b.stage &&
    a.ruleSet === b.ruleSet &&
    a.candidate.name === b.candidate.name &&
    a.candidate.sex === b.candidate.sex &&
    a.candidate.nominated === b.candidate.nominated &&
    a.reason.zh === b.reason.zh &&
    a.reason.rules.join() === b.reason.rules.join(),
);
