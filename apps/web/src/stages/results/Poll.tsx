import { Link, useParams, useSearch } from '@tanstack/react-router';
import { dayInWords, instantInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { ChainMark } from '../../components/JournalLine.tsx';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { useUnit } from '../registry/queries.ts';
import { useFigures } from '../reporting/queries.ts';
import { ContestPart } from './ContestPart.tsx';
import { Equation } from './Equation.tsx';
import { NextSteps } from './Following.tsx';
import { type PollData, usePoll } from './queries.ts';

/** A poll: the equation of ballots, each contest against its threshold, and why each candidate was elected or not. */
export function Poll() {
  const roundId = useRoundId();
  const { pollId } = useParams({ from: '/inside/rounds/$roundId/polls/$pollId' });
  const poll = usePoll(roundId, pollId);
  return (
    <Answered page query={poll} rows={12}>
      {(data) => <PollBody key={pollId} poll={data} />}
    </Answered>
  );
}

function PollBody({ poll }: { poll: PollData }) {
  const { t, say, word } = useLanguage();
  const roundId = useRoundId();
  const { person } = useSearch({ from: '/inside/rounds/$roundId/polls/$pollId' });
  const unit = useUnit(roundId, poll.unit.unitId);
  const figures = useFigures(roundId, undefined);
  const measureTitle = (measure: string) => {
    const figure = figures.data?.figures.find((one) => one.id === measure);
    return figure ? say(figure.title) : measure;
  };
  return (
    <>
      <PageHead
        title={`${word('body', poll.body)} · ${word('pollStage', poll.stage)}`}
        units={[...(unit.data?.ancestors ?? []), poll.unit]}
        subtitle={<PollFacts poll={poll} />}
      />
      <LawNotes poll={poll} />
      <Repeats poll={poll} />
      <Sitting poll={poll} />
      <NextSteps poll={poll} />
      <Equation poll={poll} />
      {poll.contests.map((contest) => (
        <ContestPart
          key={contest.contestId}
          contest={contest}
          poll={poll}
          measureTitle={measureTitle}
          chosenPerson={person}
        />
      ))}
      {poll.journal.length > 0 ? (
        <Part id="journal" title={t('results.journal')}>
          <ul className="plainList">
            {poll.journal.map((entry) => (
              <li key={`${entry.sequence} ${entry.hash}`}>
                <time dateTime={entry.recordedAt}>{instantInShanghai(entry.recordedAt)}</time>{' '}
                {word('eventType', entry.eventType)}{' '}
                <span className="quiet">
                  <ChainMark sequence={entry.sequence} hash={entry.hash} />
                </span>
              </li>
            ))}
          </ul>
          <p>
            <Link
              to="/rounds/$roundId/journal"
              params={{ roundId }}
              search={{ unitId: poll.unit.unitId }}
              className="go"
            >
              {t('results.journalOfUnit')}
            </Link>
          </p>
        </Part>
      ) : null}
    </>
  );
}

function PollFacts({ poll }: { poll: PollData }) {
  const { t, say, word, language } = useLanguage();
  return (
    <p>
      {poll.unit.name} · {dayInWords(poll.heldOn, language)}
      {poll.method ? ` · ${word('method', poll.method)}` : ''} · <span className="code">{poll.number}</span> ·{' '}
      {t('results.ruleSet')} <span className="code">{poll.ruleSet}</span>
      {poll.overlay ? (
        <>
          {' · '}
          {t('results.overlay')} {say(poll.overlay)}
        </>
      ) : null}
    </p>
  );
}

/** What a person has to decide about the law of the poll. */
function LawNotes({ poll }: { poll: PollData }) {
  const { t, say } = useLanguage();
  if (poll.lawNotes.length === 0) return null;
  return (
    <section className="notice" aria-label={t('results.lawNotes')}>
      {poll.lawNotes.map((note) => (
        <p key={note.code}>
          {say(note)} <span className="code">{note.rules.join(' ')}</span>
        </p>
      ))}
    </section>
  );
}

/** Those whom earlier polls of the round have seated, which this one was decided with. */
function Sitting({ poll }: { poll: PollData }) {
  const { t, word } = useLanguage();
  if (poll.sitting.length === 0) return null;
  return (
    <Part id="sitting" title={t('results.sitting')}>
      <ul className="plainList">
        {poll.sitting.map(({ personId, name, post }) => (
          <li key={`${personId} ${post}`}>
            {name} <span className="quiet">{word('post', post)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The poll that this one repeats, and the one that repeats it. */
function Repeats({ poll }: { poll: PollData }) {
  const { t, word } = useLanguage();
  const roundId = useRoundId();
  if (poll.previousPollId === null && poll.nextPollId === null) return null;
  return (
    <div className="notice">
      {poll.previousPollId ? (
        <p>
          {poll.reason ? `${word('pollReason', poll.reason)} · ` : ''}
          <Link to="/rounds/$roundId/polls/$pollId" params={{ roundId, pollId: poll.previousPollId }} className="go">
            {t('results.previousPoll')}
          </Link>
        </p>
      ) : null}
      {poll.nextPollId ? (
        <p>
          <Link to="/rounds/$roundId/polls/$pollId" params={{ roundId, pollId: poll.nextPollId }} className="go">
            {t('results.nextPoll')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
