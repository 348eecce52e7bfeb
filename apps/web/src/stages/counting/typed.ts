import { type CountForm, type Figures, fieldsOf, MOST, mayStayEmpty } from '@huanjie/rules';
import { type ReadCount, readCount } from '../../app/counts.ts';
import type { SheetKey } from '../../components/sheetKeys.ts';

/** What stands in the fields of a sheet, by field of the form. */
export type Typed = Readonly<Record<string, string>>;

/** Why a field holds no count. */
export type TypingFault = Extract<ReadCount, { kind: 'fault' }>['code'];

/** What the fields of a sheet say: the counts read so far, fields that hold none, fields still empty. */
export interface ReadSheet {
  readonly figures: Figures;
  readonly faults: Readonly<Record<string, TypingFault>>;
  readonly missing: readonly string[];
}

/** Reads the fields of a sheet in the order of the form; nothing that is typed is guessed at. */
export function readTyped(form: CountForm, typed: Typed): ReadSheet {
  const figures: Record<string, number> = {};
  const faults: Record<string, TypingFault> = {};
  const missing: string[] = [];
  for (const field of fieldsOf(form)) {
    const read = readCount(typed[field.id] ?? '');
    if (read.kind === 'fault') faults[field.id] = read.code;
    else if (read.kind === 'count' && read.value > MOST) faults[field.id] = 'tooBig';
    else if (read.kind === 'count') figures[field.id] = read.value;
    else if (!mayStayEmpty(field)) missing.push(field.id);
  }
  return { figures, faults, missing };
}

/** Counts as they stand in fields. */
export const typedOf = (figures: Figures): Typed =>
  Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, String(value)]));

/**
 * Where a key leads from a field: Enter to the next one and behind the last to the button, up and down to the same mark
 * of the neighbouring line, left and right along the order of the paper.
 */
export function nextField(form: CountForm, id: string, key: SheetKey): string | 'end' | null {
  const fields = fieldsOf(form);
  const at = fields.findIndex((field) => field.id === id);
  const from = fields[at];
  if (from === undefined) return null;
  switch (key) {
    case 'Enter':
    case 'ArrowRight':
      return fields[at + 1]?.id ?? (key === 'Enter' ? 'end' : null);
    case 'Shift+Enter':
    case 'ArrowLeft':
      return fields[at - 1]?.id ?? null;
    case 'ArrowDown':
      return fields.slice(at + 1).find((field) => columnOf(field) === columnOf(from))?.id ?? null;
    case 'ArrowUp':
      return fields.slice(0, at).findLast((field) => columnOf(field) === columnOf(from))?.id ?? null;
  }
}

/** Fields beneath each other: what is written in one line counts as a vote for. */
const columnOf = (field: ReturnType<typeof fieldsOf>[number]): string =>
  field.kind === 'mark' ? field.mark : field.kind === 'head' ? 'head' : 'approve';
