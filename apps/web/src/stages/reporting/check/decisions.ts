import type { Disposition, ReportFinding } from '@huanjie/contract';

export type Decision = Omit<Disposition, 'id'>;

/** What was decided of which finding. */
export type Decisions = Readonly<Record<string, Decision>>;

/** Decisions with the way back. */
export interface History {
  readonly now: Decisions;
  readonly past: readonly Decisions[];
  readonly undone: readonly Decisions[];
}

export const startingFrom = (decisions: Decisions): History => ({ now: decisions, past: [], undone: [] });

/** Decides a finding, or with null opens it again. */
export function decide(history: History, id: string, decision: Decision | null): History {
  const before = history.now[id];
  if (before?.state === decision?.state && before?.reason === decision?.reason) return history;
  const { [id]: _, ...others } = history.now;
  const now = decision === null ? others : { ...history.now, [id]: decision };
  return { now, past: [...history.past, history.now], undone: [] };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { now: before, past: history.past.slice(0, -1), undone: [...history.undone, history.now] };
}

export function redo(history: History): History {
  const next = history.undone.at(-1);
  if (next === undefined) return history;
  return { now: next, past: [...history.past, history.now], undone: history.undone.slice(0, -1) };
}

/** The decisions as the API takes them. */
export const dispositionsOf = (decisions: Decisions): Disposition[] =>
  Object.entries(decisions).map(([id, decision]) => ({ id, ...decision }));

/** A number for a text, so that decisions are found again for the very same one (cyrb53; no secret is kept by it). */
export function hashOf(text: string): string {
  let [h1, h2] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36);
}

type Replaceable = Pick<ReportFinding, 'id' | 'start' | 'end' | 'replacement'>;

/** The accepted replacements that can stand together: one that overlaps an earlier one waits. */
export function editsOf<F extends Replaceable>(findings: readonly F[], decisions: Decisions): readonly F[] {
  let free = 0;
  return [...findings]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((finding) => {
      const accepted = decisions[finding.id]?.state === 'accepted' && finding.replacement !== undefined;
      if (!accepted || finding.start < free) return false;
      free = finding.end;
      return true;
    });
}

/** The text with the accepted replacements in it. */
export function correctedText(text: string, findings: readonly Replaceable[], decisions: Decisions): string {
  let at = 0;
  let corrected = '';
  for (const edit of editsOf(findings, decisions)) {
    corrected += text.slice(at, edit.start) + (edit.replacement ?? '');
    at = edit.end;
  }
  return corrected + text.slice(at);
}
