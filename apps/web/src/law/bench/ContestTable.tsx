import type { Post } from '@huanjie/rules';
import { useCallback } from 'react';
import { countIn } from '../../app/counts.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { addPerson, removeContest, setContest } from './edits.ts';
import { approvalsIn, type Fault, type Place, validOf } from './faults.ts';
import { postsOf } from './law.ts';
import { FaultLine, NumberField } from './NumberField.tsx';
import { PersonLine } from './PersonLine.tsx';
import { type ContestRow, showsAllMarks } from './sheet.ts';
import type { Bench } from './useBench.ts';
import { fieldId } from './useSheetKeys.ts';

/** A contest as the paper form has it: the post and its seats, the lines of the people, the sum. */
export function ContestTable(props: {
  contest: ContestRow;
  number: number;
  bench: Bench;
  faults: ReadonlyMap<Place, Fault>;
}) {
  const { t, word } = useLanguage();
  const { contest, number, bench, faults } = props;
  const { sheet, edit } = bench;
  const { key } = contest;
  const allMarks = showsAllMarks(sheet);
  const onText = useCallback(
    (place: Place, text: string) => edit(setContest(key, { [place.slice(place.indexOf('.') + 1)]: text })),
    [edit, key],
  );
  return (
    <fieldset className="benchContest">
      <legend>{t('lawBench.contest', { number, post: word('post', contest.post) })}</legend>
      <div className="benchRow">
        <PostSelect
          id={fieldId(`${key}.post`)}
          posts={postsOf(sheet.ruleSet)}
          value={contest.post}
          onChange={(post) => edit(setContest(key, { post }))}
        />
        <NumberField
          place={`${key}.seats`}
          label={t('lawBench.seats')}
          value={contest.seats}
          fault={faults.get(`${key}.seats`)}
          onText={onText}
        />
        <NumberField
          place={`${key}.void`}
          label={t('lawBench.void')}
          value={contest.void}
          fault={faults.get(`${key}.void`)}
          onText={onText}
        />
        {sheet.contests.length > 1 ? (
          <button
            type="button"
            className="benchSmall"
            onClick={() => bench.replace(removeContest(key), 'contestGone')}
            aria-label={t('lawBench.removeContest', { number })}
          >
            ×
          </button>
        ) : null}
      </div>
      <table className={`benchTable ${allMarks ? 'all' : ''}`}>
        <caption className="unseen">{t('lawBench.peopleOf', { number, post: word('post', contest.post) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lawBench.name')}</th>
            <th scope="col">{t('lawBench.about')}</th>
            <th scope="col">{t(sheet.stage === 'recall' ? 'lawBench.forRecall' : 'results.approve')}</th>
            {allMarks ? (
              <>
                <th scope="col">{t('results.oppose')}</th>
                <th scope="col">{t('results.abstain')}</th>
              </>
            ) : null}
            <td />
          </tr>
        </thead>
        <tbody>
          {contest.people.map((person, at) => (
            <PersonLine
              key={person.key}
              person={person}
              line={at + 1}
              allMarks={allMarks}
              edit={edit}
              replace={bench.replace}
              nameFault={faults.get(`${person.key}.name`)}
              approveFault={faults.get(`${person.key}.approve`)}
              opposeFault={faults.get(`${person.key}.oppose`)}
              abstainFault={faults.get(`${person.key}.abstain`)}
            />
          ))}
        </tbody>
      </table>
      <div className="benchUnder">
        <button type="button" className="benchButton" onClick={() => edit(addPerson(key))}>
          {t('lawBench.addPerson')}
        </button>
        <Sum contest={contest} bench={bench} fault={faults.get(`${key}.sum`)} />
      </div>
    </fieldset>
  );
}

function PostSelect(props: { id: string; posts: readonly Post[]; value: Post; onChange: (post: Post) => void }) {
  const { t, word } = useLanguage();
  return (
    <div className="benchField wide">
      <label htmlFor={props.id}>{t('lawBench.post')}</label>
      <select
        id={props.id}
        className="select"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as Post)}
      >
        {props.posts.map((post) => (
          <option key={post} value={post}>
            {word('post', post)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The sum of the approvals against what the valid ballots can hold. */
function Sum({ contest, bench, fault }: { contest: ContestRow; bench: Bench; fault: Fault | undefined }) {
  const { t } = useLanguage();
  const valid = validOf(bench.sheet);
  const seats = countIn(contest.seats);
  const sum = approvalsIn(contest);
  if (fault) return <FaultLine id={fieldId(`${contest.key}.sum`)} fault={fault} />;
  if (valid === null || valid < 0 || seats === null || sum === 0 || bench.sheet.stage === 'recall') return null;
  const most = seats * (valid - (countIn(contest.void) ?? 0));
  return <p className="quiet">{t('lawBench.sum', { sum: grouped(sum), most: grouped(most) })}</p>;
}
