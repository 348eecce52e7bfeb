import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { addPerson, type Edit } from './edits.ts';
import type { Place } from './faults.ts';
import { type Key, moveOf, newLineIn } from './moves.ts';
import type { Sheet } from './sheet.ts';

/** The id of the element of a field. */
export const fieldId = (place: Place): string => `bench-${place.replaceAll('.', '-')}`;

/** The button that adds a contest: Enter leads to it behind the last field. */
export const ADD_CONTEST = 'bench-add-contest';

/** Puts the cursor into a field, with what it holds selected, so that typing replaces it. */
export function focusField(place: Place): void {
  const field = document.getElementById(fieldId(place));
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Walks over the sheet by Enter and the arrows; Tab keeps to the browser's own order. */
export function useSheetKeys(sheet: Sheet, edit: (edit: Edit) => void): (event: KeyboardEvent<HTMLElement>) => void {
  const latest = useRef(sheet);
  const added = useRef<string | null>(null);
  useLayoutEffect(() => {
    latest.current = sheet;
    if (added.current === null) return;
    const place = newLineIn(sheet, added.current);
    added.current = null;
    if (place !== null) focusField(place);
  }, [sheet]);
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const field = event.target;
      if (!(field instanceof HTMLInputElement) || field.dataset.place === undefined) return;
      const key = keyOf(event, field);
      const move = key === null ? null : moveOf(latest.current, field.dataset.place, key);
      if (move === null) return;
      event.preventDefault();
      if (move.kind === 'to') focusField(move.place);
      else if (move.kind === 'end') document.getElementById(ADD_CONTEST)?.focus();
      else {
        added.current = move.contest;
        edit(addPerson(move.contest));
      }
    },
    [edit],
  );
}

/** The key of a move. Left and right move the cursor within a text first; an input method keeps its keys to itself. */
function keyOf(event: KeyboardEvent<HTMLElement>, field: HTMLInputElement): Key | null {
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
