import type { NominationShown } from '@huanjie/contract';
import { useState } from 'react';
import { dayInWords } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRound } from '../../app/rounds.ts';
import { Part } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { ElectionFrame } from '../committees/ElectionFrame.tsx';
import { useMayWrite } from '../rolls/acts.ts';
import { usePlace } from '../rolls/RollFrame.tsx';
import { CloseForm } from './CloseForm.tsx';
import { FormalList } from './FormalList.tsx';
import { Forms } from './Forms.tsx';
import { Names } from './Names.tsx';
import { Nominees } from './Nominees.tsx';
import { bodiesLeft, OpenForm } from './OpenForm.tsx';
import { useNominations } from './queries.ts';
import { Review } from './Review.tsx';
import { Tally } from './Tally.tsx';

/** The nominations of a unit, one body at a time: named, settled, reviewed, listed, published. */
export function NominationsPage() {
  const { t, word } = useLanguage();
  const place = usePlace();
  const nominations = useNominations(place);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const round = useRound(place.roundId);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <ElectionFrame title="nominations.title" lead={<p>{t('nominations.lead')}</p>}>
      <Answered query={nominations} rows={12}>
        {(data) => {
          const opening = chosen === 'new' || data.length === 0;
          const taken = data.map(({ body }) => body);
          const more = round.data !== undefined && bodiesLeft(round.data.kind, taken).length > 0;
          const shown = data.find(({ nominationId }) => nominationId === chosen) ?? data.at(0);
          return (
            <>
              {data.length === 0 ? <p>{t('nominations.none')}</p> : null}
              {data.length > 0 ? (
                <ul className="bodyTabs" aria-label={t('nominations.bodies')}>
                  {data.map((one) => (
                    <li key={one.nominationId}>
                      <button
                        type="button"
                        className={!opening && one === shown ? 'chosen' : ''}
                        aria-pressed={!opening && one === shown}
                        onClick={() => setChosen(one.nominationId)}
                      >
                        {word('body', one.body)}
                      </button>
                    </li>
                  ))}
                  {mayWrite && more ? (
                    <li>
                      <button
                        type="button"
                        className={opening ? 'chosen' : ''}
                        aria-pressed={opening}
                        onClick={() => setChosen('new')}
                      >
                        {t('nominations.another')}
                      </button>
                    </li>
                  ) : null}
                </ul>
              ) : null}
              {opening && mayWrite ? <OpenForm place={place} taken={taken} onDone={setChosen} /> : null}
              {!opening && shown !== undefined ? (
                <One key={shown.nominationId} nomination={shown} mayWrite={mayWrite} />
              ) : null}
            </>
          );
        }}
      </Answered>
    </ElectionFrame>
  );
}

function One({ nomination, mayWrite }: { nomination: NominationShown; mayWrite: boolean }) {
  const { t } = useLanguage();
  const place = usePlace();
  const on = { place, nomination, mayWrite };
  const joint = nomination.method === 'jointNomination';
  const unsettled = nomination.names.filter(({ person, setAside }) => person === null && setAside === null).length;
  return (
    <>
      <Course nomination={nomination} />
      {joint ? null : (
        <Part
          id="tally"
          title={t(nomination.method === 'twoRecommendations' ? 'nominations.tallies' : 'nominations.tally')}
        >
          <Tally {...on} />
        </Part>
      )}
      {nomination.names.length === 0 ? null : (
        <Part
          id="names"
          title={t('nominations.names')}
          note={unsettled > 0 ? t('nominations.unsettled', { n: unsettled }) : null}
        >
          <Names {...on} />
        </Part>
      )}
      {nomination.method === 'twoRecommendations' ? null : <Forms {...on} />}
      {mayWrite && nomination.state === 'open' ? <CloseForm {...on} unsettled={unsettled} /> : null}
      {nomination.nominees.length === 0 ? null : (
        <>
          <Nominees {...on} />
          <Review {...on} />
          <FormalList {...on} />
        </>
      )}
    </>
  );
}

/** Where the nomination stands, on one line of days. */
function Course({ nomination }: { nomination: NominationShown }) {
  const { t, language, word } = useLanguage();
  const steps = [
    { name: t('nominations.opened'), day: nomination.openedOn },
    { name: t('nominations.closed'), day: nomination.closedOn },
    { name: t('nominations.fixed'), day: nomination.fixedOn },
    { name: t('nominations.published'), day: nomination.publishedOn },
    { name: t('nominations.met'), day: nomination.metOn },
  ];
  return (
    <>
      <p className="methodLine">
        {t('nominations.methodIs', { method: word('method', nomination.method) })} ·{' '}
        {nomination.posts
          .map(({ post, seats }) => t('nominations.seatsOf', { post: word('post', post), seats }))
          .join(' · ')}
      </p>
      <ol className="dayLine" aria-label={t('nominations.course')}>
        {steps.map(({ name, day }) => (
          <li key={name} className={day === null ? '' : 'past'}>
            <span className="strong">
              {day === null ? '' : '✓ '}
              {name}
            </span>
            {day === null ? (
              <span className="quiet">{t('nominations.notYet')}</span>
            ) : (
              <time dateTime={day}>{dayInWords(day, language)}</time>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
