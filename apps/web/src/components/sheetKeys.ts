import type { KeyboardEvent } from 'react';

/** The keys that walk over a sheet of numbers; Tab keeps to the browser's own order. */
export type SheetKey = 'Enter' | 'Shift+Enter' | 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The key of a move. Left and right move the cursor within a text first; an input method keeps its keys to itself. */
export function sheetKeyOf(event: KeyboardEvent<HTMLElement>, field: HTMLInputElement): SheetKey | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.key === 'Enter') return event.shiftKey ? 'Shift+Enter' : 'Enter';
  if (event.shiftKey) return null;
  const { selectionStart: start, selectionEnd: end, value } = field;
  const whole = start === 0 && end === value.length;
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return event.key;
    case 'ArrowLeft':
      return whole || (start === 0 && end === 0) ? event.key : null;
    case 'ArrowRight':
      return whole || (start === value.length && end === value.length) ? event.key : null;
    default:
      return null;
  }
}

/** Puts the cursor into an element, with what it holds selected, so that typing replaces it. */
export function focusElement(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
