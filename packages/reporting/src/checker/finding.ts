import type { Draft, FindingDraft } from './draft.ts';
import { isWhole, toFixed, toText } from './exact/rational.ts';
import type { FindingClass, Severity, Span } from './model.ts';
import type { Figure } from './reading/figures.ts';

/** A figure's number as a formula prints it. */
export const numberText = ({ amount, kind }: Figure): string =>
  (amount.decimals > 0 && !isWhole(amount.value)) || kind === 'percent'
    ? toFixed(amount.value, amount.decimals)
    : toText(amount.value);

export interface Told {
  readonly check: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly at: Span;
  readonly printed?: string | null;
  readonly computed?: string | null;
  readonly formula?: string | null;
  readonly zh: string;
  readonly en: string;
  readonly mend: { readonly zh: string; readonly en: string };
  readonly related?: readonly Span[];
  readonly replacement?: string;
}

/** A finding with everything in its place. */
export function finding(told: Told): FindingDraft {
  const { at, printed = null, computed = null, formula = null, related = [], replacement, ...rest } = told;
  return {
    ...rest,
    start: at.start,
    end: at.end,
    printed,
    computed,
    formula,
    related: related.map(({ start, end }) => ({ start, end })),
    ...(replacement === undefined ? {} : { replacement }),
  };
}

/** The words of a place. */
export const wordsAt = (draft: Draft, { start, end }: Span): string => draft.source.text.slice(start, end);
