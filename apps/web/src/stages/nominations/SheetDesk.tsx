import type { NominationShown, SheetShown } from '@huanjie/contract';
import { type Post, sheetObstacles } from '@huanjie/rules';
import { Button } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { NumberField } from '../committees/NumberField.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { DayField, SelectField, TextField } from '../rolls/fields.tsx';
import { Obstacles } from '../rolls/Obstacles.tsx';
import type { Place } from '../rolls/queries.ts';

interface Line {
  readonly key: number;
  readonly post: Post;
  readonly written: string;
  readonly votes: string;
}

/**
 * The sheet of one group, typed as it stands on paper: name, votes, Enter for the next line. What cannot be right is said
 * while typing; the sheet is sent as a whole and replaces the one before it.
 */
export function SheetDesk(props: {
  place: Place;
  nomination: NominationShown;
  sheet: SheetShown | null;
  participants: readonly SheetShown['participant'][];
  onDone: () => void;
}) {
  const { t } = useLanguage();
  const { place, nomination, sheet, participants, onDone } = props;
  const today = todayInShanghai(new Date());
  const firstPost = nomination.posts[0]?.post ?? 'member';
  const [participant, setParticipant] = useState(sheet?.participant ?? participants[0] ?? 'voters');
  const [group, setGroup] = useState(sheet?.group ?? '');
  const [day, setDay] = useState(sheet?.heldOn ?? today);
  const [entitled, setEntitled] = useState(sheet === null ? '' : String(sheet.entitled));
  const [took, setTook] = useState(sheet === null ? '' : String(sheet.took));
  const lines = useLines(sheet, firstPost);
  const act = useAct(api.nominations.tally, onDone);
  const filled = lines.all.filter(({ written, votes }) => written.trim() !== '' && Number(votes) > 0);
  const votes = filled.map((one) => ({ written: one.written.trim(), post: one.post, votes: Number(one.votes) }));
  const seats = Object.fromEntries(nomination.posts.map(({ post, seats: places }) => [post, places]));
  const counts = { group: group.trim() || '—', entitled: Number(entitled), took: Number(took) };
  const wrong =
    entitled === '' || took === ''
      ? []
      : sheetObstacles(
          { ...counts, votes: votes.map((one) => ({ ...one, name: one.written })) },
          seats,
          nomination.method !== 'twoRecommendations',
        );
  const incomplete = lines.all.some(({ written, votes: of }) => (written.trim() === '') !== (of === ''));
  return (
    <form
      className="commandForm card sheetDesk"
      aria-label={t('nominations.sheet')}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          ...place,
          nominationId: nomination.nominationId,
          participant,
          group: group.trim(),
          heldOn: day,
          entitled: Number(entitled),
          took: Number(took),
          version: sheet?.version ?? 0,
          votes,
        });
      }}
    >
      <h3 className="cardHead">{t('nominations.sheet')}</h3>
      <div className="fieldsInRow">
        {participants.length > 1 && sheet === null ? (
          <SelectField
            label={t('nominations.who')}
            value={participant}
            options={participants.map((value) => ({ value, label: t(`nominations.participant_${value}`) }))}
            onChange={setParticipant}
          />
        ) : null}
        {sheet === null ? (
          <TextField label={t('nominations.group')} value={group} onChange={setGroup} max={60} required />
        ) : (
          <p className="strong">{sheet.group}</p>
        )}
        <DayField label={t('nominations.heldOn')} value={day} onChange={setDay} latest={today} required />
        <NumberField label={t('nominations.entitled')} value={entitled} onChange={setEntitled} />
        <NumberField label={t('nominations.took')} value={took} onChange={setTook} />
      </div>
      <SheetLines lines={lines} posts={nomination.posts.map(({ post }) => post)} />
      <p className="fieldHint">{t('nominations.homonymHint')}</p>
      <Obstacles obstacles={wrong.map((one) => ({ ...one, code: `${one.code} ${one.zh}` }))} weight="stop" />
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button
          type="primary"
          htmlType="submit"
          loading={act.isPending}
          disabled={wrong.length > 0 || incomplete || group.trim() === '' || entitled === '' || took === ''}
        >
          {t('nominations.saveSheet')}
        </Button>
        <Button onClick={onDone}>{t('rolls.back')}</Button>
      </div>
    </form>
  );
}

function useLines(sheet: SheetShown | null, firstPost: Post) {
  const next = useRef(0);
  const fresh = (post: Post): Line => ({ key: next.current++, post, written: '', votes: '' });
  const [all, setAll] = useState<readonly Line[]>(() => [
    ...(sheet?.votes ?? []).map(
      (one): Line => ({ ...fresh(one.post), written: one.written, votes: String(one.votes) }),
    ),
    fresh(firstPost),
  ]);
  return {
    all,
    change: (key: number, changes: Partial<Line>) =>
      setAll(all.map((line) => (line.key === key ? { ...line, ...changes } : line))),
    drop: (key: number) => setAll(all.filter((line) => line.key !== key)),
    add: () => setAll([...all, fresh(all.at(-1)?.post ?? firstPost)]),
  };
}

function SheetLines({ lines, posts }: { lines: ReturnType<typeof useLines>; posts: readonly Post[] }) {
  const { t, word } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  /** Enter goes to the next field, and behind the last one to a new line. */
  const onEnter = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const inputs = [...(list.current?.querySelectorAll('input') ?? [])];
    const at = inputs.indexOf(event.target as HTMLInputElement);
    const following = inputs[at + 1];
    if (following !== undefined) {
      following.focus();
      return;
    }
    lines.add();
    requestAnimationFrame(() => {
      const now = [...(list.current?.querySelectorAll('input') ?? [])];
      now[inputs.length]?.focus();
    });
  };
  return (
    <>
      <ol className="sheetLines" ref={list} onKeyDown={onEnter}>
        {lines.all.map((line, at) => (
          <li key={line.key}>
            <select
              className="select"
              aria-label={t('nominations.postOfLine', { line: at + 1 })}
              value={line.post}
              onChange={(event) => lines.change(line.key, { post: event.target.value as Post })}
            >
              {posts.map((post) => (
                <option key={post} value={post}>
                  {word('post', post)}
                </option>
              ))}
            </select>
            <input
              className="textField"
              aria-label={t('nominations.nameOfLine', { line: at + 1 })}
              placeholder={t('nominations.name')}
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              value={line.written}
              onChange={(event) => lines.change(line.key, { written: event.target.value })}
            />
            <input
              className="textField votesField"
              aria-label={t('nominations.votesOfLine', { line: at + 1 })}
              placeholder={t('nominations.votes')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={7}
              value={line.votes}
              onChange={(event) => lines.change(line.key, { votes: event.target.value.replace(/[^0-9]/g, '') })}
            />
            <button
              type="button"
              className="linkButton"
              aria-label={t('nominations.dropLine', { line: at + 1 })}
              onClick={() => lines.drop(line.key)}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
      <Button onClick={lines.add}>{t('nominations.addLine')}</Button>
    </>
  );
}
