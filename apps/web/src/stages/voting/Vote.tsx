import { Link } from '@tanstack/react-router';
import { dayInWords, grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { useUnit } from '../registry/queries.ts';
import { useMayWrite } from '../rolls/acts.ts';
import { Ballots } from './Ballots.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Incidents } from './Incidents.tsx';
import { Life } from './Life.tsx';
import { Messages } from './Messages.tsx';
import { Places } from './Places.tsx';
import { type Day, useVotePlace, useVotingDay } from './queries.ts';
import { Turnout } from './Turnout.tsx';
import '../../styles/rolls.css';
import '../../styles/voting.css';

/** The day of one vote in a unit: what comes next, the places, the tables, the ballots, what happened. */
export function Vote() {
  const { t, word, language } = useLanguage();
  const place = useVotePlace();
  const unit = useUnit(place.roundId, place.unitId);
  const day = useVotingDay(place);
  const units = unit.data ? [...unit.data.ancestors, unit.data] : [];
  return (
    <>
      <PageHead
        title={t('voting.titleOf', { unit: unit.data?.name ?? '…' })}
        units={units}
        subtitle={
          day.data ? (
            <p>
              {word('body', day.data.body)} · {word('pollStage', day.data.stage)} ·{' '}
              {dayInWords(day.data.heldOn, language)}
            </p>
          ) : null
        }
      />
      <Answered query={day} rows={10}>
        {(data) => <VoteBody day={data} />}
      </Answered>
    </>
  );
}

function VoteBody({ day }: { day: Day }) {
  const { t } = useLanguage();
  const place = useVotePlace();
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <>
      <TookPart day={day} />
      <Life day={day} mayWrite={mayWrite} />
      {day.conflictsOpen > 0 ? <Conflicts day={day} mayWrite={mayWrite} /> : null}
      <Part id="places" title={t('voting.places')} note={day.places.length > 0 ? grouped(day.places.length) : null}>
        <Places day={day} mayWrite={mayWrite} />
      </Part>
      {day.turnout.length > 0 ? (
        <Part id="turnout" title={t('voting.turnout')}>
          <Turnout day={day} />
        </Part>
      ) : null}
      <Part id="ballots" title={t('voting.ballots')}>
        <Ballots day={day} mayWrite={mayWrite} />
      </Part>
      <Part id="incidents" title={t('voting.incidents')}>
        <Incidents day={day} />
      </Part>
      <Part id="messages" title={t('voting.messages')}>
        <Messages day={day} mayWrite={mayWrite} />
      </Part>
    </>
  );
}

/** Where the vote stands: the state in a word, and who took part of those entitled. */
function TookPart({ day }: { day: Day }) {
  const { t, word } = useLanguage();
  const place = useVotePlace();
  const { inPerson, mobileBox, proxy } = day.checkedIn;
  const all = day.byName ? inPerson + mobileBox + proxy : (day.present ?? 0);
  return (
    <div className="tookPart card">
      <div>
        <p className="quiet">{t('voting.state')}</p>
        <p className="voteState">
          <span className={`stateMark ${day.state}`} aria-hidden="true" /> {word('pollState', day.state)}
        </p>
      </div>
      {day.state === 'prepared' ? null : (
        <div>
          <p className="quiet">{t(day.byName ? 'voting.tookPart' : 'voting.present')}</p>
          <p className="voteFigure">
            {grouped(all)} <span className="ofAll">/ {grouped(day.entitled)}</span>
          </p>
          {day.byName ? (
            <p className="quiet">
              {t('voting.modes', { inPerson: grouped(inPerson), mobileBox: grouped(mobileBox), proxy: grouped(proxy) })}
            </p>
          ) : null}
        </div>
      )}
      {day.byName && (day.state === 'voting' || day.state === 'closed') ? (
        <Link to="/rounds/$roundId/units/$unitId/vote/$pollId/desk" params={{ ...place }} className="buttonLink">
          {t('voting.toDesk')}
        </Link>
      ) : null}
    </div>
  );
}
