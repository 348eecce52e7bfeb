import { findOverlay } from '../ruleSets/overlays.ts';
import type { Overlay, Parameter, RuleSet, RuleSetKind } from '../ruleSets/types.ts';
import { CALENDAR_DAYS } from './calendarDays.data.ts';
import type { CalendarBody, DaysRow, DaysValue } from './types.ts';

/** A number with the layer that set it. */
export interface SettledDays extends DaysValue {
  readonly layer: 'overlay' | 'national' | 'default';
}

/** What a calendar is made by: the rule set, and the measure of the province where one was chosen. */
export interface Law {
  readonly ruleSet: RuleSet;
  readonly overlay: Overlay | null;
  /** Whether the measure was made for another kind of body and is borrowed (RC-155). */
  readonly byAnalogy: boolean;
}

const BODIES: Readonly<Record<RuleSetKind, CalendarBody>> = {
  'villagers-committee': 'villagers',
  'residents-committee': 'residents',
  'party-grassroots': 'grassroots',
  'party-local': 'local',
};

/** The body whose calendar a rule set has; null for the charter, which orders no election step by step. */
export const bodyOf = ({ appliesTo, beside }: RuleSet): CalendarBody | null =>
  beside === 'charter' ? null : BODIES[appliesTo];

/** Whether a whole text is only recalled, so that nothing in its calendar is sure. */
export const isRecalled = ({ parameters }: RuleSet): boolean =>
  parameters.length > 0 && parameters.every(({ confidence }) => confidence === 'R');

/** The measure of a province for a kind of body; null when it was made for other bodies. */
export function overlayFor(ruleSet: RuleSet, id: string): { overlay: Overlay; byAnalogy: boolean } | null {
  const overlay = findOverlay(id);
  if (overlay === null) return null;
  if (overlay.appliesTo.includes(ruleSet.appliesTo)) return { overlay, byAnalogy: false };
  return overlay.byAnalogy.includes(ruleSet.appliesTo) ? { overlay, byAnalogy: true } : null;
}

/** Days that measures write as codes: row of the calendar, parameter, and how the code reads. */
const CODED: Readonly<Record<string, readonly [parameter: string, pattern: RegExp]>> = {
  'cand.withdraw_lead_days': ['cand.withdraw', /^T-(\d+)$/],
  'cand.withdraw_days': ['cand.withdraw', /^list\+(\d+)$/],
  'campaign.end_lead_days': ['campaign.end', /^T-(\d+)$/],
};

/** Codes that put a thing on election day itself. */
const ON_THE_DAY: Readonly<Record<string, readonly [parameter: string, codes: readonly string[]]>> = {
  'seal.days': ['seal.when', ['formation_day', 'deposited_on_T']],
  'cert.days': ['cert.when', ['announcement']],
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function numberOf(id: string, parameters: readonly Parameter[]): { days: number; from: Parameter } | null {
  const find = (name: string) => parameters.find((parameter) => parameter.id === name);
  for (const plain of [find(id), find(`rc.${id}`)]) {
    if (plain !== undefined && isCount(plain.value)) return { days: plain.value, from: plain };
  }
  const [name, pattern] = CODED[id] ?? [];
  const coded = name === undefined ? undefined : find(name);
  const match = coded === undefined ? null : (pattern?.exec(String(coded.value)) ?? null);
  if (coded !== undefined && match !== null) return { days: Number(match[1]), from: coded };
  const [key, codes] = ON_THE_DAY[id] ?? [];
  const day = key === undefined ? undefined : find(key);
  return day !== undefined && codes?.includes(String(day.value)) ? { days: 0, from: day } : null;
}

function settled(id: string, parameters: readonly Parameter[], layer: 'overlay' | 'national'): SettledDays | null {
  const found = numberOf(id, parameters);
  if (found === null) return null;
  const { article, confidence, unit } = found.from;
  return {
    days: found.days,
    confidence,
    layer,
    ...(article === null ? {} : { article }),
    ...(unit === 'months' ? { months: true as const } : {}),
  };
}

const ROWS: ReadonlyMap<string, DaysRow> = new Map(CALENDAR_DAYS.map((row) => [row.id, row]));

/**
 * The number of a row: by the province where it may set one (G-02), else by the rule set, else the value kept here.
 * Null where no layer has one: the step does not arise.
 */
export function daysOf(id: string, { ruleSet, overlay }: Law): SettledDays | null {
  const row = ROWS.get(id);
  if (row === undefined) throw new Error(`No row of days: ${id}`);
  const provincial = overlay === null || row.province === 'none' ? null : settled(id, overlay.parameters, 'overlay');
  if (provincial !== null) return provincial;
  const national = settled(id, ruleSet.parameters, 'national');
  if (national !== null) return national;
  const body = bodyOf(ruleSet);
  const value = body === null ? undefined : row.national[body];
  return value === undefined ? null : { ...value, layer: row.province === 'none' ? 'national' : 'default' };
}

/** Rows that the national rule fixes and the measure of the province nevertheless sets otherwise (G-02: not applied). */
export function conflictsOf({ ruleSet, overlay }: Law): string[] {
  if (overlay === null) return [];
  return CALENDAR_DAYS.filter(({ id, province }) => {
    const theirs = province === 'none' ? numberOf(id, overlay.parameters) : null;
    return theirs !== null && theirs.days !== daysOf(id, { ruleSet, overlay: null, byAnalogy: false })?.days;
  }).map(({ id }) => id);
}
