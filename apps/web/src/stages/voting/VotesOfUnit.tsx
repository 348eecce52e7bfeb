import { Link } from '@tanstack/react-router';
import { dayInWords } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { Part } from '../../components/PageHead.tsx';
import { useVotes } from './queries.ts';
import '../../styles/voting.css';

const COUNTED: ReadonlySet<string> = new Set(['counting', 'counted']);
const HELD: ReadonlySet<string> = new Set(['prepared', 'voting', 'closed', ...COUNTED]);

/** On the page of a unit: the votes that are prepared, held or counted, each with the way to its day or its count. */
export function VotesOfUnit({ unitId }: { unitId: string }) {
  const { t, word, language } = useLanguage();
  const roundId = useRoundId();
  const votes = useVotes(roundId, unitId).data?.filter(({ state }) => HELD.has(state)) ?? [];
  if (votes.length === 0) return null;
  return (
    <Part id="votes" title={t('voting.votes')}>
      <ul className="voteLinks">
        {votes.map((vote) => (
          <li key={vote.pollId} className="card">
            <p className="strong">
              {word('body', vote.body)} · {word('pollStage', vote.stage)}
            </p>
            <p>
              {dayInWords(vote.heldOn, language)} · {word('pollState', vote.state)}
            </p>
            <Link
              to={
                COUNTED.has(vote.state)
                  ? '/rounds/$roundId/units/$unitId/polls/$pollId/count'
                  : '/rounds/$roundId/units/$unitId/vote/$pollId'
              }
              params={{ roundId, unitId, pollId: vote.pollId }}
              className="buttonLink"
            >
              {t(COUNTED.has(vote.state) ? 'counting.goCount' : 'voting.openDay')}
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
