import type { Decisions } from './decisions.ts';

const DRAFT = 'huanjie.check.draft';
const DECISIONS = 'huanjie.check.decisions';
const KEYS = 'huanjie.check.keys';
/** Texts whose decisions are kept; the oldest go first. */
const KEPT = 20;

/** Writes what may be lost without harm: a full storage or a private window keeps nothing. */
function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    localStorage.removeItem(key);
  }
}

/** The text of the field, kept through a closed tab. */
export const readDraft = (): string => localStorage.getItem(DRAFT) ?? '';
export const keepDraft = (text: string): void => (text === '' ? localStorage.removeItem(DRAFT) : keep(DRAFT, text));

type KeptDecisions = readonly (readonly [hash: string, decisions: Decisions])[];

function allDecisions(): KeptDecisions {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(DECISIONS) ?? '[]');
    return Array.isArray(read) ? (read as KeptDecisions) : [];
  } catch {
    return [];
  }
}

/** What was decided of the text with this hash, in this browser. */
export const readDecisions = (hash: string): Decisions => allDecisions().find(([known]) => known === hash)?.[1] ?? {};

export function keepDecisions(hash: string, decisions: Decisions): void {
  const others = allDecisions().filter(([known]) => known !== hash);
  const own: KeptDecisions = Object.keys(decisions).length === 0 ? [] : [[hash, decisions]];
  keep(DECISIONS, JSON.stringify([...own, ...others].slice(0, KEPT)));
}

/** Whether single keys act; a reader who dictates or types by accident turns them off. */
export const keysAreOn = (): boolean => localStorage.getItem(KEYS) !== 'off';
export const keepKeys = (on: boolean): void => keep(KEYS, on ? 'on' : 'off');
