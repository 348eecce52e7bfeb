import { useEffect } from 'react';
import type { Reviewing } from './useReview.ts';

export interface Steps {
  readonly next: () => void;
  readonly previous: () => void;
}

/** The finding after or before the chosen one among those shown; round the end to the other end. */
export function neighbour(reviewing: Reviewing, step: 1 | -1): string | null {
  const { shown, chosen, review } = reviewing;
  if (shown.length === 0) return null;
  const at = chosen?.kind === 'finding' ? shown.findIndex((finding) => finding.id === chosen.id) : -1;
  if (at >= 0) return shown[(at + step + shown.length) % shown.length]?.id ?? null;
  const from = chosen?.kind === 'figure' ? (review.answer.figures[chosen.index]?.start ?? 0) : 0;
  const after = shown.findIndex((finding) => finding.start >= from);
  if (step === 1) return shown[Math.max(after, 0)]?.id ?? null;
  return shown[(after <= 0 ? shown.length : after) - 1]?.id ?? null;
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Single keys: n/j and p/k walk through the findings, a accepts, d dismisses, u takes back, Escape lets go. */
export function useKeys(reviewing: Reviewing, steps: Steps, on: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        reviewing.setDismissing(null);
        reviewing.choose(null);
        return;
      }
      if (!on || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = actionOf(event.key, reviewing, steps);
      if (act === undefined) return;
      event.preventDefault();
      act?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [reviewing, steps, on]);
}

function actionOf(key: string, reviewing: Reviewing, steps: Steps): (() => void) | null | undefined {
  const { chosen } = reviewing;
  const id = chosen?.kind === 'finding' ? chosen.id : null;
  switch (key) {
    case 'n':
    case 'j':
      return steps.next;
    case 'p':
    case 'k':
      return steps.previous;
    case 'u':
      return reviewing.undo;
    case 'U':
      return reviewing.redo;
    case 'a':
      return id === null ? null : () => reviewing.decide(id, { state: 'accepted' });
    case 'd':
      return id === null ? null : () => reviewing.setDismissing(id);
    default:
      return undefined;
  }
}
