import { checkReport } from '../checker/check.ts';

/** What the checker finds in a text about figures: class, severity and quote of each finding; wording left out. */
export const found = (text: string): string[] =>
  checkReport(text)
    .findings.filter(({ class: kind }) => kind !== 'text')
    .map(({ class: kind, severity, quote }) => `${kind} ${severity} ${quote}`);

/** Formulas of the relations that the checker recomputed and found to hold. */
export const holding = (text: string): string[] =>
  checkReport(text)
    .relations.filter(({ holds }) => holds)
    .map(({ formula }) => formula);
