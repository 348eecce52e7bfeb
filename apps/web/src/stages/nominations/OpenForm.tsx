import type { NominationShown } from '@huanjie/contract';
import { type Post, requiredSurplus, ruleSetInForce } from '@huanjie/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { newRequestId } from '../../app/requestId.ts';
import { useRound } from '../../app/rounds.ts';
import { NumberField } from '../committees/NumberField.tsx';
import { useUnit } from '../registry/queries.ts';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { Choice, DayField, SelectField } from '../rolls/fields.tsx';
import type { Place } from '../rolls/queries.ts';

type Body = NominationShown['body'];
type Method = NominationShown['method'];

const BODIES: Readonly<Record<'village' | 'community' | 'township', readonly Body[]>> = {
  village: ['villagersCommittee'],
  community: ['partyOrganisation', 'residentsCommittee'],
  township: ['partyCommittee', 'disciplineCommission', 'countyCongress', 'townshipCongress'],
};
const POSTS: Readonly<Record<Body, readonly Post[]>> = {
  villagersCommittee: ['chair', 'vice-chair', 'member'],
  residentsCommittee: ['chair', 'vice-chair', 'member'],
  partyOrganisation: ['secretary', 'deputy-secretary', 'committee-member'],
  partyCommittee: ['committee-member'],
  disciplineCommission: ['discipline-member'],
  townshipCongress: ['delegate'],
  countyCongress: ['delegate'],
};
const isParty = (body: Body): boolean => body !== 'villagersCommittee' && body !== 'residentsCommittee';
const methodsOf = (body: Body): readonly Method[] =>
  isParty(body) ? ['twoRecommendations'] : ['directNomination', 'openNomination', 'jointNomination'];

/** The bodies of a kind of round for which no nomination was opened yet. */
export const bodiesLeft = (kind: keyof typeof BODIES, taken: readonly string[]): readonly Body[] =>
  BODIES[kind].filter((one) => !taken.includes(one));

/** Opens a nomination: the body, how people are named, and how many seats each post has. */
export function OpenForm(props: { place: Place; taken: readonly string[]; onDone: (id: string) => void }) {
  const round = useRound(props.place.roundId);
  const unit = useUnit(props.place.roundId, props.place.unitId);
  if (round.data === undefined || unit.data === undefined) return null;
  const bodies = bodiesLeft(round.data.kind, props.taken);
  const [first] = bodies;
  if (first === undefined) return null;
  return <Opening {...props} bodies={bodies} first={first} electionDay={round.data.electionDay} />;
}

function Opening(props: {
  place: Place;
  onDone: (id: string) => void;
  bodies: readonly Body[];
  first: Body;
  electionDay: string;
}) {
  const { t, word } = useLanguage();
  const { place, onDone, bodies, first, electionDay } = props;
  const today = todayInShanghai(new Date());
  const [body, setBody] = useState<Body>(first);
  const [method, setMethod] = useState<Method>(methodsOf(first)[0] ?? 'directNomination');
  const [seats, setSeats] = useState<Readonly<Record<string, string>>>({});
  const [threshold, setThreshold] = useState<'none' | 'half_of_members' | 'half_of_both'>('none');
  const [day, setDay] = useState(today);
  const act = useAct(api.nominations.open, (answer) => onDone(answer.nominationId));
  const posts = POSTS[body].flatMap((post) => {
    const count = Number(seats[post] ?? '');
    return count > 0 ? [{ post, seats: count }] : [];
  });
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.open')}
      onSubmit={(event) => {
        event.preventDefault();
        const nominationId = newRequestId();
        const asked = threshold === 'none' || !isParty(body) ? null : threshold;
        act.mutate({ ...place, nominationId, body, method, threshold: asked, openedOn: day, posts: [...posts] });
      }}
    >
      <h2 className="cardHead">{t('nominations.open')}</h2>
      {bodies.length > 1 ? (
        <Choice
          label={t('nominations.body')}
          value={body}
          options={bodies.map((value) => ({ value, label: word('body', value) }))}
          onChange={(value) => {
            setBody(value);
            setMethod(methodsOf(value)[0] ?? 'directNomination');
          }}
        />
      ) : null}
      <Choice
        label={t('nominations.method')}
        value={method}
        options={methodsOf(body).map((value) => ({ value, label: word('method', value) }))}
        onChange={setMethod}
        hint={t(`nominations.hint_${method}`)}
      />
      <fieldset className="choice">
        <legend>{t('nominations.seats')}</legend>
        <div className="fieldsInRow">
          {POSTS[body].map((post) => (
            <NumberField
              key={post}
              label={word('post', post)}
              value={seats[post] ?? '0'}
              onChange={(value) => setSeats({ ...seats, [post]: value })}
            />
          ))}
        </div>
        <Needed body={body} posts={posts} electionDay={electionDay} />
      </fieldset>
      {isParty(body) ? (
        <SelectField
          label={t('nominations.threshold')}
          value={threshold}
          options={(['none', 'half_of_members', 'half_of_both'] as const).map((value) => ({
            value,
            label: t(`nominations.threshold_${value}`),
          }))}
          onChange={setThreshold}
        />
      ) : null}
      <DayField label={t('nominations.openedOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={posts.length === 0 || day === ''}>
        {t('nominations.openNow')}
      </Button>
    </form>
  );
}

/** How many candidates the seats will need, before anybody is named. */
function Needed(props: {
  body: Body;
  posts: readonly { readonly post: Post; readonly seats: number }[];
  electionDay: string;
}) {
  const { t, word } = useLanguage();
  const { body, posts, electionDay } = props;
  const kind = isParty(body)
    ? 'party-grassroots'
    : body === 'villagersCommittee'
      ? 'villagers-committee'
      : 'residents-committee';
  const law = ruleSetInForce(kind, electionDay);
  if (law === null || posts.length === 0) return null;
  return (
    <div className="fieldHint">
      {posts
        .map(({ post, seats }) =>
          t('nominations.needs', {
            post: word('post', post),
            candidates: requiredSurplus(law.id, post, seats).candidates,
          }),
        )
        .join(' · ')}
    </div>
  );
}
