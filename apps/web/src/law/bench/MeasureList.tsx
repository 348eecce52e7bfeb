import { checkMeasure, type MeasureFinding } from '@huanjie/rules';
import { useCallback, useMemo } from 'react';
import { useLanguage } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages.ts';
import { Choice } from './Choice.tsx';
import { addLine, removeLine, setLine } from './edits.ts';
import type { Fault, Place } from './faults.ts';
import { FoldedList, RemoveLine } from './Lists.tsx';
import { kindOf } from './law.ts';
import { findPoint, givenOf, POINTS, pointsFor, valuesOf } from './measure.ts';
import { NumberField } from './NumberField.tsx';
import type { MeasureRow, Sheet } from './sheet.ts';
import type { Bench } from './useBench.ts';

/** Whatever the law or the province says against the measure, as soon as it is chosen. */
function findingsOf({ ruleSet, overlay, measure }: Sheet): readonly MeasureFinding[] {
  const given = measure.flatMap(({ id, value }) => {
    const read = givenOf(id, value);
    return read === null ? [] : [[id, read] as const];
  });
  return checkMeasure(ruleSet, overlay === '' ? null : overlay, Object.fromEntries(given));
}

/** The points of the unit's own election measure that bear on a count. */
export function MeasureList({ bench, faults }: { bench: Bench; faults: ReadonlyMap<Place, Fault> }) {
  const { t, say } = useLanguage();
  const { sheet, edit } = bench;
  const findings = useMemo(() => findingsOf(sheet), [sheet]);
  const left = pointsFor(kindOf(sheet.ruleSet)).filter(({ id }) => sheet.measure.every((row) => row.id !== id));
  const [next] = left;
  return (
    <FoldedList title={t('lawBench.measure')} lead={t('lawBench.measureLead')} count={sheet.measure.length}>
      {findings
        .filter(({ id }) => id === null)
        .map((finding) => (
          <p key={finding.code} className="blocker">
            {say(finding)}
          </p>
        ))}
      {sheet.measure.map((row) => (
        <MeasureLine
          key={row.key}
          row={row}
          bench={bench}
          fault={faults.get(`${row.key}.value`)}
          findings={findings.filter(({ id }) => id === row.id)}
          left={left.map(({ id }) => id)}
        />
      ))}
      {next === undefined ? null : (
        <button
          type="button"
          className="benchButton"
          onClick={() => edit(addLine('measure', { id: next.id, value: valuesOf(next)[0] ?? '' }))}
        >
          {t('lawBench.addMeasure')}
        </button>
      )}
    </FoldedList>
  );
}

/** The message of a point of the measure, or of one of its values. */
const pointKey = (id: string) => `lawBench.point_${id}` as MessageKey;
const valueKey = (id: string, value: string) => `lawBench.point_${id}_${value.replaceAll(',', '_')}` as MessageKey;

function MeasureLine(props: {
  row: MeasureRow;
  bench: Bench;
  fault: Fault | undefined;
  findings: readonly MeasureFinding[];
  left: readonly string[];
}) {
  const { t, say } = useLanguage();
  const { row, bench, fault, findings, left } = props;
  const { edit } = bench;
  const point = findPoint(row.id);
  const onText = useCallback(
    (_: Place, value: string) => edit(setLine('measure', row.key, { value })),
    [edit, row.key],
  );
  if (point === null) return null;
  const choose = (id: string) => {
    const chosen = findPoint(id);
    edit(setLine('measure', row.key, { id, value: chosen === null ? '' : (valuesOf(chosen)[0] ?? '') }));
  };
  const offered = POINTS.filter(({ id }) => id === row.id || left.includes(id));
  const values = [...new Set([...valuesOf(point), ...(row.value === '' ? [] : [row.value])])];
  return (
    <>
      <div className="benchRow">
        <Choice label={t('lawBench.point')} value={row.id} onChange={choose}>
          {[false, true].map((reading) => (
            <optgroup key={String(reading)} label={t(reading ? 'lawBench.pointsRead' : 'lawBench.pointsDecide')}>
              {offered
                .filter((one) => (one.reading === true) === reading)
                .map(({ id }) => (
                  <option key={id} value={id}>
                    {t(pointKey(id))}
                  </option>
                ))}
            </optgroup>
          ))}
        </Choice>
        {point.values === 'count' ? (
          <NumberField
            place={`${row.key}.value`}
            label={t('lawBench.value')}
            value={row.value}
            fault={fault}
            onText={onText}
          />
        ) : (
          <Choice label={t('lawBench.value')} value={row.value} onChange={(value) => onText(row.key, value)}>
            {values.map((value) => (
              <option key={value} value={value}>
                {valueWords(row.id, value, t)}
              </option>
            ))}
          </Choice>
        )}
        <RemoveLine
          label={t('lawBench.removePoint', { point: t(pointKey(row.id)) })}
          onClick={() => bench.replace(removeLine('measure', row.key), 'lineGone')}
        />
      </div>
      {findings.map((finding) => (
        <p key={finding.code} className="refusal">
          {say(finding)}
        </p>
      ))}
    </>
  );
}

/** A value in words; a list of relations that is none of those offered is spelled out. */
function valueWords(id: string, value: string, t: (key: MessageKey) => string): string {
  if (id !== 'kin.scope' || value === 'near_relative') return t(valueKey(id, value));
  return value
    .split(',')
    .map((relation) => t(`lawBench.relation_${relation}` as MessageKey))
    .join(t('lawBench.and'));
}
