import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRound } from '../../app/rounds.ts';
import { PagedList } from '../../components/PagedList.tsx';
import { Toggles } from '../../components/Toggles.tsx';
import { ActState } from './ActState.tsx';
import { useAct, useMayWrite } from './acts.ts';
import { FactQuestions } from './FactQuestions.tsx';
import { askedFacts } from './facts.ts';
import { DayField } from './fields.tsx';
import { Obstacles, RollRules, useRollRuleSet } from './Obstacles.tsx';
import { type Application, useApplications } from './queries.ts';
import { RollFrame, usePlace } from './RollFrame.tsx';

const STATES = ['any', 'open', 'refused', 'entered', 'withdrawn'] as const;

/** Applications with their decision and reasons, judged for the election day or for a postponed one. */
export function Applications() {
  const { t } = useLanguage();
  const place = usePlace();
  const round = useRound(place.roundId);
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/applications' });
  const navigate = useNavigate();
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const state = asked.state ?? 'any';
  const applications = useApplications(place, { state, electionDay: asked.day, page: asked.page ?? 1 });
  const change = (next: Partial<typeof asked>) =>
    void navigate({
      to: '/rounds/$roundId/units/$unitId/roll/applications',
      params: place,
      search: { ...asked, page: undefined, ...next },
      replace: true,
    });
  return (
    <RollFrame title="rolls.roomApplications" lead={<p>{t('rolls.applicationsLead')}</p>}>
      <PagedList
        label={t('rolls.roomApplications')}
        query={applications}
        waiting={8}
        filters={
          <>
            <Toggles
              legend={t('rolls.show')}
              value={state}
              options={STATES.map((value) => ({ value, label: t(`rolls.applications_${value}`) }))}
              onChange={(next) => change({ state: next === 'any' ? undefined : next })}
            />
            <DayField
              label={t('rolls.electionDay')}
              value={asked.day ?? round.data?.electionDay ?? ''}
              onChange={(day) => change({ day: day === '' || day === round.data?.electionDay ? undefined : day })}
              hint={asked.day === undefined ? t('rolls.electionDayHint') : t('rolls.electionDayOther')}
            />
          </>
        }
        onPage={(page) => change({ page })}
      >
        {(rows) => (
          <>
            {rows.length === 0 ? <div className="tableEmpty">{t('rolls.noApplications')}</div> : null}
            <ul className="objectionList">
              {rows.map((row) => (
                <li key={row.registrationId} className="card">
                  <ApplicationCard application={row} mayWrite={mayWrite} />
                </li>
              ))}
            </ul>
          </>
        )}
      </PagedList>
    </RollFrame>
  );
}

const MARKS: Readonly<Record<Application['state'], string>> = { open: '○', entered: '✓', refused: '✕', withdrawn: '–' };

function ApplicationCard({ application, mayWrite }: { application: Application; mayWrite: boolean }) {
  const { t, say, word, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const waiting = application.state === 'open' || application.state === 'refused';
  return (
    <article aria-label={application.name}>
      <div className="objectionHead">
        <h2 className="cardHead">
          {application.name}{' '}
          <span className="quiet">
            {word('sex', application.sex)} · {t('rolls.years', { age: application.age })}
          </span>
        </h2>
        <p className="clock">
          <span aria-hidden="true">{MARKS[application.state]}</span> {word('applicationState', application.state)}
          {application.category ? ` · ${word('category', application.category)}` : ''}
        </p>
      </div>
      <p className="quiet">{t('rolls.receivedOn', { day: dayInWords(application.receivedOn, language) })}</p>
      {application.reason ? <p>{say(application.reason)}</p> : null}
      <RollRules ids={application.rules} />
      {waiting && application.eligibleNow ? <p className="outcome good">✓ {t('rolls.eligibleNow')}</p> : null}
      {waiting && mayWrite ? (
        <div className="rowOfButtons">
          <button type="button" className="buttonLink" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('rolls.decideAgain')}
          </button>
          <Withdraw application={application} />
        </div>
      ) : null}
      {open && waiting ? <DecideAgain application={application} /> : null}
    </article>
  );
}

function Withdraw({ application }: { application: Application }) {
  const { t } = useLanguage();
  const place = usePlace();
  const [sure, setSure] = useState(false);
  const act = useAct(api.rolls.register.withdraw);
  const send = () => act.mutate({ ...place, registrationId: application.registrationId });
  return (
    <>
      <Button loading={act.isPending} onClick={() => (sure ? send() : setSure(true))}>
        {t(sure ? 'rolls.withdrawSure' : 'rolls.withdraw')}
      </Button>
      <ActState act={act} />
    </>
  );
}

/** Decides with what is known now; who qualifies goes on the roll in the same step. */
function DecideAgain({ application }: { application: Application }) {
  const { t } = useLanguage();
  const place = usePlace();
  const ruleSet = useRollRuleSet();
  const [facts, setFacts] = useState(application.facts);
  const act = useAct(api.rolls.register.decide);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, registrationId: application.registrationId, facts: askedFacts(facts, ruleSet) });
      }}
    >
      <FactQuestions facts={facts} onFacts={setFacts} ruleSet={ruleSet} />
      {act.data && act.data.state !== 'entered' ? (
        <>
          <p className="outcome late">✕ {t('rolls.doesNotGoOn')}</p>
          <Obstacles obstacles={act.data.refusals} weight="stop" />
        </>
      ) : null}
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('rolls.decideNow')}
      </Button>
    </form>
  );
}
