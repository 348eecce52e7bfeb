import { createHash } from 'node:crypto';
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeKeys } from '../access/keys.ts';
import { TABLES } from '../database/manifest.ts';
import { createRound } from '../stages/programme/index.ts';
import { openSystem } from '../system.ts';
import { OPERATOR, ownDatabase, type TestDatabase } from '../testing/database.ts';
import { TEST_KEYS } from '../testing/keys.ts';
import { inspectBackup, keysFileOf, restoreBackup, saveBackup, writeBackup } from './index.ts';

const PASSPHRASE = '换届备份口令 1';
const MADE = { version: '0.1.0', now: new Date('2021-04-01T00:00:00Z') };

let folder = '';
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huanjie-backup-'));
  // Started as root, the database runs under another account, which must be able to pass.
  await chmod(folder, 0o711);
  await mkdir(at('source'));
  await writeFile(at('source', 'keys.json'), encodeKeys(TEST_KEYS), { mode: 0o600 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const save = (database: TestDatabase, file: string, passphrase = PASSPHRASE) =>
  saveBackup({ bytes: writeBackup(database.pool, MADE), file, dataDir: at('source'), passphrase });

function urlOf({ pool }: TestDatabase): string {
  const { host, port, user, password, database } = pool.options;
  return `postgresql://${user}:${password}@${encodeURIComponent(host ?? '')}:${port}/${database}`;
}

/** Rows and content of every table. */
async function contents(pool: pg.Pool): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const name of Object.keys(TABLES)) {
    const { rows } = await pool.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest from ${name} t`,
    );
    digests[name] = rows[0]?.digest ?? '';
  }
  return digests;
}

async function smallDatabase(title = '演练'): Promise<TestDatabase> {
  const database = await ownDatabase('huanjie_empty');
  await createRound(database.context(), OPERATOR, {
    kind: 'village',
    title,
    electionDay: '2021-03-01',
    practice: true,
    county: { code: '990199', name: '某县' },
    ordinal: 1,
    ordinalKind: 'term',
  });
  return database;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

describe('a backup of the example rounds', () => {
  it('restores to the same rows in every table, with whole journal chains and the same keys', async () => {
    const source = await ownDatabase('huanjie_examples');
    const target = await ownDatabase('huanjie_empty');
    const saved = await save(source, at('examples.backup'));
    expect(saved).toMatchObject({ kind: 'saved' });
    const restored = await restoreBackup({
      file: at('examples.backup'),
      passphrase: PASSPHRASE,
      dataDir: at('examples'),
      databaseUrl: urlOf(target),
      replace: false,
    });
    expect(restored).toMatchObject({ kind: 'restored', setAside: null, verification: { broken: [] } });
    if (restored.kind === 'restored') expect(restored.verification.entries).toBeGreaterThan(50);
    const before = await contents(source.pool);
    expect(before.voter?.startsWith('0 ')).toBe(false);
    expect(await contents(target.pool)).toEqual(before);
    expect(await readFile(at('examples', 'keys.json'), 'utf8')).toBe(encodeKeys(TEST_KEYS));
    await source.drop();
    await target.drop();
  }, 240_000);
});

describe('a backup', () => {
  let source: TestDatabase;
  beforeAll(async () => {
    source = await smallDatabase();
    expect(await save(source, at('small.backup'))).toMatchObject({ kind: 'saved' });
  });
  afterAll(() => source.drop());

  it('shows one moment: what is written meanwhile is not in it', async () => {
    const database = await smallDatabase();
    const chunks: Buffer[] = [];
    for await (const chunk of writeBackup(database.pool, MADE)) {
      if (chunks.length === 1) {
        await database.pool.query(`insert into county (county_id, code, name) values (990299, '990299', '后来县')`);
      }
      chunks.push(chunk);
    }
    await writeFile(at('moment.backup'), Buffer.concat(chunks));
    const sound = await inspectBackup(at('moment.backup'));
    expect(sound).toMatchObject({ kind: 'sound' });
    if (sound.kind === 'sound') expect(sound.header.tables.find((table) => table.name === 'county')?.rows).toBe(1);
    await database.drop();
  });

  it('is not written over another file, nor left half-written', async () => {
    expect(await save(source, at('small.backup'))).toMatchObject({
      kind: 'refused',
      en: expect.stringContaining('exists'),
    });
    const broken = async function* () {
      for await (const chunk of writeBackup(source.pool, MADE)) {
        yield chunk;
        return;
      }
    };
    const saved = await saveBackup({
      bytes: broken(),
      file: at('half.backup'),
      dataDir: at('source'),
      passphrase: PASSPHRASE,
    });
    expect(saved).toMatchObject({ kind: 'refused', en: expect.stringContaining('incomplete') });
    expect((await readdir(folder)).filter((name) => name.startsWith('half'))).toEqual([]);
  });

  it('asks for a passphrase of some length', async () => {
    expect(await save(source, at('short.backup'), 'short')).toMatchObject({ kind: 'refused' });
  });

  it('goes back into a running embedded directory only when nobody serves and it is empty, or in its place', async () => {
    const input = { file: at('small.backup'), passphrase: PASSPHRASE, dataDir: at('embedded') };
    expect(await restoreBackup({ ...input, replace: false })).toMatchObject({ kind: 'restored' });
    expect(await restoreBackup({ ...input, replace: false })).toMatchObject({
      kind: 'refused',
      en: expect.stringContaining('already holds data'),
    });
    const opened = await openSystem({ dataDir: input.dataDir, practiceAccounts: false });
    if (opened.kind !== 'open') throw new Error('does not open');
    for (const replace of [false, true]) {
      expect(await restoreBackup({ ...input, replace })).toMatchObject({
        kind: 'refused',
        en: expect.stringContaining('in use'),
      });
    }
    await opened.system.database.pool.query(`update round set title = '改过'`);
    await opened.system.close();
    const replaced = await restoreBackup({ ...input, replace: true });
    expect(replaced).toMatchObject({ kind: 'restored', verification: { broken: [] } });
    if (replaced.kind !== 'restored' || replaced.setAside === null) throw new Error('nothing was set aside');
    expect((await readdir(replaced.setAside)).sort()).toEqual(['keys.json', 'postgres']);
    const again = await openSystem({ dataDir: input.dataDir, practiceAccounts: false });
    if (again.kind !== 'open') throw new Error('does not open');
    expect(await contents(again.system.database.pool)).toEqual(await contents(source.pool));
    expect(again.system.services.keys).toEqual(TEST_KEYS);
    await again.system.close();
  }, 120_000);
});

/** What can have happened to a backup before it is restored: each is refused by the sentence that fits. */
describe('a backup that is not what it should be', () => {
  let source: TestDatabase;
  let whole: Buffer;
  let keys: string;
  beforeAll(async () => {
    source = await smallDatabase();
    await save(source, at('whole.backup'));
    whole = await readFile(at('whole.backup'));
    keys = await readFile(keysFileOf(at('whole.backup')), 'utf8');
  });
  afterAll(() => source.drop());

  const flipped = (place: number) => {
    const bytes = Buffer.from(whole);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    return bytes;
  };
  const resealed = (bytes: Buffer) => {
    const content = bytes.subarray(0, bytes.length - 73);
    return Buffer.concat([content, Buffer.from(`\nsha256 ${createHash('sha256').update(content).digest('hex')}\n`)]);
  };
  const cases: [string, () => { bytes: Buffer; keys?: string | null; passphrase?: string }, RegExp][] = [
    ['empty', () => ({ bytes: Buffer.alloc(0) }), /no Huanjie backup/],
    ['foreign', () => ({ bytes: Buffer.from('姓名,身份证号\r\n') }), /no Huanjie backup/],
    ['cut by one byte', () => ({ bytes: whole.subarray(0, -1) }), /incomplete/],
    ['cut in the middle', () => ({ bytes: whole.subarray(0, whole.length >> 1) }), /incomplete/],
    ['cut after its first line', () => ({ bytes: whole.subarray(0, 20) }), /incomplete/],
    ['altered in the middle', () => ({ bytes: flipped(whole.length >> 1) }), /altered/],
    ['altered at its start', () => ({ bytes: flipped(30) }), /altered/],
    ['altered in its digest', () => ({ bytes: flipped(whole.length - 5) }), /altered|incomplete/],
    ['altered with a digest made anew', () => ({ bytes: resealed(flipped(whole.length >> 1)) }), /altered/],
    ['renamed in its gzip header with a digest made anew', () => ({ bytes: resealed(flipped(22)) }), /altered/],
    ['without its keys', () => ({ bytes: whole, keys: null }), /missing/],
    ['with broken keys', () => ({ bytes: whole, keys: keys.slice(0, 50) }), /incomplete/],
    [
      'with altered keys',
      () => ({ bytes: whole, keys: keys.replace(/"tag": "./, '"tag": "_') }),
      /passphrase is wrong/,
    ],
    ['with another passphrase', () => ({ bytes: whole, passphrase: 'not the passphrase' }), /passphrase is wrong/],
  ];

  it.each(cases)('is refused when %s, and nothing is touched', async (name, make, sentence) => {
    const { bytes, keys: given = keys, passphrase = PASSPHRASE } = make();
    const file = at(`${name.replaceAll(' ', '-')}.damaged`);
    await writeFile(file, bytes);
    if (given !== null) await writeFile(keysFileOf(file), given);
    const target = at(`target-${name.replaceAll(' ', '-')}`);
    for (const replace of [false, true]) {
      const outcome = await restoreBackup({ file, passphrase, dataDir: target, replace });
      expect(outcome).toMatchObject({ kind: 'refused', en: expect.stringMatching(sentence) });
      if (outcome.kind === 'refused') expect(`${outcome.zh}${outcome.en}`).not.toContain('\n');
    }
    expect(await exists(target)).toBe(false);
  });

  it('is refused with the keys of another backup', async () => {
    await writeFile(at('mixed.backup'), whole);
    await writeFile(keysFileOf(at('mixed.backup')), await strangeKeys());
    const input = { file: at('mixed.backup'), passphrase: PASSPHRASE, dataDir: at('mixed'), replace: false };
    expect(await restoreBackup(input)).toMatchObject({
      kind: 'refused',
      en: expect.stringContaining('another backup'),
    });
    expect(await exists(at('mixed'))).toBe(false);
  });

  async function strangeKeys(): Promise<string> {
    const strange = await smallDatabase('另一次');
    await save(strange, at('strange.backup'));
    await strange.drop();
    return readFile(keysFileOf(at('strange.backup')), 'utf8');
  }
});
