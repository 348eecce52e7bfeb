import { useCallback, useEffect, useMemo, useState } from 'react';
import { todayInShanghai } from '../../app/dates.ts';
import { type Attempt, tryOut } from './attempt.ts';
import type { Edit } from './edits.ts';
import { keepSheet, keptSheet } from './kept.ts';
import { postsOf, ruleSetOn } from './law.ts';
import { bringsSheet, sheetIn } from './link.ts';
import { emptySheet, isBlank, type Sheet } from './sheet.ts';

/** Why another sheet lies on the bench than before. */
export type Replaced = 'cleared' | 'example' | 'imported' | 'linked' | 'contestGone' | 'lineGone';

export interface Bench {
  readonly sheet: Sheet;
  readonly attempt: Attempt;
  readonly edit: (edit: Edit) => void;
  /** Puts another sheet in the place of this one, which can be taken back. */
  readonly replace: (next: Sheet | Edit, why: Replaced) => void;
  readonly clear: () => void;
  /** What was last replaced and can be taken back; null where nothing can. */
  readonly replaced: Replaced | null;
  readonly undo: () => void;
  /** Whether the address brought a sheet that could not be read. */
  readonly brokenLink: boolean;
  /** Whether this browser refuses to keep the sheet. */
  readonly unkept: boolean;
}

interface Held {
  readonly sheet: Sheet;
  readonly before: { readonly sheet: Sheet; readonly why: Replaced } | null;
}

/** A sheet of the villagers' law in force today, with one contest. */
function freshSheet(): Sheet {
  const ruleSet = ruleSetOn('villagers-committee', todayInShanghai(new Date()));
  return emptySheet(ruleSet, postsOf(ruleSet)[0] ?? 'chair');
}

/** The sheet on the bench: kept through a closed tab, tried on every change, taken out of a shared link. */
export function useBench(): Bench {
  const [held, setHeld] = useState<Held>(() => ({ sheet: keptSheet() ?? freshSheet(), before: null }));
  const [brokenLink, setBrokenLink] = useState(false);
  const [unkept, setUnkept] = useState(false);
  const { sheet } = held;
  const edit = useCallback((change: Edit) => setHeld((now) => ({ ...now, sheet: change(now.sheet) })), []);
  const replace = useCallback((next: Sheet | Edit, why: Replaced) => {
    setHeld((now) => ({
      sheet: typeof next === 'function' ? next(now.sheet) : next,
      before: isBlank(now.sheet) ? null : { sheet: now.sheet, why },
    }));
  }, []);
  const clear = useCallback(() => replace(freshSheet(), 'cleared'), [replace]);
  const undo = useCallback(() => {
    setHeld((now) => (now.before === null ? now : { sheet: now.before.sheet, before: null }));
  }, []);
  useEffect(() => setUnkept(!keepSheet(sheet)), [sheet]);
  useLinkedSheet(replace, setBrokenLink);
  const attempt = useMemo(() => tryOut(sheet), [sheet]);
  return { sheet, attempt, edit, replace, clear, replaced: held.before?.why ?? null, undo, brokenLink, unkept };
}

/** Takes the sheet out of the address, on opening and whenever a link is pasted into the open page. */
function useLinkedSheet(replace: Bench['replace'], setBroken: (broken: boolean) => void): void {
  useEffect(() => {
    const take = async () => {
      const { hash } = window.location;
      if (!bringsSheet(hash)) return;
      const linked = await sheetIn(hash);
      setBroken(linked === null);
      if (linked === null) return;
      replace(linked, 'linked');
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', pathname + search);
    };
    const takeIt = () => void take();
    takeIt();
    window.addEventListener('hashchange', takeIt);
    return () => window.removeEventListener('hashchange', takeIt);
  }, [replace, setBroken]);
}
