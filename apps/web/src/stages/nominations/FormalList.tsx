import type { NominationShown } from '@huanjie/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { DayField, TextField } from '../rolls/fields.tsx';
import { Obstacles, RollRules } from '../rolls/Obstacles.tsx';
import { FixForm } from './FixForm.tsx';
import { PreliminaryForm } from './PreliminaryForm.tsx';
import { PublicityForm } from './PublicityForm.tsx';
import { type OnPage, peopleOf } from './queries.ts';

/** The formal list in its lawful order with what is missing by rule; then fixing, publishing, and the meeting. */
export function FormalList(on: OnPage) {
  const { t } = useLanguage();
  const { nomination, mayWrite } = on;
  const given = nomination.method === 'twoRecommendations';
  return (
    <>
      <Publicity {...on} />
      <Part id="list" title={t('nominations.list')}>
        {given && nomination.state === 'closed' ? (
          <p>{t('nominations.givenWords')}</p>
        ) : (
          nomination.posts.map((post) => <ListOfPost key={post.post} nomination={nomination} post={post} />)
        )}
        {nomination.state === 'closed' ? <Missing nomination={nomination} /> : null}
        <Preliminary {...on} />
        {mayWrite && nomination.state === 'closed' ? <FixForm {...on} /> : null}
        {nomination.state === 'fixed' || nomination.state === 'published' ? <Fixed {...on} /> : null}
      </Part>
    </>
  );
}

function Missing({ nomination }: { nomination: NominationShown }) {
  const { t } = useLanguage();
  if (nomination.missing.length === 0) return <p className="doneLine">✓ {t('nominations.nothingMissing')}</p>;
  return (
    <>
      <h3 className="cardHead">{t('nominations.missing')}</h3>
      <Obstacles
        obstacles={nomination.missing.map((one) => ({ ...one, code: `${one.code} ${one.zh}` }))}
        weight="stop"
      />
    </>
  );
}

function ListOfPost({ nomination, post }: { nomination: NominationShown; post: NominationShown['posts'][number] }) {
  const { t, word } = useLanguage();
  const people = peopleOf(nomination);
  return (
    <section className="listOfPost" aria-label={word('post', post.post)}>
      <h3 className="cardHead">
        {t('nominations.listHead', {
          post: word('post', post.post),
          seats: post.seats,
          have: post.candidates.length,
          needed: post.needed,
        })}
      </h3>
      <ol>
        {post.candidates.map((id) => (
          <li key={id}>
            <span className="strong">{people.get(id)?.name ?? ''}</span>{' '}
            {post.refilled.includes(id) ? <span className="tag">{t('nominations.refilled')}</span> : null}
          </li>
        ))}
      </ol>
      {post.level === null ? null : (
        <p>
          {t('nominations.level', {
            names: post.level.tied.map((id) => people.get(id)?.name ?? '').join('、'),
            n: post.level.places,
          })}
        </p>
      )}
      <p className="quiet">{t(`nominations.order_${post.order}`)}</p>
      {post.ground === null ? null : <RollRules ids={post.ground.rules} />}
    </section>
  );
}

function Preliminary(on: OnPage) {
  const { t, language, word } = useLanguage();
  const { nomination, mayWrite } = on;
  const { preliminary } = nomination;
  const level = nomination.posts.some((post) => post.level !== null);
  const voted = preliminary !== null && !['prepared', 'cancelled'].includes(preliminary.state);
  return (
    <>
      {preliminary === null ? null : (
        <p>
          {t('nominations.preliminarySet', {
            day: dayInWords(preliminary.heldOn, language),
            by: word('method', preliminary.method),
            state: t(
              preliminary.state === 'cancelled'
                ? 'nominations.poll_cancelled'
                : voted
                  ? 'nominations.poll_voted'
                  : 'nominations.poll_prepared',
            ),
          })}
        </p>
      )}
      {mayWrite && nomination.state === 'closed' && level && !voted ? <PreliminaryForm {...on} /> : null}
    </>
  );
}

function Publicity(on: OnPage) {
  const { t, language } = useLanguage();
  const { nomination, mayWrite } = on;
  const today = todayInShanghai(new Date());
  const { publicity } = nomination;
  if (publicity === null && !(mayWrite && nomination.state === 'closed')) return null;
  return (
    <Part id="publicity" title={t('nominations.publicity')}>
      {publicity === null ? null : (
        <p>
          {t('nominations.publicityIs', {
            from: dayInWords(publicity.from, language),
            until: dayInWords(publicity.until, language),
            place: publicity.place,
          })}{' '}
          <span className="tag">
            {t(today > publicity.until ? 'nominations.publicityOver' : 'nominations.publicityRuns')}
          </span>
        </p>
      )}
      {mayWrite && nomination.state === 'closed' && publicity === null ? <PublicityForm {...on} /> : null}
    </Part>
  );
}

/** After the list is fixed: the day of the vote, publishing, and the meeting with the voters. */
function Fixed(on: OnPage) {
  const { t, language } = useLanguage();
  const { nomination, mayWrite } = on;
  return (
    <>
      <p className="doneLine">
        ✓ {t('nominations.isFixed', { day: dayInWords(nomination.pollDay ?? nomination.openedOn, language) })}
      </p>
      {nomination.publishedOn === null ? null : (
        <p>
          {t('nominations.isPublished', {
            day: dayInWords(nomination.publishedOn, language),
            place: nomination.publishedPlace ?? '',
          })}
        </p>
      )}
      {mayWrite && nomination.state === 'fixed' ? <PublishForm {...on} /> : null}
      {mayWrite && nomination.state === 'published' ? <MeetingForm {...on} /> : null}
    </>
  );
}

function PublishForm({ place, nomination }: OnPage) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const [where, setWhere] = useState('');
  const act = useAct(api.nominations.publish);
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.publishList')}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, nominationId: nomination.nominationId, publishedOn: day, place: where.trim() });
      }}
    >
      <DayField label={t('committees.publishedOn')} value={day} onChange={setDay} latest={today} required />
      <TextField label={t('committees.place')} value={where} onChange={setWhere} max={80} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === '' || where.trim() === ''}>
        {t('nominations.publishList')}
      </Button>
    </form>
  );
}

function MeetingForm({ place, nomination }: OnPage) {
  const { t, word } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(nomination.metOn ?? today);
  const [speakers, setSpeakers] = useState<readonly string[]>([]);
  const act = useAct(api.nominations.meet);
  const listed = nomination.nominees.filter((one) => one.listed);
  const toggle = (id: string) =>
    setSpeakers(speakers.includes(id) ? speakers.filter((one) => one !== id) : [...speakers, id]);
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.meeting')}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, nominationId: nomination.nominationId, metOn: day, speakers: [...speakers] });
      }}
    >
      <h3 className="cardHead">{t('nominations.meeting')}</h3>
      <DayField label={t('nominations.metOn')} value={day} onChange={setDay} latest={today} required />
      <fieldset className="choice">
        <legend>{t('nominations.speakers')}</legend>
        {listed.map(({ nomineeId, person, post }) => (
          <label key={nomineeId} className="checkLine">
            <input
              type="checkbox"
              checked={speakers.includes(person.personId)}
              onChange={() => toggle(person.personId)}
            />
            {person.name} {word('post', post)}
          </label>
        ))}
      </fieldset>
      <ActState act={act} />
      {act.data ? (
        <p className="doneLine" role="status">
          ✓ {t('nominations.meetingDone', { n: act.data.speakers })}
        </p>
      ) : null}
      <Button htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('nominations.meetingNow')}
      </Button>
    </form>
  );
}
