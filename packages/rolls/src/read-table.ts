import { type ByteSource, collectBytes, DEFAULT_LIMIT_BYTES } from './bytes.ts';
import { readCsv } from './csv/read.ts';
import { detectFormat, type TableFormat } from './detect/detect.ts';
import type { Refused } from './refusal.ts';
import { MAX_ROWS, type TableEvent } from './table.ts';
import { readXls } from './xls/read.ts';
import { readXlsx } from './xlsx/read.ts';

/** Limits on what is read. */
export interface ReadOptions {
  /** Size of the file in bytes at most; 128 MiB by default. */
  readonly limitBytes?: number;
  /** Number of the last row that is read; 1,048,576 by default. */
  readonly maxRows?: number;
}

/**
 * Reads an xlsx, xls or CSV file, told apart by content, as batches of non-empty rows. Never throws on bad bytes:
 * a `refused` event is the last one of a file that is not (wholly) readable, and rows before it are not to be used.
 */
export async function* readTable(source: ByteSource, options: ReadOptions = {}): AsyncGenerator<TableEvent, void> {
  const collected = await collectBytes(source, options.limitBytes ?? DEFAULT_LIMIT_BYTES);
  if (collected.kind === 'refused') {
    yield collected;
    return;
  }
  const format = detectFormat(collected.bytes);
  if (format.kind === 'refused') yield format;
  else yield* readFormat(collected.bytes, format, options);
}

/** Reads bytes whose format is already known. */
export function readFormat(
  bytes: Uint8Array,
  format: Exclude<TableFormat, Refused>,
  options: ReadOptions,
): AsyncGenerator<TableEvent, void> {
  const maxRows = options.maxRows ?? MAX_ROWS;
  switch (format.kind) {
    case 'csv':
      return readCsv(bytes, format.encoding, maxRows);
    case 'xlsx':
      return readXlsx(bytes, maxRows);
    case 'xls':
      return readXls(bytes, maxRows);
  }
}
