import type { ImportAnswer, RollMapping } from '@huanjie/contract';
import type pg from 'pg';
import type { RequestContext } from '../http/context.ts';
import { refuse } from '../http/refusals.ts';
import { importFile } from './import.ts';
import type { RollPlace } from './rollCheck.ts';
import { loadOrRefuse, type RollChecker } from './rollChecker.ts';

/** A file for the roll of one unit, with what its columns mean. */
export interface RollFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mapping: RollMapping;
}

/**
 * Imports the roll of one unit: all of the file or nothing. The file is read once and in a worker, so that one made to
 * hold up the server never comes as far as the import.
 */
export async function importRoll(
  context: RequestContext,
  pool: pg.Pool,
  checker: RollChecker,
  { scope, unit, options }: RollPlace,
  { fileName, bytes, mapping }: RollFile,
): Promise<ImportAnswer> {
  const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
  const read = await loadOrRefuse(checker, bytes, { ...options, mapping });
  return importFile({
    pool,
    keys: context.keys,
    actor,
    scope,
    kind: 'rolls',
    fileName,
    bytes,
    now: context.now(),
    ownRoll: { unitId: unit.unit_id, read },
  });
}
