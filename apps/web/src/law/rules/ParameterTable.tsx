import { MARK_WORDS, type Parameter, parameterName, valueInWords } from '@huanjie/rules';
import { memo } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { Assurance } from './Assurance.tsx';
import { Ground } from './Ground.tsx';
import { Marked } from './Marked.tsx';
import { groupBySubject } from './subjects.ts';
import { isOverlay, type LawText } from './texts.ts';

/** The parameters of one text by subject; `only` narrows them to what a search found. */
export const ParameterTable = memo(function ParameterTable(props: {
  text: LawText;
  only: ReadonlySet<string> | null;
  terms: readonly string[];
}) {
  const { t, say } = useLanguage();
  const { text, only, terms } = props;
  const rows = only === null ? text.parameters : text.parameters.filter(({ id }) => only.has(id));
  const marked = !isOverlay(text);
  return (
    <div className="tableFrame cards lawTable">
      <table>
        <caption className="unseen">{t('lawRules.tableOf', { name: say(text.title) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lawRules.parameter')}</th>
            <th scope="col">{t('lawRules.value')}</th>
            {marked ? <th scope="col">{t('lawRules.settable')}</th> : null}
            <th scope="col">{t('lawRules.ground')}</th>
            <th scope="col">{t('lawRules.assurance')}</th>
          </tr>
        </thead>
        {groupBySubject(rows).map(({ subject, rows: inSubject }) => (
          <tbody key={subject.id}>
            <tr className="subjectRow">
              <th scope="rowgroup" colSpan={marked ? 5 : 4}>
                {say(subject.title)}
              </th>
            </tr>
            {inSubject.map((one) => (
              <Row key={one.id} one={one} text={text} terms={terms} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
});

const Row = memo(function Row({ one, text, terms }: { one: Parameter; text: LawText; terms: readonly string[] }) {
  const { t, say } = useLanguage();
  const marked = !isOverlay(text);
  return (
    <tr>
      <th scope="row">
        <ParameterName id={one.id} terms={terms} />
      </th>
      <td data-label={t('lawRules.value')} className="lawValue">
        <Value one={one} terms={terms} />
      </td>
      {marked ? <td data-label={t('lawRules.settable')}>{say(MARK_WORDS[one.mark ?? 'N'])}</td> : null}
      <td data-label={t('lawRules.ground')}>
        <Ground one={one} text={text} terms={terms} />
      </td>
      <td data-label={t('lawRules.assurance')}>
        <Assurance confidence={one.confidence} />
      </td>
    </tr>
  );
});

/** The plain name of a parameter, with the id that a configuration uses. */
export function ParameterName({ id, terms }: { id: string; terms: readonly string[] }) {
  const { say } = useLanguage();
  return (
    <>
      <span className="parameterName">
        <Marked text={say(parameterName(id))} terms={terms} />
      </span>
      <span className="code quiet parameterId">
        <Marked text={id} terms={terms} />
      </span>
    </>
  );
}

/** A value in words, with the formula behind it where there is one. */
export function Value({ one, terms }: { one: Parameter; terms: readonly string[] }) {
  const { say } = useLanguage();
  const formula = typeof one.value === 'string' && /[<>]/.test(one.value) ? one.value : null;
  return (
    <>
      <span className="inWords">
        <Marked text={say(valueInWords(one))} terms={terms} />
      </span>
      {formula === null ? null : <span className="code quiet formula">{formula}</span>}
    </>
  );
}
