import type { Confidence } from '../ruleSets/types.ts';
import type { Bilingual, StageId } from '../stages.ts';

/**
 * What fixes a step: `legal` the law or regulation of the rule set, `provincial` the measure of a province or the
 * guide, `practice` custom. Only the first two can be broken.
 */
export type StepKind = 'legal' | 'provincial' | 'practice';

/** What a calendar is of: a change of the term, the recall (罢免) of a member, or the filling (补选) of a vacant seat. */
export const OCCASIONS = ['term-change', 'recall', 'by-election'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** How a Party election is held: by a congress of delegates or by a meeting of all members. */
export type PartyForm = 'congress' | 'meeting';

/**
 * How a bound is counted: `before` N days before the anchor (G-20), `within` N days from the anchor, whose own day
 * is not counted (G-21), `after` not sooner than N days after it.
 */
export type Direction = 'before' | 'within' | 'after';

/** A bound of a step: the days of a parameter, counted from election day (`T`) or from the last day of another step. */
export interface Count {
  readonly from: 'T' | (string & {});
  readonly direction: Direction;
  /** Id of a row of `CALENDAR_DAYS`; a step whose latest day has no value here is left out. */
  readonly days: string;
}

/** One step of a calendar, as data. */
export interface CalendarStep {
  readonly id: string;
  readonly stage: StageId;
  readonly title: Bilingual;
  readonly kind: StepKind;
  readonly rule: readonly string[];
  readonly latest: Count;
  readonly earliest?: Count;
  /** The customary span, where the law sets another limit than custom keeps. */
  readonly usual?: { readonly earliest?: Count; readonly latest: Count };
  /** The step is a period that others may use to its end: closing it sooner is the breach. */
  readonly window?: true;
  /** Only some elections have the step: nobody can tell from the calendar alone that it is missing. */
  readonly conditional?: true;
  /** Steps that must have been done before this one, whatever the days. */
  readonly follows?: readonly string[];
  /** Rule sets that have the step; all of the kind where it is missing. */
  readonly only?: readonly string[];
}

/** One number of the calendar. */
export interface DaysValue {
  readonly days: number;
  readonly confidence: Confidence;
  /** Article, as far as its number was checked. */
  readonly article?: string;
  /** Not fixed by any text: what offices usually keep. */
  readonly custom?: true;
  /** The number counts months, from a day to the same day of another month. */
  readonly months?: true;
}

/** The bodies that have a calendar. */
export type CalendarBody = 'villagers' | 'residents' | 'grassroots' | 'local';

/** A row of numbers: the value by body where the rule set has none of its own, and whether a province may set its own. */
export interface DaysRow {
  readonly id: string;
  readonly province: 'free' | 'none';
  readonly national: Readonly<Partial<Record<CalendarBody, DaysValue>>>;
}

/** Choices for a calendar. */
export interface CalendarOptions {
  readonly overlay?: string;
  /** A change of the term where it is missing. */
  readonly occasion?: Occasion;
  /** Count "N days before" with N whole days between (G-20). */
  readonly strict?: boolean;
  /** How a Party election is held; a congress where it is missing. */
  readonly form?: PartyForm;
  /** Which days are no working days; none where it is missing. */
  readonly isHoliday?: (day: string) => boolean;
  /** Move the end of a period that falls on a holiday to the next working day (G-21). */
  readonly holidayRoll?: boolean;
}

/** How the last day of a step was counted, so that it can be counted again from the day an anchor really had. */
export interface Counted {
  readonly from: string;
  readonly direction: Direction;
  readonly days: number;
  /** Days from the anchor to the last day as counted, negative before it. */
  readonly shift: number;
  readonly parameter: string;
  /** Whether a text fixes the number; a customary number binds nobody. */
  readonly fixed: boolean;
  /** Whether the day itself binds: the number is fixed and what it is counted from binds as well. */
  readonly firm: boolean;
  readonly confidence: Confidence;
  /** Which text sets the number: the measure of the province, the national rule, or none that is entered. */
  readonly layer: 'overlay' | 'national' | 'default';
}

/** One step with its days. */
export interface TimelineStep {
  readonly step: string;
  readonly stage: StageId;
  readonly title: Bilingual;
  readonly latest: string;
  readonly earliest?: string;
  readonly kind: StepKind;
  readonly rule: readonly string[];
  readonly usual?: { readonly earliest?: string; readonly latest: string };
  readonly counted: Counted;
  /** How the day was counted, as a sentence. */
  readonly says: Bilingual;
  /** What to mind: a day whose counting is disputed (G-20), or one that falls on a holiday (G-21). */
  readonly warning?: Bilingual;
  readonly window?: true;
  readonly conditional?: true;
  readonly follows?: readonly string[];
}

/** What concerns the whole calendar. */
export interface CalendarWarning extends Bilingual {
  readonly code: 'OUT_OF_FORCE' | 'STRADDLES' | 'CONFLICT' | 'INCOMPLETE' | 'BY_ANALOGY' | 'OTHER_STEPS';
}

/** The calendar of one election. */
export interface Timeline {
  readonly ruleSet: string;
  readonly overlay: string | null;
  readonly occasion: Occasion;
  /** The day that all is counted from: the vote, or of a recall the day on which the request was received. */
  readonly electionDay: string;
  /** What that day is called. */
  readonly dayTitle: Bilingual;
  readonly strict: boolean;
  readonly form: PartyForm | null;
  readonly steps: readonly TimelineStep[];
  readonly warnings: readonly CalendarWarning[];
}

/** Input that no calendar can be made of. */
export interface CalendarRefusal {
  readonly error: {
    readonly code: 'UNKNOWN_RULE_SET' | 'NO_CALENDAR' | 'UNKNOWN_OVERLAY' | 'UNKNOWN_STEP' | 'UNUSABLE_DAY';
    readonly known: readonly string[];
  } & Bilingual;
}
