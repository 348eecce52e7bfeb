import type { RegistrationFactsInput } from '@huanjie/contract';
import type { Place } from './queries.ts';

/** What a clerk had typed at the desk and not sent, as far as it may stay in this browser: never the ID number. */
export interface DeskDraft {
  readonly name: string;
  readonly group: string;
  readonly household: string;
  readonly householdHead: boolean;
  readonly evidence: string;
  readonly facts: RegistrationFactsInput;
}

const PREFIX = 'huanjie.deskDraft';

/** A draft belongs to one account at one desk: who signs in after another is not offered what that one typed. */
const keyOf = (login: string, { roundId, unitId }: Place): string => `${PREFIX}.${login}.${roundId}.${unitId}`;

/** Telephone and ID numbers, also with spaces or dashes between the digits: eleven digits and more. */
const PERSONAL_NUMBER = /\d(?:[\s-]?[\dXx]){10,}/;

/** A text without what looks like the number of a person; a field that holds one is not kept at all. */
const withoutNumbers = (text: string): string => (PERSONAL_NUMBER.test(text.normalize('NFKC')) ? '' : text);

/** The draft as it is kept: no field with the number of a person in it. */
export function withoutPersonalNumbers(draft: DeskDraft): DeskDraft {
  const { consentEvidence } = draft.facts;
  return {
    ...draft,
    name: withoutNumbers(draft.name),
    group: withoutNumbers(draft.group),
    household: withoutNumbers(draft.household),
    evidence: withoutNumbers(draft.evidence),
    facts: { ...draft.facts, consentEvidence: consentEvidence ? withoutNumbers(consentEvidence) || null : null },
  };
}

/** Keeps a draft; an account over its room in the browser goes without. */
export function keepDraft(login: string, place: Place, draft: DeskDraft): void {
  try {
    localStorage.setItem(keyOf(login, place), JSON.stringify(withoutPersonalNumbers(draft)));
  } catch {
    // A full or forbidden store is no reason to stop the desk: what is typed stands in the form.
  }
}

/** Forgets the draft of one desk. */
export function dropDraft(login: string, place: Place): void {
  localStorage.removeItem(keyOf(login, place));
}

/** Forgets every draft in this browser: whoever signs out leaves nothing of a person behind. */
export function dropAllDrafts(): void {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  for (const key of keys.filter((one) => one.startsWith(`${PREFIX}.`))) localStorage.removeItem(key);
}

/** The draft of one desk; null where there is none, or one of another make. */
export function findDraft(login: string, place: Place, first: DeskDraft): DeskDraft | null {
  const text = localStorage.getItem(keyOf(login, place));
  return text === null ? null : readDraft(text, first);
}

/** Reads a draft by the fields of `first`; what is missing or of another kind stays as it is there. */
export function readDraft(text: string, first: DeskDraft): DeskDraft | null {
  try {
    return fitted(JSON.parse(text), first);
  } catch {
    return null;
  }
}

function fitted<Shape extends object>(read: unknown, first: Shape): Shape | null {
  if (typeof read !== 'object' || read === null) return null;
  const given = read as Record<string, unknown>;
  const kept = Object.entries(first).map(([field, value]) => [field, fit(given[field], value)]);
  return Object.fromEntries(kept) as Shape;
}

function fit(value: unknown, first: unknown): unknown {
  if (Array.isArray(first)) return Array.isArray(value) ? value : first;
  if (typeof first === 'object' && first !== null) return fitted(value, first) ?? first;
  // What nobody has answered yet is null, and may have become a day, a text, or yes or no.
  if (first === null) return ['string', 'boolean'].includes(typeof value) ? value : null;
  return typeof value === typeof first ? value : first;
}

/** Whether a form holds anything worth keeping. */
export const isWorthKeeping = (draft: DeskDraft, first: DeskDraft): boolean =>
  JSON.stringify({ ...draft, group: '' }) !== JSON.stringify({ ...first, group: '' });
