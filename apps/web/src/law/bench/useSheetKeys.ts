import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { focusElement, sheetKeyOf } from '../../components/sheetKeys.ts';
import { addPerson, type Edit } from './edits.ts';
import type { Place } from './faults.ts';
import { moveOf, newLineIn } from './moves.ts';
import type { Sheet } from './sheet.ts';

/** The id of the element of a field. */
export const fieldId = (place: Place): string => `bench-${place.replaceAll('.', '-')}`;

/** The button that adds a contest: Enter leads to it behind the last field. */
export const ADD_CONTEST = 'bench-add-contest';

/** Puts the cursor into a field of the sheet. */
export const focusField = (place: Place): void => focusElement(fieldId(place));

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
      const key = sheetKeyOf(event, field);
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
