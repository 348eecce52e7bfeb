import { createCipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { run } from './processes.ts';

const PERSONS = 20_000;
const COUNTY = 990_199;

const first = { encryption: randomBytes(32), index: randomBytes(32) };
let name = '';
let folder = '';
let url = '';
let watch: pg.Client;

const inText = (keys: typeof first) => ({
  encryption: keys.encryption.toString('base64'),
  index: keys.index.toString('base64'),
});
const indexOf = (keys: typeof first, text: string) =>
  createHmac('sha256', keys.index).update(text).digest().subarray(0, 16);
function sealed(keys: typeof first, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}
const numberOf = (at: number) => `9901991980010${String(at).padStart(5, '0')}`;

async function admin(statement: string) {
  const client = new pg.Client({ ...inject('connection'), database: 'postgres' });
  await client.connect();
  await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  name = `test_keys_${randomUUID().replaceAll('-', '')}`;
  await admin(`create database ${name} template huanjie_empty`);
  folder = await mkdtemp(join(tmpdir(), 'huanjie-keys-'));
  await writeFile(join(folder, 'keys.json'), JSON.stringify({ version: 1, ...inText(first) }), { mode: 0o600 });
  const { host, port, user, password } = inject('connection');
  const account = `${encodeURIComponent(user)}:${encodeURIComponent(String(password ?? ''))}`;
  // The test server may listen on a socket only, whose folder does not fit in the place of a host.
  url = `postgres://${account}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
  watch = new pg.Client({ ...inject('connection'), database: name });
  await watch.connect();
  await watch.query("insert into county (county_id, code, name) values ($1, '990199', '试验县')", [COUNTY]);
  await watch.query(
    `insert into unit (county_id, unit_id, code, name, kind, pinyin, initials)
     values ($1, $2, '990199000000', '试验县', 'county', 'shiyanxian', 'syx')`,
    [COUNTY, randomUUID()],
  );
  const people = Array.from({ length: PERSONS }, (_, at) => numberOf(at));
  await watch.query(
    `insert into person (county_id, person_id, name, pinyin, initials, sex, birth_date, id_number_cipher,
       id_number_index, phone_cipher, phone_index)
     select $1, gen_random_uuid(), '某人', 'mouren', 'mr', 'male', '1980-01-01', n.cipher, n.index, n.phone, n.phone_index
     from unnest($2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[]) as n (cipher, index, phone, phone_index)`,
    [
      COUNTY,
      people.map((text) => sealed(first, text)),
      people.map((text) => indexOf(first, text)),
      people.map((_, at) => (at % 2 === 0 ? sealed(first, `1390000${at}`) : null)),
      people.map((_, at) => (at % 2 === 0 ? indexOf(first, `1390000${at}`) : null)),
    ],
  );
});
afterAll(async () => {
  await watch.end();
  await admin(`drop database if exists ${name} with (force)`);
  await rm(folder, { recursive: true, force: true });
});

const rotate = () => run(['keys', 'rotate', '--json', '--data', folder, '--database-url', url]);
/** What the command answered; a line of its log may stand before it. */
const answerOf = (output: string) => JSON.parse(output.slice(output.lastIndexOf('{'))) as Record<string, unknown>;
const keysNow = async () =>
  JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8')) as {
    version: number;
    encryption: string;
    index: string;
    next?: { encryption: string; index: string };
  };
const bytesOf = (keys: { encryption: string; index: string }) => ({
  encryption: Buffer.from(keys.encryption, 'base64'),
  index: Buffer.from(keys.index, 'base64'),
});
/** How many of the people are found by the blind index of a key. */
async function foundUnder(keys: typeof first): Promise<number> {
  const indexes = Array.from({ length: PERSONS }, (_, at) => indexOf(keys, numberOf(at)));
  const { rows } = await watch.query<{ n: number }>(
    'select count(*)::int as n from person where id_number_index = any($1::bytea[])',
    [indexes],
  );
  return rows[0]?.n ?? 0;
}
const events = async () =>
  (
    await watch.query<{ payload: { persons: number; key: string } }>(
      "select payload from journal_entry where event_type = 'keys.rotated' order by sequence",
    )
  ).rows.map((row) => row.payload);

describe('changing the keys', () => {
  it('that is killed half-way keeps both keys, and the next one carries it to its end', async () => {
    const killed = rotate();
    let done = 0;
    while (done === 0) {
      await pause(5);
      if (killed.process.exitCode !== null) throw new Error(`ended too early: ${killed.output()}`);
      const file = await keysNow();
      if (file.next !== undefined) done = await foundUnder(bytesOf(file.next));
    }
    killed.process.kill('SIGKILL');
    expect(await killed.ended).not.toBe(0);
    const broken = await keysNow();
    expect(broken).toMatchObject({ version: 2, ...inText(first) });
    const next = bytesOf(broken.next ?? { encryption: '', index: '' });
    const [under, left] = [await foundUnder(next), await foundUnder(first)];
    expect(under).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(0);
    expect(under + left).toBe(PERSONS);
    expect(await events()).toEqual([]);

    const again = rotate();
    expect(await again.ended).toBe(0);
    expect(answerOf(again.output())).toEqual({ persons: PERSONS, counties: 1, resumed: true });
    expect(await keysNow()).toEqual({ version: 1, ...inText(next) });
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600);
    expect(await foundUnder(next)).toBe(PERSONS);
    expect(await foundUnder(first)).toBe(0);
    expect(await events()).toEqual([{ persons: PERSONS, key: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
  }, 240_000);

  it('is one event each time, and leaves the journal whole', async () => {
    const before = await keysNow();
    const once = rotate();
    expect(await once.ended).toBe(0);
    expect(answerOf(once.output())).toMatchObject({ persons: PERSONS, resumed: false });
    expect((await keysNow()).encryption).not.toBe(before.encryption);
    expect(await events()).toHaveLength(2);
    const verify = run(['audit', 'verify', '--json', '--data', folder, '--database-url', url]);
    expect(await verify.ended).toBe(0);
    expect(JSON.parse(verify.output())).toMatchObject({ entries: 2, broken: [] });
  }, 240_000);

  it('is refused while another process works on the database', async () => {
    const other = new pg.Client({ ...inject('connection'), database: name, application_name: 'huanjie' });
    await other.connect();
    const refused = rotate();
    expect(await refused.ended).toBe(2);
    expect(refused.output()).toContain('Another process is connected');
    expect(await keysNow()).toMatchObject({ version: 1 });
    await other.end();
  }, 120_000);
});
