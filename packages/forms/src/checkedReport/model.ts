import type { Bilingual } from '@huanjie/rules';

/** What kind of thing a finding is about. */
export type FindingClass = 'error' | 'rounding' | 'coverage' | 'definition' | 'rule' | 'text';
/** How much a finding weighs. */
export type FindingSeverity = 'error' | 'warning' | 'question';
export type Language = keyof Bilingual;

/** A finding of the checker and what was decided on it. Places count UTF-16 units of the text. */
export interface MarkedFinding extends Bilingual {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly class: FindingClass;
  readonly severity: FindingSeverity;
  readonly mend: Bilingual;
  readonly printed: string | null;
  readonly computed: string | null;
  readonly formula: string | null;
  /** Absent while it is open. */
  readonly state?: 'accepted' | 'dismissed' | undefined;
  readonly reason?: string | undefined;
  /** What is to stand in place of the quote. */
  readonly replacement?: string | undefined;
}

/** A report that was checked. */
export interface CheckedReportInput {
  readonly text: string;
  readonly findings: readonly MarkedFinding[];
  readonly title: string;
  /** The day of the check as YYYY-MM-DD. */
  readonly checkedOn: string;
  readonly language: Language;
  /** The file that the text was read from; a Word document is marked itself. */
  readonly original?: Uint8Array | undefined;
}
