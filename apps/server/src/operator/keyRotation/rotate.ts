import { join } from 'node:path';
import type { Actor } from '../../access/actor.ts';
import {
  blindIndex,
  decryptNumber,
  encryptNumber,
  fingerprintOf,
  type KeyFile,
  type Keys,
  loadKeyFile,
  newKeys,
  replaceKeyFile,
} from '../../access/keys.ts';
import type { Database } from '../../database/database.ts';
import { appendEvent } from '../../journal/index.ts';
import { listCounties } from '../../journal/queries.ts';
import { countyUnit } from '../../stages/registry/index.ts';
import { fillTails } from '../../stages/rolls/index.ts';
import { BEFORE_ALL, isJournalled, listNumbered, lockNumbers, type NumberedRow, saveNumbers } from './queries.ts';

/** Persons whose numbers are put under the new key in one transaction. */
const BATCH = 500;

export interface RotationInput {
  readonly db: Database;
  readonly keysFile: string;
  readonly actor: Actor;
  readonly now: () => Date;
}

export interface Rotated {
  readonly keys: Keys;
  /** Persons with a number, all of them now under the new key. */
  readonly persons: number;
  readonly counties: number;
}

/** Where the key file of a data directory stands. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'keys.json');

/**
 * Puts every ID and telephone number under new keys and recomputes the blind indexes. The new keys are written beside
 * the old ones before the first number changes, and the old ones are dropped after the last: killed at any moment, no
 * number is without its key, and the next start goes on. Nobody else may work on the database meanwhile.
 */
export async function rotateKeys(input: RotationInput): Promise<Rotated> {
  const file = await loadKeyFile(input.keysFile);
  const next = file.next ?? newKeys();
  if (file.next === null) await replaceKeyFile(input.keysFile, { keys: file.keys, next });
  return finishRotation(input, { keys: file.keys, next });
}

/** Carries a rotation that was begun to its end: the rest of the numbers, a check of all, one event a county, the key file. */
export async function finishRotation(input: RotationInput, file: KeyFile & { readonly next: Keys }): Promise<Rotated> {
  const counties = await listCounties(input.db);
  let persons = 0;
  for (const countyId of counties) await rewriteCounty(input.db, countyId, file);
  await fillTails(input.db, file.next);
  for (const countyId of counties) {
    persons += await settleCounty(input, countyId, file.next);
  }
  await replaceKeyFile(input.keysFile, { keys: file.next, next: null });
  return { keys: file.next, persons, counties: counties.length };
}

async function rewriteCounty(db: Database, countyId: number, file: KeyFile & { readonly next: Keys }): Promise<void> {
  let after = BEFORE_ALL;
  for (;;) {
    const last = await db.transaction().execute(async (tx) => {
      await lockNumbers(tx);
      const rows = await listNumbered(tx, countyId, after, BATCH);
      const changed = rows.flatMap((row) => underNext(row, file) ?? []);
      if (changed.length > 0) await saveNumbers(tx, countyId, changed);
      return rows.at(-1)?.person_id;
    });
    if (last === undefined) return;
    after = last;
  }
}

/** The row under the next keys; null where it stands there already. */
function underNext(row: NumberedRow, { keys, next }: KeyFile & { readonly next: Keys }): NumberedRow | null {
  if (standsUnder(row, next)) return null;
  const id = openedBy(row.id_number_cipher, [next, keys]);
  const phone = openedBy(row.phone_cipher, [next, keys]);
  return {
    ...row,
    id_number_cipher: id === null ? null : encryptNumber(next, id),
    id_number_index: id === null ? null : blindIndex(next, id),
    phone_cipher: phone === null ? null : encryptNumber(next, phone),
    phone_index: phone === null ? null : blindIndex(next, phone),
  };
}

/** Whether every number of a row opens under these keys and is found by them. */
function standsUnder(row: NumberedRow, keys: Keys): boolean {
  const stands = (cipher: Buffer | null, index: Buffer | null) => {
    if (cipher === null) return index === null;
    const text = tryOpen(keys, cipher);
    return text !== null && index?.equals(blindIndex(keys, text)) === true;
  };
  return stands(row.id_number_cipher, row.id_number_index) && stands(row.phone_cipher, row.phone_index);
}

/** @throws when none of the keys opens the number. */
function openedBy(cipher: Buffer | null, keys: readonly Keys[]): string | null {
  if (cipher === null) return null;
  for (const one of keys) {
    const text = tryOpen(one, cipher);
    if (text !== null) return text;
  }
  throw new Error(
    '有号码用现有密钥打不开，没有继续更换。请从备份恢复正确的密钥文件 / A number opens under neither key; restore the right key file from a backup',
  );
}

function tryOpen(keys: Keys, cipher: Buffer): string | null {
  try {
    return decryptNumber(keys, cipher);
  } catch {
    return null;
  }
}

/** Checks that every number of a county stands under the new keys, and journals it once. */
async function settleCounty({ db, actor, now }: RotationInput, countyId: number, next: Keys): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await lockNumbers(tx);
    let persons = 0;
    for (let after: string | undefined = BEFORE_ALL; after !== undefined; ) {
      const rows: readonly NumberedRow[] = await listNumbered(tx, countyId, after, BATCH);
      if (!rows.every((row) => standsUnder(row, next))) throw new Error('a number was written while keys were rotated');
      persons += rows.length;
      after = rows.at(-1)?.person_id;
    }
    if (persons === 0) return 0;
    const unitId = await countyUnit(tx, countyId);
    const payload = { persons, key: fingerprintOf(next) };
    if (await isJournalled(tx, countyId, unitId, payload.key)) return persons;
    await appendEvent(tx, { countyId, unitId, roundId: null, actor, at: now(), type: 'keys.rotated', payload });
    return persons;
  });
}
