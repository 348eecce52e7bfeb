import { Link, useParams } from '@tanstack/react-router';
import { grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRound, useRoundId } from '../../app/rounds.ts';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { StageLine } from '../../components/StageLine.tsx';
import { nextStep } from '../../components/stages.ts';
import { Answered } from '../../components/states.tsx';
import { Worklist } from '../../components/Worklist.tsx';
import { VotesOfUnit } from '../voting/VotesOfUnit.tsx';
import { NextStep } from './NextStep.tsx';
import { type UnitDetail, useChildren, useUnit } from './queries.ts';
import { Bodies, Methods, Notices } from './UnitConduct.tsx';
import { UnitFigures } from './UnitFigures.tsx';
import { Documents, Meetings, Petitions } from './UnitPapers.tsx';
import { Officers, Polls } from './UnitResults.tsx';

/** One unit in a round: where it is, what comes next, who was elected, and everything on file. */
export function Unit() {
  const roundId = useRoundId();
  const { unitId } = useParams({ from: '/inside/rounds/$roundId/units/$unitId' });
  const unit = useUnit(roundId, unitId);
  return (
    <Answered page query={unit} rows={12}>
      {(data) => <UnitBody key={unitId} unit={data} />}
    </Answered>
  );
}

function UnitBody({ unit }: { unit: UnitDetail }) {
  const today = todayInShanghai(new Date());
  const finished = nextStep(unit.steps) === undefined;
  const hasChildren = unit.childCount > 0;
  const holdsPolls = unit.officers.length > 0 || unit.polls.length > 0;
  return (
    <>
      <PageHead
        title={unit.name}
        units={unit.ancestors}
        subtitle={<UnitFacts unit={unit} />}
        actions={<UnitActions unit={unit} />}
      />
      {unit.participation === 'exempt' ? <Exempt unit={unit} /> : null}
      {unit.steps.length > 0 ? <NextStep steps={unit.steps} today={today} /> : null}
      {unit.participation === 'elects' ? <VotesOfUnit unitId={unit.unitId} /> : null}
      {hasChildren && !holdsPolls ? <Children unit={unit} today={today} /> : null}
      {finished ? null : <Stages unit={unit} today={today} />}
      {holdsPolls ? (
        <>
          <Officers unit={unit} />
          <Polls unit={unit} />
        </>
      ) : null}
      {finished ? <Stages unit={unit} today={today} /> : null}
      {hasChildren && holdsPolls ? <Children unit={unit} today={today} /> : null}
      <UnitFigures unitId={unit.unitId} />
      <div className="twoParts">
        <Notices unit={unit} />
        <Methods unit={unit} />
      </div>
      <Bodies unit={unit} />
      <Documents unit={unit} />
      <Meetings unit={unit} />
      <Petitions unit={unit} />
    </>
  );
}

/** The stage line: above the results while there is work to do, below them when all is done. */
function Stages({ unit, today }: { unit: UnitDetail; today: string }) {
  const { t } = useLanguage();
  if (unit.steps.length === 0) return null;
  return (
    <Part id="stages" title={t('registry.stages')}>
      <StageLine steps={unit.steps} today={today} />
    </Part>
  );
}

function Children({ unit, today }: { unit: UnitDetail; today: string }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const children = useChildren(roundId, unit.unitId);
  return (
    <Part id="below" title={t('registry.below')} note={children.data ? grouped(children.data.total) : null}>
      <Answered query={children} rows={8}>
        {(data) => <Worklist roundId={roundId} rows={data.rows} today={today} caption={t('registry.below')} />}
      </Answered>
    </Part>
  );
}

function UnitFacts({ unit }: { unit: UnitDetail }) {
  const { t, word } = useLanguage();
  const roundId = useRoundId();
  return (
    <p>
      {word('unitKind', unit.kind)} · <span className="code">{unit.code}</span>
      {unit.flags.map((flag) => (
        <span key={flag} className="tag">
          {word('flag', flag)}
        </span>
      ))}
      {unit.voters > 0 ? (
        <>
          {' · '}
          <Link to="/rounds/$roundId/voters" params={{ roundId }} search={{ unitId: unit.unitId }}>
            {t('registry.voters', { voters: grouped(unit.voters) })}
          </Link>
        </>
      ) : null}
      {unit.households === null ? '' : ` · ${t('registry.households', { households: grouped(unit.households) })}`}
      {unit.agriculturalPopulation === null
        ? ''
        : ` · ${t('registry.agricultural', { population: grouped(unit.agriculturalPopulation) })}`}
    </p>
  );
}

function UnitActions({ unit }: { unit: UnitDetail }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const round = useRound(roundId);
  const hasRoll = ['village', 'community'].includes(unit.kind) && round.data?.kind !== 'township';
  return (
    <>
      {unit.participation === 'elects' ? (
        <Link
          to="/rounds/$roundId/units/$unitId/steps"
          params={{ roundId, unitId: unit.unitId }}
          className="buttonLink"
        >
          {t('programme.stepsLink')}
        </Link>
      ) : null}
      {unit.participation === 'elects' ? (
        <Link
          to="/rounds/$roundId/units/$unitId/nominations"
          params={{ roundId, unitId: unit.unitId }}
          className="buttonLink"
        >
          {t('nominations.title')}
        </Link>
      ) : null}
      {hasRoll ? (
        <Link to="/rounds/$roundId/units/$unitId/roll" params={{ roundId, unitId: unit.unitId }} className="buttonLink">
          {t('rolls.roomRoll')}
        </Link>
      ) : null}
      {unit.participation === 'elects' && round.data?.kind === 'township' ? (
        <Link
          to="/rounds/$roundId/units/$unitId/roll/members"
          params={{ roundId, unitId: unit.unitId }}
          className="buttonLink"
        >
          {t('members.room')}
        </Link>
      ) : null}
      {unit.participation === 'elects' && round.data?.kind !== 'township' ? (
        <Link
          to="/rounds/$roundId/units/$unitId/roll/import"
          params={{ roundId, unitId: unit.unitId }}
          className="buttonLink"
        >
          {t('imports.rollLink')}
        </Link>
      ) : null}
      <Link to="/rounds/$roundId/people" params={{ roundId }} search={{ unitId: unit.unitId }} className="buttonLink">
        {t('registry.peopleHere')}
      </Link>
      <Link to="/rounds/$roundId/journal" params={{ roundId }} search={{ unitId: unit.unitId }} className="buttonLink">
        {t('registry.journalHere')}
      </Link>
    </>
  );
}

/** A unit without an election says why and who stands in for it. */
function Exempt({ unit }: { unit: UnitDetail }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  return (
    <div className="notice">
      <p className="strong">{t('registry.exempt')}</p>
      {unit.exemptReason ? <p>{unit.exemptReason}</p> : null}
      {unit.caretaker ? (
        <p>
          {t('registry.caretaker')}{' '}
          <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: unit.caretaker.unitId }}>
            {unit.caretaker.name}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
