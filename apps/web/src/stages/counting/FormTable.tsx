import {
  COUNT_MARKS,
  type CountForm,
  type FormContest,
  fieldsOf,
  HEAD_FIELDS,
  HEAD_NAMES,
  headId,
  MARK_NAMES,
  markId,
  othersId,
  voidId,
} from '@huanjie/rules';
import { Fragment, type ReactNode, useMemo } from 'react';
import { useLanguage } from '../../app/language.tsx';

interface Shown {
  readonly form: CountForm;
  /** What stands in a cell: a field to type into, or a number. */
  readonly cell: (id: string, code: string, label: string) => ReactNode;
  /** What is said beneath the line of a field. */
  readonly under?: (ids: readonly string[]) => ReactNode;
}

/**
 * A count sheet as the paper has it, cell for cell with its codes: the head, then each post with its lines. Entry,
 * reading and correction are the same shape with other cells.
 */
export function FormTable({ form, cell, under = () => null }: Shown) {
  const { t, say } = useLanguage();
  const codes = useMemo(() => new Map(fieldsOf(form).map(({ id, code }) => [id, code])), [form]);
  const code = (id: string) => codes.get(id) ?? '';
  return (
    <>
      <fieldset className="countHead">
        <legend>{t('counting.head')}</legend>
        <ul>
          {HEAD_FIELDS.map((head) => (
            <li key={head}>
              <span className="countLabel">
                <span className="code">{code(headId(head))}</span> {say(HEAD_NAMES[head])}
              </span>
              {cell(headId(head), code(headId(head)), say(HEAD_NAMES[head]))}
              {under([headId(head)])}
            </li>
          ))}
        </ul>
      </fieldset>
      {form.contests.map((contest) => (
        <ContestTable key={contest.contestId} contest={contest} code={code} cell={cell} under={under} />
      ))}
    </>
  );
}

function ContestTable(props: Required<Omit<Shown, 'form'>> & { contest: FormContest; code: (id: string) => string }) {
  const { t, say, word } = useLanguage();
  const { contest, code, cell, under } = props;
  const { contestId, post, seats, lines } = contest;
  const title = t('counting.contest', { post: word('post', post), seats });
  const [spoiled, others] = [voidId(contestId), othersId(contestId)];
  return (
    <fieldset className="countContest">
      <legend>{title}</legend>
      <table className="countTable">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('counting.candidate')}</th>
            {COUNT_MARKS.map((mark) => (
              <th key={mark} scope="col">
                {say(MARK_NAMES[mark])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line code={code(spoiled)} name={t('counting.spoiled')} note={under([spoiled])}>
            <td>{cell(spoiled, code(spoiled), t('counting.spoiledOf', { post: word('post', post) }))}</td>
            <td colSpan={2} />
          </Line>
          {lines.map(({ candidateId, name, writeIn }) => {
            const marks = writeIn ? (['approve'] as const) : COUNT_MARKS;
            const ids = marks.map((mark) => markId(candidateId, mark));
            return (
              <Line
                key={candidateId}
                code={code(ids[0] ?? '').replace(/[abc]$/, '')}
                name={writeIn ? `${name}（${t('counting.writeIn')}）` : name}
                note={under(ids)}
              >
                {marks.map((mark) => (
                  <td key={mark} data-mark={say(MARK_NAMES[mark])}>
                    {cell(
                      markId(candidateId, mark),
                      code(markId(candidateId, mark)),
                      `${name} ${say(MARK_NAMES[mark])}`,
                    )}
                  </td>
                ))}
                {writeIn ? <td colSpan={2} /> : null}
              </Line>
            );
          })}
          <Line code={code(others)} name={t('counting.others')} note={under([others])}>
            <td>{cell(others, code(others), t('counting.othersOf', { post: word('post', post) }))}</td>
            <td colSpan={2} />
          </Line>
        </tbody>
      </table>
    </fieldset>
  );
}

function Line(props: { code: string; name: string; note: ReactNode; children: ReactNode }) {
  const { code, name, note, children } = props;
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <span className="code">{code}</span> {name}
        </th>
        {children}
      </tr>
      {note ? (
        <tr className="countNote">
          <td colSpan={4}>{note}</td>
        </tr>
      ) : null}
    </Fragment>
  );
}
