import type { Bilingual } from '@huanjie/rules';

/** The language of what is printed. */
export type CalendarLanguage = keyof Bilingual;

/** What an election calendar on a spreadsheet says beyond its steps. */
export interface CalendarSheetOptions {
  /** Over the table. */
  readonly title: string;
  readonly language: CalendarLanguage;
  /** The rule set and the measure of the province in words. */
  readonly law: string;
  /** When it was made and by what; the last row. */
  readonly mark: string;
}
