import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { Obstacles } from '../rolls/Obstacles.tsx';
import { NumberField } from './NumberField.tsx';
import { type Day, useVoteAct, useVotePlace } from './queries.ts';

/** The next step of the vote as a whole: open it, close it, or go on to the count; with what stands in the way. */
export function Life({ day, mayWrite }: { day: Day; mayWrite: boolean }) {
  const { t } = useLanguage();
  const place = useVotePlace();
  if (day.state === 'prepared') {
    return (
      <Part id="next" title={t('voting.opening')}>
        <Opening day={day} mayWrite={mayWrite} />
      </Part>
    );
  }
  if (day.state === 'voting') {
    return (
      <Part id="next" title={t('voting.closing')}>
        <Closing day={day} mayWrite={mayWrite} />
      </Part>
    );
  }
  if (day.state !== 'closed') return null;
  const waiting = day.places.filter(({ broughtAt }) => broughtAt === null);
  return (
    <Part id="next" title={t('voting.afterwards')}>
      <p>
        {waiting.length > 0
          ? t('voting.boxesWaited', { names: waiting.map(({ name }) => name).join(t('voting.comma')) })
          : t('voting.boxesTogether')}
      </p>
      <p>
        <Link
          to="/rounds/$roundId/units/$unitId/polls/$pollId/count"
          params={{ roundId: place.roundId, unitId: place.unitId, pollId: place.pollId }}
          className="buttonLink"
        >
          {t('counting.goCount')}
        </Link>
      </p>
    </Part>
  );
}

function Opening({ day, mayWrite }: { day: Day; mayWrite: boolean }) {
  const { t, language } = useLanguage();
  const place = useVotePlace();
  const [present, setPresent] = useState('');
  const [confirming, setConfirming] = useState(false);
  const act = useVoteAct(api.voting.life.open, () => setConfirming(false));
  const early = day.today < day.heldOn;
  // A Party meeting learns its quorum from the number that is entered here, so the server judges it with that number.
  const stopped = day.byName && day.gate.refusals.length > 0;
  return (
    <>
      {day.gate.refusals.length > 0 ? <p>{t('voting.blocked')}</p> : <p>{t('voting.nothingBlocks')}</p>}
      <Obstacles obstacles={day.gate.refusals} weight="stop" />
      {day.gate.refusals.length > 0 ? (
        <p>
          <Link to="/rounds/$roundId/units/$unitId/steps" params={{ roundId: place.roundId, unitId: place.unitId }}>
            {t('voting.toSteps')}
          </Link>
        </p>
      ) : null}
      {early ? <p className="quiet">{t('voting.notYet', { day: dayInWords(day.heldOn, language) })}</p> : null}
      {mayWrite && !stopped && !early ? (
        <form
          className="commandForm"
          onSubmit={(event) => {
            event.preventDefault();
            if (!confirming) setConfirming(true);
            else act.mutate({ ...place, present: day.byName ? null : Number(present) });
          }}
        >
          {day.byName ? null : (
            <NumberField label={t('voting.presentAsked')} value={present} onChange={setPresent} required />
          )}
          {confirming ? <p className="strong">{t('voting.openConfirm')}</p> : null}
          <ActState act={act} />
          <div className="rowOfButtons">
            <Button key={String(confirming)} htmlType="submit" type="primary" size="large" loading={act.isPending}>
              {t(confirming ? 'voting.openNow' : 'voting.open')}
            </Button>
            {confirming ? <Button onClick={() => setConfirming(false)}>{t('voting.back')}</Button> : null}
          </div>
        </form>
      ) : null}
    </>
  );
}

/** What is still to be done before the vote can be closed, in the order of the work. */
function useLeft(day: Day): readonly string[] {
  const { t } = useLanguage();
  const list = (places: Day['places']) => places.map(({ name }) => name).join(t('voting.comma'));
  const open = day.places.filter(({ closedAt }) => closedAt === null);
  const unrecorded = day.places.filter(({ ledger }) => ledger === null);
  return [
    ...(open.length > 0 ? [t('voting.leftOpen', { names: list(open) })] : []),
    ...(day.conflictsOpen > 0
      ? [t('voting.leftConflicts', { n: day.conflictsOpen, count: grouped(day.conflictsOpen) })]
      : []),
    ...(unrecorded.length > 0 ? [t('voting.leftBallots', { names: list(unrecorded) })] : []),
  ];
}

function Closing({ day, mayWrite }: { day: Day; mayWrite: boolean }) {
  const { t } = useLanguage();
  const place = useVotePlace();
  const [confirming, setConfirming] = useState(false);
  const act = useVoteAct(api.voting.life.close);
  const left = useLeft(day);
  if (left.length > 0) {
    return (
      <>
        <p>{t('voting.leftBefore')}</p>
        <ul className="leftList">
          {left.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </>
    );
  }
  if (!mayWrite) return <p>{t('voting.readyToClose')}</p>;
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (!confirming) setConfirming(true);
        else act.mutate({ ...place });
      }}
    >
      <p>{t('voting.readyToClose')}</p>
      {day.discrepancies.length > 0 ? <p className="late">{t('voting.closeWithGaps')}</p> : null}
      {confirming ? <p className="strong">{t('voting.closeConfirm', { issued: grouped(day.sum.issued) })}</p> : null}
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button key={String(confirming)} htmlType="submit" type="primary" size="large" loading={act.isPending}>
          {t(confirming ? 'voting.closeNow' : 'voting.close')}
        </Button>
        {confirming ? <Button onClick={() => setConfirming(false)}>{t('voting.back')}</Button> : null}
      </div>
    </form>
  );
}
