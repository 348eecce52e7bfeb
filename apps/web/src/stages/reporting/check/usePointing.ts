import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Target } from './review.ts';

/** How long what was pointed at stays lit, in milliseconds: time enough to reach its note. */
const LINGER = 150;

/** What an element of the sheet stands for: the nearest finding or figure around it. */
function targetOf(element: EventTarget | null): Target | null {
  const marked = element instanceof Element ? element.closest<HTMLElement>('[data-finding], [data-figure]') : null;
  if (marked === null) return null;
  if (marked.dataset.finding !== undefined) return { kind: 'finding', id: marked.dataset.finding };
  return { kind: 'figure', index: Number(marked.dataset.figure) };
}

/**
 * Follows pointer and focus over the sheet, and chooses what is clicked. Figures without a finding are one stop of the
 * Tab key together; the arrow keys walk through them. The answer holds what is lit while the pointer is over its note.
 */
export function usePointing(
  sheet: RefObject<HTMLElement | null>,
  point: (target: Target | null) => void,
  choose: (target: Target) => void,
): (over: boolean) => void {
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hold = useCallback(
    (over: boolean) => {
      clearTimeout(leaving.current);
      if (!over) leaving.current = setTimeout(() => point(null), LINGER);
    },
    [point],
  );
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const over = (event: Event) => {
      const target = targetOf(event.target);
      hold(target !== null || (event.target instanceof Element && event.target.closest('.figureNote') !== null));
      if (target !== null) point(target);
    };
    // A page that scrolls under a pointer at rest is not pointed at.
    let rest = '';
    const move = (event: PointerEvent) => {
      const place = `${event.clientX} ${event.clientY}`;
      if (place === rest) return;
      rest = place;
      over(event);
    };
    const leave = () => hold(false);
    const click = (event: MouseEvent) => {
      const target = targetOf(event.target);
      const clicked = event.target instanceof Element ? event.target.closest('a, button, input') : null;
      // A figure of the records opens its drawer; buttons of a card do what they say.
      if (target === null || clicked?.matches('button, input, [data-opens]')) return;
      if (clicked !== null) event.preventDefault();
      choose(target);
    };
    const press = (event: KeyboardEvent) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step !== undefined && walk(element, event.target, step)) event.preventDefault();
      if (event.key === 'Escape') point(null);
    };
    element.querySelector<HTMLElement>('a.checkFigure[tabindex="-1"]')?.setAttribute('tabindex', '0');
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('pointermove', move, { signal });
    element.addEventListener('pointerleave', leave, { signal });
    element.addEventListener('focusin', over, { signal });
    element.addEventListener('focusout', leave, { signal });
    element.addEventListener('click', click, { signal });
    element.addEventListener('keydown', press, { signal });
    return () => listening.abort();
  }, [sheet, point, choose, hold]);
  return hold;
}

/** Moves the focus from a figure to the one before or after it. */
function walk(sheet: HTMLElement, from: EventTarget | null, step: number): boolean {
  if (!(from instanceof HTMLElement) || !from.matches('.checkFigure')) return false;
  const figures = [...sheet.querySelectorAll<HTMLElement>('a.checkFigure')];
  const to = figures[figures.indexOf(from) + step];
  if (to === undefined) return false;
  if (!from.matches('.checkMark, [data-opens]')) from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
  return true;
}
