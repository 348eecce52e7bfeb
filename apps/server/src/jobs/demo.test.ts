import { EXAMPLES } from '@huanjie/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await exampleDatabase();
});
afterAll(() => database.drop());

const scalar = async (text: string, ...values: unknown[]): Promise<unknown> =>
  Object.values((await database.pool.query(text, values)).rows[0] ?? {})[0];

const [township, community, village] = ['township', 'community', 'village'].map(
  (name) => EXAMPLES.find((example) => example.case === name)?.roundId ?? '',
);

describe('the township round in the database', () => {
  it.each([
    ['delegates', `select count(*) from delegate where round_id = $1`, 116],
    ['cadres among them', `select count(*) from delegate where round_id = $1 and category = 'cadre'`, 68],
    ['delegates present', `select count(*) from delegate where round_id = $1 and present`, 111],
    ['groups', `select count(distinct group_number) from delegate where round_id = $1`, 8],
    [
      'committee members',
      `select count(*) from officer where round_id = $1 and term = 'present' and body = 'partyCommittee' and post = 'committee-member'`,
      8,
    ],
    [
      'discipline commission members',
      `select count(*) from officer where round_id = $1 and term = 'present' and body = 'disciplineCommission' and post = 'discipline-member'`,
      5,
    ],
    [
      'delegates to the county congress',
      `select count(*) from officer where round_id = $1 and term = 'present' and body = 'countyCongress'`,
      10,
    ],
  ])('%s', async (_, text, expected) => {
    expect(await scalar(text, township)).toBe(expected);
  });
});

describe('the community round in the database', () => {
  it.each([
    [
      'posts in Party organisations',
      `select count(*) from officer where round_id = $1 and term = 'present' and body = 'partyOrganisation'`,
      158,
    ],
    [
      "posts in residents' committees",
      `select count(*) from officer where round_id = $1 and term = 'present' and body = 'residentsCommittee'`,
      222,
    ],
    ['persons', `select count(distinct person_id) from officer where round_id = $1 and term = 'present'`, 312],
  ])('%s', async (_, text, expected) => {
    expect(await scalar(text, community)).toBe(expected);
  });
});

describe('the village round in the database', () => {
  it.each([
    ['voters', `select count(*) from voter where round_id = $1`, 247_049],
    [
      'voters who took part',
      `select count(*) from check_in c join poll p using (county_id, poll_id) where p.round_id = $1`,
      217_319,
    ],
    ['chairs', `select count(*) from officer where round_id = $1 and term = 'present' and post = 'chair'`, 434],
    [
      'vice-chairs',
      `select count(*) from officer where round_id = $1 and term = 'present' and post = 'vice-chair'`,
      58,
    ],
    ['members', `select count(*) from officer where round_id = $1 and term = 'present' and post = 'member'`, 1055],
  ])('%s', async (_, text, expected) => {
    expect(await scalar(text, village)).toBe(expected);
  });
});
