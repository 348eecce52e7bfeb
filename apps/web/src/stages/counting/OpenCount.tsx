import { COUNT_MARKS, type CountMark, type FormContest, MARK_NAMES, markId, othersId } from '@huanjie/rules';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { Choice, SelectField } from '../rolls/fields.tsx';
import { CountFrame, useSheetPlace } from './CountFrame.tsx';
import { useFieldNames } from './labels.ts';
import { type SheetData, type SheetPlace, useCountRights, useSheet, useStrokes } from './queries.ts';
import { Strokes } from './Strokes.tsx';
import { type Tallying, useTally } from './useTally.ts';

/** The open count (唱票): while votes are called, each of two tellers keeps strokes, by tapping or by a key a person. */
export function OpenCount() {
  const { t } = useLanguage();
  const place = useSheetPlace();
  const sheet = useSheet(place);
  return (
    <CountFrame place={place} toCount title={t('counting.openCountOf', { label: sheet.data?.label ?? '…' })}>
      <Answered query={sheet} rows={8}>
        {(data) => <Table key={data.sheetId} sheet={data} place={place} />}
      </Answered>
    </CountFrame>
  );
}

function Table({ sheet, place }: { sheet: SheetData; place: SheetPlace }) {
  const { t, say, word } = useLanguage();
  const { works } = useCountRights(place);
  const [contestId, setContestId] = useState(sheet.form.contests[0]?.contestId ?? '');
  const [mark, setMark] = useState<CountMark>('approve');
  const tally = useTally(place, sheet);
  const contest = sheet.form.contests.find((one) => one.contestId === contestId);
  if (!works) return <p className="notice">{t('counting.onlyTellers')}</p>;
  if (sheet.state !== 'empty' && sheet.state !== 'entered') return <p className="notice">{t('counting.callOver')}</p>;
  return (
    <>
      <div className="callTools">
        {sheet.form.contests.length > 1 ? (
          <SelectField
            label={t('counting.post')}
            value={contestId}
            options={sheet.form.contests.map((one) => ({ value: one.contestId, label: word('post', one.post) }))}
            onChange={setContestId}
          />
        ) : null}
        <Choice
          label={t('counting.mark')}
          value={mark}
          options={COUNT_MARKS.map((one) => ({ value: one, label: say(MARK_NAMES[one]) }))}
          onChange={setMark}
        />
        <p className="quiet" role="status">
          {tally.unsent > 0
            ? t('counting.unsent', { strokes: tally.unsent, n: tally.unsent })
            : `✓ ${t('counting.allSent')}`}
        </p>
      </div>
      {contest ? <Callers contest={contest} mark={mark} tally={tally} /> : null}
      <p className="quiet">{t('counting.callKeys')}</p>
      <Tellers place={place} sheet={sheet} />
    </>
  );
}

interface Called {
  readonly field: string;
  readonly name: string;
  readonly key: string;
}

/** Keys of the people in the order of the form: digits first, then letters. */
const KEYS = [...'123456789abcdefghijklmnopqrstuvwxyz'];

function calledIn(contest: FormContest, mark: CountMark, others: string): readonly Called[] {
  const lines = contest.lines.filter(({ writeIn }) => !writeIn || mark === 'approve');
  const people = lines.map(({ candidateId, name }, at) => ({
    field: markId(candidateId, mark),
    name,
    key: KEYS[at] ?? '',
  }));
  return mark === 'approve' ? [...people, { field: othersId(contest.contestId), name: others, key: '0' }] : people;
}

function Callers({ contest, mark, tally }: { contest: FormContest; mark: CountMark; tally: Tallying }) {
  const { t, say } = useLanguage();
  const called = calledIn(contest, mark, t('counting.others'));
  const { stroke } = tally;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target;
      if (target instanceof HTMLInputElement && target.type !== 'radio') return;
      if (target instanceof HTMLSelectElement || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      const code = event.code.replace(/^(Digit|Numpad|Key)/, '').toLowerCase();
      const one = called.find(({ key }) => key !== '' && key === code);
      if (one === undefined) return;
      event.preventDefault();
      stroke(one.field, event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <ul className="callers">
      {called.map(({ field, name, key }) => {
        const count = tally.countOf(field);
        return (
          <li key={field} className="caller">
            <button type="button" className="callButton" onClick={() => stroke(field, 1)}>
              <span className="callName">
                {key === '' ? null : <kbd>{key}</kbd>} {name}
                <span className="unseen"> {say(MARK_NAMES[mark])}</span>
              </span>
              <span className="callCount">{grouped(count)}</span>
              <Strokes count={count} />
            </button>
            <Button
              className="callUndo"
              disabled={count === 0}
              aria-label={t('counting.undoOf', { name })}
              onClick={() => stroke(field, -1)}
            >
              {t('counting.undo')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** The columns of the tellers side by side; where they differ, the papers are looked at again. */
function Tellers({ place, sheet }: { place: SheetPlace; sheet: SheetData }) {
  const { t } = useLanguage();
  const strokes = useStrokes(place);
  const names = useFieldNames(sheet.form);
  if (strokes.data === undefined || strokes.data.tellers.length === 0) return null;
  const { tellers, differing } = strokes.data;
  const rows = sheet.form.contests.flatMap((contest) =>
    COUNT_MARKS.flatMap((mark) => calledIn(contest, mark, '').map(({ field }) => ({ field, contest, mark }))),
  );
  const shown = rows.filter(({ field }) => tellers.some((one) => (one.strokes[field] ?? 0) > 0));
  const nameOf = (row: (typeof rows)[number]) => {
    const line = row.contest.lines.find(({ candidateId }) => markId(candidateId, row.mark) === row.field);
    return line === undefined
      ? names({ id: row.field, code: '', kind: 'others', contestId: row.contest.contestId })
      : names({
          id: row.field,
          code: '',
          kind: 'mark',
          contestId: row.contest.contestId,
          candidateId: line.candidateId,
          mark: row.mark,
        });
  };
  return (
    <Part
      id="tellers"
      title={t('counting.tellers')}
      note={
        tellers.length < 2
          ? t('counting.oneTeller')
          : differing.length > 0
            ? t('counting.tellersDiffer', { n: differing.length })
            : `✓ ${t('counting.tellersAgree')}`
      }
    >
      <div className="compareScroll">
        <table className="compareTable">
          <caption className="unseen">{t('counting.tellers')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('counting.field')}</th>
              {tellers.map(({ name, mine }) => (
                <th key={name} scope="col">
                  {name}
                  {mine ? `（${t('counting.mine')}）` : ''}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.field} className={differing.includes(row.field) ? 'differs' : undefined}>
                <th scope="row">
                  {differing.includes(row.field) ? '! ' : ''}
                  {nameOf(row)}
                </th>
                {tellers.map((one) => (
                  <td key={one.name} data-mark={one.name}>
                    {grouped(one.strokes[row.field] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}
