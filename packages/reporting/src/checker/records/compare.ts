import type { Draft, FindingDraft } from '../draft.ts';
import { point } from '../exact/interval.ts';
import { decimal, type Rational, rational, toFixed } from '../exact/rational.ts';
import { finding, numberText, wordsAt } from '../finding.ts';
import { fit } from '../fit.ts';
import type { RecordedFigure } from '../model.ts';
import type { Figure } from '../reading/figures.ts';
import type { Match } from './match.ts';

/** Holds figures of the text against the records they were recognised as. */
export function againstRecords(draft: Draft, matches: readonly Match[]): FindingDraft[] {
  return matches.flatMap(({ figure, recorded, sure }) => {
    const exact = exactOf(recorded);
    if (exact === null || figure.token.damage !== null) return [];
    const verdict = fit(point(exact), figure.amount);
    if (verdict === 'rounded') return [];
    return [differs(draft, figure, recorded, exact, verdict === 'cut', sure)];
  });
}

/** The value of the records without rounding; a change is known as printed only. */
function exactOf({ value, printed, kind, numerator, denominator }: RecordedFigure): Rational | null {
  if (numerator !== undefined && denominator !== undefined && denominator !== 0)
    return rational((kind === 'ratio' ? 100n : 1n) * BigInt(numerator), BigInt(denominator));
  if (value !== null && Number.isSafeInteger(value)) return rational(value);
  const digits = /\d+(?:\.\d+)?/.exec(printed)?.[0];
  return digits === undefined ? null : decimal(digits);
}

function differs(
  draft: Draft,
  figure: Figure,
  recorded: RecordedFigure,
  exact: Rational,
  cut: boolean,
  sure: boolean,
): FindingDraft {
  const printed = wordsAt(draft, figure);
  const digits = toFixed(exact, figure.amount.decimals);
  const plain = /^[\d.,０-９．，]+$/.test(draft.source.text.slice(figure.start, figure.numberEnd));
  const unit = draft.source.text.slice(figure.numberEnd, figure.end);
  const computed = plain ? `${digits}${unit}` : `${digits}${recorded.unit.zh}`;
  return {
    ...finding({
      check: 'records',
      class: cut ? 'rounding' : 'error',
      severity: cut ? 'warning' : sure ? 'error' : 'question',
      at: figure,
      printed,
      computed,
      formula: `${recorded.title.zh} = ${recorded.printed}`,
      zh: `文中印为${printed}，按记录“${recorded.title.zh}”为${computed}${sure ? '' : '，是否同一项统计'}。`,
      en: `The text prints ${numberText(figure)}; by the records "${recorded.title.en}" is ${digits}${sure ? '' : ': is it the same statistic'}.`,
      mend: { zh: '核对后改用记录中的数。', en: "Check, and use the records' figure." },
      related: [],
      ...(plain ? { replacement: computed } : {}),
    }),
    measure: recorded.id,
  };
}
