import { EXAMPLES, type Example, type ExampleStep } from '@huanjie/examples';
import { createRound, findRoundRow, importFile, type OpenDatabase } from '@huanjie/server';
import type { Place } from './place.ts';

const found = EXAMPLES.find((example) => example.case === 'village');
if (found === undefined) throw new Error('there is no village example');

/** The largest example: 252 units, a quarter of a million voters. */
export const VILLAGE: Example = found;

export const OPERATOR = { kind: 'operator', osUser: 'bench' } as const;

type ImportStep = Extract<ExampleStep, { type: 'import' }>;

export async function bytesOf(step: ImportStep): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of step.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Rows of all files of a kind, and one file that holds them all under one heading. */
export async function joined(kind: string): Promise<{ readonly rows: number; readonly bytes: Buffer }> {
  const steps = VILLAGE.steps().filter((step): step is ImportStep => step.type === 'import' && step.kind === kind);
  const parts: Buffer[] = [];
  for (const step of steps) {
    const bytes = await bytesOf(step);
    parts.push(parts.length === 0 ? bytes : bytes.subarray(bytes.indexOf(10) + 1));
  }
  return { rows: steps.reduce((sum, step) => sum + step.rows, 0), bytes: Buffer.concat(parts) };
}

/** Imports one file into the village round. */
export async function importInto(place: Place, database: OpenDatabase, kind: string, bytes: Uint8Array): Promise<void> {
  const { keys, now } = place.system.services;
  const round = await findRoundRow(database.db, VILLAGE.roundId);
  if (round === undefined) throw new Error('the round is not there');
  const scope = { round, unitId: round.unit_id };
  const answer = await importFile({
    ...{ pool: database.pool, keys, actor: OPERATOR, scope, kind, fileName: `${kind}.csv`, bytes, now: now() },
  });
  if (answer.state !== 'imported') throw new Error(`${kind}: ${answer.message.en}`);
}

/** Starts the village round and imports what stands before the roll. */
export async function beforeTheRoll(place: Place, database: OpenDatabase): Promise<void> {
  const { county, round, roundId } = VILLAGE;
  const { kind, title, electionDay, bodyName, ordinal, ordinalKind, startsOn, endsOn } = round;
  await createRound({ ...place.system.services, db: database.db }, OPERATOR, {
    ...{ roundId, kind, title, electionDay, bodyName, ordinal, ordinalKind, startsOn, endsOn, practice: true },
    county: { code: String(county.id), name: county.name },
  });
  for (const step of VILLAGE.steps()) {
    if (step.type !== 'import' || step.kind === 'rolls') break;
    await importInto(place, database, step.kind, await bytesOf(step));
  }
}
