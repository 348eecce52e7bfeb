import { CHECK_IN_REFUSALS } from '@huanjie/rules';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Refusal } from '../../components/states.tsx';
import { DeskQueueView } from './DeskQueueView.tsx';
import { type DeskAnswer, findPeople, judgeAtDesk, type Person, type TableRoll } from './deskQueue.ts';
import type { DeskRoll } from './queries.ts';
import { useVotePlace } from './queries.ts';
import { type Desk, useDesk } from './useDesk.ts';

type PlaceOfDesk = DeskRoll['places'][number];

interface TableProps {
  readonly roll: TableRoll;
  readonly place: PlaceOfDesk;
  readonly places: readonly PlaceOfDesk[];
  readonly desk: string;
  readonly onLeave: () => void;
}

/** What the table said last: who was checked in, or why not. */
type Said = { readonly kind: 'in'; readonly person: Person } | { readonly kind: 'not'; readonly answer: DeskAnswer };

/** One field, one answer in large type, and the queue. Enter checks in; Escape clears. */
export function DeskTable({ roll, place, places, desk: deskName, onLeave }: TableProps) {
  const { t } = useLanguage();
  const { roundId, unitId, pollId } = useVotePlace();
  const vote = useMemo(() => ({ roundId, unitId, pollId }), [roundId, unitId, pollId]);
  const desk = useDesk(vote, place.placeId, deskName);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => field.current?.focus(), []);
  const mode = place.kind === 'mobileBox' ? 'mobileBox' : 'inPerson';
  const take = (person: Person, how: 'inPerson' | 'mobileBox' | 'proxy', by: string | null) => {
    const answer = judgeAtDesk(desk.queue, person, how, by);
    if (answer.ok) desk.enter(person, how, by);
    setSaid(answer.ok ? { kind: 'in', person } : { kind: 'not', answer });
    field.current?.focus();
  };
  return (
    <>
      <div className="deskBar">
        <p>
          {place.name} · {deskName}{' '}
          <button type="button" className="linkButton" onClick={onLeave}>
            {t('voting.changeDesk')}
          </button>
        </p>
        <LineState desk={desk} />
      </div>
      {place.closed ? <p className="notice">{t('voting.deskClosed')}</p> : null}
      <Refusal error={desk.error} />
      <div className="deskColumns">
        <div>
          <Finder
            roll={roll}
            field={field}
            onTake={(person) => take(person, mode, null)}
            onType={() => setSaid(null)}
          />
          <div aria-live="assertive" className="deskSaid">
            {said === null ? null : said.kind === 'in' ? (
              <TakenIn person={said.person} roll={roll} desk={desk} onProxy={take} onUndo={() => setSaid(null)} />
            ) : (
              <NotTaken answer={said.answer} roll={roll} onProxy={take} />
            )}
          </div>
        </div>
        <DeskQueueView desk={desk} places={places} />
      </div>
    </>
  );
}

function LineState({ desk }: { desk: Desk }) {
  const { t } = useLanguage();
  const waiting = desk.queue.pending.length;
  const down = desk.line === 'down';
  return (
    <p className={`lineState ${down ? 'down' : 'up'}`} role="status">
      <span aria-hidden="true">{down ? '◌' : '●'}</span>{' '}
      {t(down ? 'voting.lineDown' : waiting > 0 ? 'voting.lineSending' : 'voting.lineUp', {
        n: waiting,
        waiting: grouped(waiting),
      })}
      {down ? (
        <button type="button" className="linkButton" onClick={desk.sendNow}>
          {t('voting.tryNow')}
        </button>
      ) : null}
    </p>
  );
}

/** The one field: a number or a name. Whom it means stands below before Enter is pressed. */
function Finder(props: {
  roll: TableRoll;
  field: RefObject<HTMLInputElement | null>;
  onTake: (person: Person) => void;
  onType: () => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const people = findPeople(props.roll, typed);
  const person = people[Math.min(chosen, people.length - 1)];
  const take = (one: Person) => {
    setTyped('');
    setChosen(0);
    props.onTake(one);
  };
  return (
    <form
      className="finder"
      onSubmit={(event) => {
        event.preventDefault();
        if (person) take(person);
      }}
    >
      <label className="strong" htmlFor="desk-field">
        {t('voting.fieldLabel')}
      </label>
      <input
        id="desk-field"
        ref={props.field}
        className="textField deskField"
        value={typed}
        maxLength={40}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        aria-describedby="desk-hint"
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
          if (event.target.value !== '') props.onType();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('');
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          const step = event.key === 'ArrowDown' ? 1 : -1;
          setChosen(Math.max(0, Math.min(people.length - 1, chosen + step)));
        }}
      />
      <p id="desk-hint" className="fieldHint">
        {t('voting.fieldHint')}
      </p>
      <div aria-live="polite">
        {typed.trim() !== '' && people.length === 0 ? <p className="nobody">{t('voting.nobody')}</p> : null}
        <ul className="foundPeople">
          {people.map((one) => (
            <li key={one.card}>
              <button type="button" className={one === person ? 'found chosen' : 'found'} onClick={() => take(one)}>
                <span className="foundName">{one.name}</span> <span className="code">{one.card}</span>
                {one === person ? <span className="enterKey">{t('voting.enterTakes')}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </form>
  );
}

/** Somebody is in: a tick, the name, and whose votes he may take besides. */
function TakenIn(props: {
  person: Person;
  roll: TableRoll;
  desk: Desk;
  onProxy: (person: Person, mode: 'proxy', by: string) => void;
  onUndo: () => void;
}) {
  const { t } = useLanguage();
  const { person, roll, desk } = props;
  const last = desk.queue.pending.at(-1);
  const undo = last?.card === person.card ? desk.undo : null;
  return (
    <div className="deskAnswer in">
      <p className="answerMark">
        <span aria-hidden="true">✓</span> {person.name}
      </p>
      <p>
        {t('voting.takenIn')} <span className="code">{person.card}</span>
      </p>
      {undo ? (
        <button
          type="button"
          className="buttonLink"
          onClick={() => {
            undo();
            props.onUndo();
          }}
        >
          {t('voting.undo')}
        </button>
      ) : null}
      <Delegators of={person} roll={roll} desk={desk} onProxy={props.onProxy} />
    </div>
  );
}

function Delegators(props: {
  of: Person;
  roll: TableRoll;
  desk: Desk;
  onProxy: (person: Person, mode: 'proxy', by: string) => void;
}) {
  const { t } = useLanguage();
  const { of: holder, roll, desk } = props;
  const waiting = holder.holds
    .flatMap((card) => roll.byCard.get(card) ?? [])
    .filter((one) => judgeAtDesk(desk.queue, one, 'proxy', holder.card).ok);
  if (waiting.length === 0) return null;
  return (
    <div className="delegators">
      <p>{t('voting.holdsVotes', { name: holder.name })}</p>
      {waiting.map((one) => (
        <button
          key={one.card}
          type="button"
          className="buttonLink"
          onClick={() => props.onProxy(one, 'proxy', holder.card)}
        >
          {t('voting.takeFor', { name: one.name })}
        </button>
      ))}
    </div>
  );
}

/** Somebody is not in, why, and what helps; who has a proxy can be taken for by that proxy. */
function NotTaken(props: {
  answer: DeskAnswer;
  roll: TableRoll;
  onProxy: (person: Person, mode: 'proxy', by: string) => void;
}) {
  const { t, say } = useLanguage();
  const { answer, roll } = props;
  if (answer.ok) return null;
  const { person, reason } = answer;
  const proxy = person.proxy === null ? undefined : roll.byCard.get(person.proxy);
  return (
    <div className="deskAnswer not">
      <p className="answerMark">
        <span aria-hidden="true">✕</span> {person.name}
      </p>
      <p>{reason === 'HERE_ALREADY' ? t('voting.hereAlready') : say(CHECK_IN_REFUSALS[reason])}</p>
      {reason === 'PROXY_STANDS' && proxy ? (
        <button type="button" className="buttonLink" onClick={() => props.onProxy(person, 'proxy', proxy.card)}>
          {t('voting.proxyIsHere', { name: proxy.name })}
        </button>
      ) : null}
    </div>
  );
}
