import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../../app/api.ts';
import { dayInWords } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { Part } from '../../components/PageHead.tsx';
import { RuleChips } from '../../components/RuleChip.tsx';
import { Answered } from '../../components/states.tsx';
import { ruleCards } from '../../law/calendar/rulesOf.ts';
import { useCountAct, useCountRights } from '../counting/queries.ts';
import { ActState } from '../rolls/ActState.tsx';
import { Announce } from './Announce.tsx';
import { Certificates, Issue } from './Certificates.tsx';
import { FollowVote } from './FollowVote.tsx';
import type { PollData } from './queries.ts';
import { ReportResult } from './ReportResult.tsx';
import '../../styles/rolls.css';
import '../../styles/counting.css';

/** What follows a result. */
export function useFollowing(roundId: string, unitId: string, pollId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['following', roundId, unitId, pollId],
    queryFn: () => api.results.following({ roundId, unitId, pollId }),
    enabled,
  });
}

export type FollowingData = NonNullable<ReturnType<typeof useFollowing>['data']>;
export type FollowingStep = FollowingData['steps'][number];

const DECIDED = new Set(['determined', 'announced']);
const COUNTING = new Set(['closed', 'counting']);

/** What comes next after this vote, each step with its rule, its day and its act; before there is a result, the way to it. */
export function NextSteps({ poll }: { poll: PollData }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const decided = DECIDED.has(poll.state);
  const place = { roundId, unitId: poll.unit.unitId, pollId: poll.pollId };
  const following = useFollowing(roundId, place.unitId, place.pollId, decided);
  const { leads } = useCountRights(place);
  return (
    <Part id="next" title={t('results.nextSteps')} note={<CountLink place={place} />}>
      {COUNTING.has(poll.state) ? <p>{t('results.countFirst')}</p> : null}
      {poll.state === 'counted' ? <DetermineOne place={place} leads={leads} /> : null}
      {decided ? (
        <Answered query={following} rows={4}>
          {(data) => (
            <>
              <ol className="nextSteps">
                {data.steps.map((step) => (
                  <Step key={step.code + step.zh} step={step} following={data} poll={poll} leads={leads} />
                ))}
              </ol>
              <Followers following={data} />
              <Certificates following={data} place={place} leads={leads} />
            </>
          )}
        </Answered>
      ) : null}
    </Part>
  );
}

interface Place {
  readonly roundId: string;
  readonly unitId: string;
  readonly pollId: string;
}

function CountLink({ place }: { place: Place }) {
  const { t } = useLanguage();
  return (
    <Link to="/rounds/$roundId/units/$unitId/polls/$pollId/count" params={place} className="go">
      {t('results.toCount')}
    </Link>
  );
}

/** Has this poll decided by its rule set. */
function DetermineOne({ place, leads }: { place: Place; leads: boolean }) {
  const { t } = useLanguage();
  const act = useCountAct(api.results.determinePoll);
  return (
    <>
      <p>{t('results.determineLead')}</p>
      <ActState act={act} />
      {leads ? (
        <p className="rowOfButtons">
          <Button type="primary" loading={act.isPending} onClick={() => act.mutate(place)}>
            {t('results.determineOne')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function Step(props: { step: FollowingStep; following: FollowingData; poll: PollData; leads: boolean }) {
  const { t, say, language } = useLanguage();
  const { step, poll } = props;
  return (
    <li className={`nextStep ${step.done ? 'done' : ''}`}>
      <p className="strong">
        <span aria-hidden="true">{step.done ? '✓' : '○'}</span> {say(step)}
        {step.done ? <span className="unseen">{t('results.stepDone')}</span> : null}
      </p>
      {step.dueOn && !step.done ? (
        <p className="quiet">{t('results.dueOn', { day: dayInWords(step.dueOn, language) })}</p>
      ) : null}
      {step.done
        ? null
        : step.obstacles.map((one) => (
            <p key={one.code} className="blocker">
              ! {say(one)} <span className="quiet">{say(one.remedy)}</span>
            </p>
          ))}
      <RuleChips ids={step.rules} rules={ruleCards(step.rules, poll.ruleSet, language)} />
      <StepAct {...props} />
    </li>
  );
}

/** The act of a step, where the account may do it and nothing stands in its way. */
function StepAct(props: { step: FollowingStep; following: FollowingData; poll: PollData; leads: boolean }) {
  const roundId = useRoundId();
  const { step, following, poll, leads } = props;
  const place = { roundId, unitId: poll.unit.unitId, pollId: poll.pollId };
  if (step.code === 'announce' && following.announcement) return <Announced following={following} />;
  if (step.code === 'file' || step.code === 'approval') {
    return <ReportResult place={place} following={following} leads={leads} announced={poll.state === 'announced'} />;
  }
  if (step.done || !leads || step.obstacles.length > 0) return null;
  if (step.code === 'announce') return <Announce place={place} heldOn={poll.heldOn} />;
  if (step.votes.length > 0) return <FollowVote place={place} step={step} heldOn={poll.heldOn} />;
  if (step.code === 'certificates' && poll.state === 'announced') return <Issue place={place} />;
  return null;
}

function Announced({ following }: { following: FollowingData }) {
  const { t, language } = useLanguage();
  const told = following.announcement;
  if (told === null) return null;
  return <p className="quiet">{t('results.announced', { ...told, day: dayInWords(told.on, language) })}</p>;
}

function Followers({ following }: { following: FollowingData }) {
  const { t, word, language } = useLanguage();
  const roundId = useRoundId();
  if (following.followers.length === 0) return null;
  return (
    <ul className="plainList" aria-label={t('results.followers')}>
      {following.followers.map((one) => (
        <li key={one.pollId}>
          <Link to="/rounds/$roundId/polls/$pollId" params={{ roundId, pollId: one.pollId }} className="go">
            {word('pollStage', one.stage)} · {dayInWords(one.heldOn, language)} · {word('pollState', one.state)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
