import type { RollMapping, RollPreview, RollReading } from '@huanjie/contract';

/** One column of a file as the clerk sees it. */
export interface MappedColumn {
  /** What the mapping calls it: its heading, or its letters where two columns have the same one. */
  readonly name: string;
  readonly column: string;
  readonly heading: string;
  readonly samples: readonly string[];
  readonly field: string | null;
  readonly how: RollReading['mapping'][number]['how'];
  readonly confidence: number;
}

const SAMPLES = 3;

/** The columns of a sheet with the field of each: as guessed, or as chosen. */
export function columnsOf(reading: RollReading, chosen: RollMapping): readonly MappedColumn[] {
  const headings = reading.mapping.map(({ heading }) => heading);
  return reading.mapping.map(({ column, heading, field, how, confidence }) => {
    const isUnique = heading !== '' && headings.filter((other) => other === heading).length === 1;
    const name = isUnique ? heading : column;
    const index = columnIndex(column);
    const samples = reading.preview.map(({ cells }) => cells[index] ?? '').filter((cell) => cell.trim() !== '');
    const isChosen = Object.hasOwn(chosen, name);
    return {
      name,
      column,
      heading,
      samples: [...new Set(samples)].slice(0, SAMPLES),
      field: isChosen ? (chosen[name] ?? null) : field,
      how: isChosen ? 'given' : how,
      confidence: isChosen ? 1 : confidence,
    };
  });
}

/** The index of a column by its letters: A is 0, Z 25, AA 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The choice with one column changed: a field has one column, so whichever had it before is left out. */
export function choose(
  chosen: RollMapping,
  columns: readonly MappedColumn[],
  name: string,
  field: string | null,
): RollMapping {
  const next: Record<string, string | null> = { ...chosen, [name]: field };
  for (const column of columns) {
    if (column.name !== name && field !== null && column.field === field) next[column.name] = null;
  }
  return next;
}

/** The choice for every column, as it is remembered for the next file with these headings. */
export const wholeMapping = (columns: readonly MappedColumn[]): RollMapping =>
  Object.fromEntries(columns.filter(({ how }) => how !== 'forReaders').map(({ name, field }) => [name, field]));

/** Fields that an import needs and no column gives. */
export const missingFields = (fields: RollPreview['fields'], columns: readonly MappedColumn[]) =>
  fields.filter(({ key, required }) => required && !columns.some((column) => column.field === key));

/** How sure a guess is, as a word. */
export function surenessOf({ how, confidence }: MappedColumn): 'given' | 'sure' | 'likely' | 'guessed' | 'unread' {
  if (how === 'given') return 'given';
  if (how === null || how === 'forReaders') return 'unread';
  return confidence >= 0.95 ? (how === 'title' ? 'sure' : 'likely') : 'guessed';
}
