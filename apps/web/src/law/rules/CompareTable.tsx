import { LAYER_WORDS, valueInWords } from '@huanjie/rules';
import { memo, useMemo } from 'react';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages.ts';
import { Assurance } from './Assurance.tsx';
import { type ComparedRow, type Comparison, compareTexts, countStands, isDifference, type Stand } from './compare.ts';
import { Ground } from './Ground.tsx';
import { ParameterName, Value } from './ParameterTable.tsx';
import { RuleLink } from './RuleLink.tsx';
import { groupBySubject } from './subjects.ts';
import { isOverlay, type LawText, labelOf } from './texts.ts';

const COUNTED: readonly Stand[] = ['conflict', 'differs', 'set', 'added', 'onlyLeft', 'onlyRight', 'notBorrowed'];

/** Two texts beside each other, differences first; a province is laid over the nation and the outcome shown. */
export const CompareTable = memo(function CompareTable(props: {
  one: LawText;
  other: LawText;
  found: ReadonlySet<string> | null;
  terms: readonly string[];
  onlyDifferent: boolean;
  onOnlyDifferent: (only: boolean) => void;
}) {
  const { t } = useLanguage();
  const { onlyDifferent, onOnlyDifferent } = props;
  const comparison = useMemo(() => compareTexts(props.one, props.other), [props.one, props.other]);
  const rows = comparison.rows.filter(({ id }) => props.found === null || props.found.has(id));
  const conflicting = rows.filter(({ stand }) => stand === 'conflict');
  const different = rows.filter((row) => isDifference(row) && row.stand !== 'conflict');
  const alike = rows.filter((row) => !isDifference(row));
  return (
    <>
      <CompareHead comparison={comparison} />
      <label className="onlyDifferent">
        <input type="checkbox" checked={onlyDifferent} onChange={(event) => onOnlyDifferent(event.target.checked)} />
        {t('lawRules.onlyDifferent')}
      </label>
      <ComparedRows title={t('lawRules.conflicting')} rows={conflicting} comparison={comparison} terms={props.terms} />
      <ComparedRows title={t('lawRules.different')} rows={different} comparison={comparison} terms={props.terms} />
      {onlyDifferent ? null : (
        <ComparedRows title={t('lawRules.alike')} rows={alike} comparison={comparison} terms={props.terms} />
      )}
    </>
  );
});

function CompareHead({ comparison }: { comparison: Comparison }) {
  const { t, language } = useLanguage();
  const { left, right, rows, layered } = comparison;
  const counts = countStands(rows);
  const names = { left: labelOf(left, language), right: labelOf(right, language) };
  const differences = rows.filter(isDifference).length;
  return (
    <section className="compareHead" aria-labelledby="compareTitle">
      <h3 id="compareTitle">
        {t(layered ? 'lawRules.layeredTitle' : 'lawRules.compareTitle', {
          ...names,
          n: differences,
          count: grouped(differences),
          all: grouped(rows.length),
        })}
      </h3>
      <ul className="compareCounts">
        {COUNTED.filter((stand) => counts.has(stand)).map((stand) => (
          <li key={stand}>
            {t(`lawRules.stand_${stand}`, names)} <strong>{grouped(counts.get(stand) ?? 0)}</strong>
          </li>
        ))}
      </ul>
      {layered ? <p className="quiet">{t('lawRules.layeredNote')}</p> : null}
      {left.complete && right.complete ? null : <p className="quiet">{t('lawRules.incompleteNote')}</p>}
    </section>
  );
}

function ComparedRows(props: {
  title: string;
  rows: readonly ComparedRow[];
  comparison: Comparison;
  terms: readonly string[];
}) {
  const { t, say, language } = useLanguage();
  const { title, rows, comparison, terms } = props;
  const { left, right, layered } = comparison;
  if (rows.length === 0) return null;
  return (
    <section className="part">
      <h3 className="compareKind">{t('lawRules.titleAndCount', { title, count: grouped(rows.length) })}</h3>
      <div className="tableFrame cards lawTable compareTable">
        <table>
          <caption className="unseen">{t('lawRules.compareTable', { title, left: left.id, right: right.id })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lawRules.parameter')}</th>
              <th scope="col">{labelOf(left, language)}</th>
              <th scope="col">{labelOf(right, language)}</th>
              <th scope="col">{t(layered ? 'lawRules.holds' : 'lawRules.stand')}</th>
            </tr>
          </thead>
          {groupBySubject(rows).map(({ subject, rows: inSubject }) => (
            <tbody key={subject.id}>
              <tr className="subjectRow">
                <th scope="rowgroup" colSpan={4}>
                  {say(subject.title)}
                </th>
              </tr>
              {inSubject.map((row) => (
                <Row key={row.id} row={row} comparison={comparison} terms={terms} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

const Row = memo(function Row(props: { row: ComparedRow; comparison: Comparison; terms: readonly string[] }) {
  const { t, language } = useLanguage();
  const { row, comparison, terms } = props;
  const { left, right, layered } = comparison;
  const names = { left: left.id, right: right.id };
  return (
    <tr className={row.stand === 'conflict' ? 'gap' : undefined} data-stand={row.stand}>
      <th scope="row">
        <ParameterName id={row.id} terms={terms} />
      </th>
      <td data-label={labelOf(left, language)}>
        <Side one={row.left} text={left} terms={terms} />
      </td>
      <td data-label={labelOf(right, language)}>
        <Side one={row.right} text={right} terms={terms} />
      </td>
      <td data-label={t(layered ? 'lawRules.holds' : 'lawRules.stand')} className="wide">
        {layered ? <Outcome row={row} /> : <span className="inWords">{t(`lawRules.stand_${row.stand}`, names)}</span>}
      </td>
    </tr>
  );
});

function Side({ one, text, terms }: { one: ComparedRow['left']; text: LawText; terms: readonly string[] }) {
  const { t } = useLanguage();
  if (one === null)
    return <span className="quiet">{t(isOverlay(text) ? 'lawRules.silentHere' : 'lawRules.notHere')}</span>;
  return (
    <div className="side2">
      <span className="lawValue">
        <Value one={one} terms={terms} />
      </span>
      <Ground one={one} text={text} terms={terms} />
      <Assurance confidence={one.confidence} />
    </div>
  );
}

const WHY: Partial<Record<Stand, MessageKey>> = {
  silent: 'lawRules.why_silent',
  set: 'lawRules.why_set',
  added: 'lawRules.why_added',
  notBorrowed: 'lawRules.why_notBorrowed',
};

/** What holds once the province is laid over the nation, and why. */
function Outcome({ row }: { row: ComparedRow }) {
  const { t, say } = useLanguage();
  const { merged, conflict, stand } = row;
  return (
    <div className="outcomeOfMerge">
      {conflict === null ? null : <strong className="conflict">{t('lawRules.conflict')}</strong>}
      {merged === null ? (
        <span>{t('lawRules.nothingHolds')}</span>
      ) : (
        <>
          <span className="lawValue inWords">{say(valueInWords(merged))}</span>
          <span className="tag">{say(LAYER_WORDS[merged.layer])}</span>
        </>
      )}
      {conflict === null ? (
        <span className="quiet inWords">{t(WHY[stand] ?? 'lawRules.why_same')}</span>
      ) : (
        <span>
          {t(merged?.layer === 'province' ? 'lawRules.conflictInPart' : 'lawRules.conflictWhole', {
            national: conflict.national === null ? t('lawRules.forbidden') : nationalWords(row, say),
            lower: say(valueInWords({ ...row.right, id: row.id, value: conflict.lower })),
          })}{' '}
          <RuleLink id="G-02" terms={[]} />
        </span>
      )}
    </div>
  );
}

function nationalWords({ id, left, conflict }: ComparedRow, say: ReturnType<typeof useLanguage>['say']): string {
  return say(valueInWords({ ...left, id, value: conflict?.national ?? '' }));
}
