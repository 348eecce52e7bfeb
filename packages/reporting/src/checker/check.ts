import type { CheckedReport, CheckOptions } from './model.ts';

/** Reads a work summary and says what in it cannot be true. Pure; offsets refer to `text` as given. */
export function checkReport(text: string, _options: CheckOptions = {}): CheckedReport {
  return { text, figures: [], relations: [], findings: [] };
}
