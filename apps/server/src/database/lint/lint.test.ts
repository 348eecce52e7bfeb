import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../manifest.ts';
import { statementsOf } from '../migrate.ts';
import { countStatements, lintSchema, type Manifest, type Rule } from './lint.ts';

const folder = new URL('../migrations/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort();
const texts = files.map((name) => readFileSync(new URL(name, folder), 'utf8'));

describe('the schema', () => {
  it('keeps every rule', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(lintSchema(texts.join('\n'), TABLES)).toEqual([]);
  });

  it('consists of migrations numbered without gaps', () => {
    expect(files.map((name) => name.slice(0, 5))).toEqual(files.map((_, at) => `${String(at + 1).padStart(4, '0')}_`));
  });

  it.each(files.map((name, at) => [name, texts[at] as string]))('sends %s one statement at a time', (_, text) => {
    const pieces = statementsOf(text);
    expect(pieces.map(countStatements)).toEqual(pieces.map(() => 1));
    expect(pieces.length).toBe(countStatements(text));
  });
});

const manifest: Manifest = { region: 'reference', unit: 'distributed', person: 'distributed', job: 'local' };
const region = 'create table region (code int primary key, name text not null);';
const unit = `create table unit (county_id int not null references region (code), id uuid, code text,
  primary key (county_id, id), unique (county_id, code));`;
const person = `create table person (county_id int not null, id uuid, number bigint generated always as identity,
  primary key (county_id, id), foreign key (county_id, id) references unit);`;
const job = 'create table job (id uuid primary key);';
const sound = `${region}\n${unit}\n${person}\n${job}`;

it('finds nothing wrong with a sound schema', () => {
  const extra = `create unique index unit_by_name on unit (county_id, lower(code));
    create table part partition of unit for values in (1);
    alter table person add constraint one unique (county_id, number);
    create index person_by_id on person (id);
    insert into unit values (1) returning county_id;
    create function touch(p_county int) returns void language plpgsql as $$ begin perform uuidv7_like(); end $$;`;
  expect(lintSchema(sound + extra, manifest)).toEqual([]);
});

/** Planted breaches: the sound schema with one thing replaced, or one statement added. */
const breaches: [Rule, string, string][] = [
  ['declared', 'a table nobody declared', `${sound} create table stray (id uuid primary key);`],
  ['declared', 'a declared table that is not there', sound.replace(job, '')],
  ['declared', 'a declared table that was dropped', `${sound} drop table job;`],
  [
    'declared',
    'columns hidden behind LIKE',
    sound.replace('(id uuid primary key)', '(like region, primary key (code))'),
  ],
  ['declared', 'columns hidden behind AS', `${sound} create table copied as select 1 as n;`],
  ['declared', 'a renamed column', `${sound} alter table unit rename column county_id to county;`],
  ['county key', 'no county', sound.replace('county_id int not null, id uuid, number', 'id uuid, number')],
  ['county key', 'a county that may be null', sound.replace('county_id int not null,', 'county_id int,')],
  ['county key', 'a county made optional later', `${sound} alter table unit alter column county_id drop not null;`],
  ['county key', 'a county of another type', sound.replace('county_id int not null,', 'county_id bigint not null,')],
  [
    'county key',
    'a primary key without it',
    sound.replace('primary key (county_id, id), unique', 'primary key (id), unique'),
  ],
  [
    'county key',
    'a primary key not led by it',
    sound.replace('primary key (county_id, id), unique', 'primary key (id, county_id), unique'),
  ],
  ['county key', 'a unique constraint without it', sound.replace('unique (county_id, code)', 'unique (code)')],
  ['county key', 'a unique column', sound.replace('code text', 'code text unique')],
  ['county key', 'a unique constraint added later', `${sound} alter table unit add constraint u unique (code);`],
  ['county key', 'a unique column added later', `${sound} alter table unit add column seal text unique;`],
  ['county key', 'a unique index without it', `${sound} create unique index u on unit (code);`],
  ['county key', 'a unique index on an expression', `${sound} create unique index u on unit (lower(code));`],
  [
    'references',
    'a key without the county',
    sound.replace('foreign key (county_id, id) references unit', 'foreign key (id) references unit (id)'),
  ],
  [
    'references',
    'a county matched with another column',
    sound.replace('references unit);', 'references unit (id, county_id));'),
  ],
  [
    'references',
    'a reference table that refers',
    sound.replace('code int primary key', 'code int primary key references region (code)'),
  ],
  [
    'references',
    'a local table that refers',
    sound.replace('(id uuid primary key)', '(id uuid primary key, r int references region (code))'),
  ],
  [
    'references',
    'a distributed table that refers to a local one',
    sound.replace('id uuid, code', 'id uuid references job (id), code'),
  ],
  [
    'references',
    'a reference added later',
    `${sound} alter table job add constraint f foreign key (id) references person (id);`,
  ],
  [
    'references',
    'a deletion that would change the county',
    sound.replace('references unit);', 'references unit on delete set null);'),
  ],
  ['no triggers', 'a trigger', `${sound} create trigger t after insert on unit for each row execute function f();`],
  [
    'no triggers',
    'a constraint trigger',
    `${sound} create constraint trigger t after insert on unit for each row execute function f();`,
  ],
  ['no triggers', 'an event trigger', `${sound} create event trigger t on ddl_command_start execute function f();`],
  ['no triggers', 'a rule', `${sound} create rule r as on delete to unit do instead nothing;`],
  ['no triggers', 'EXCLUDE', sound.replace('unique (county_id, code)', 'exclude using gist (code with =)')],
  ['ids', 'serial', sound.replace('number bigint generated always as identity', 'number serial')],
  ['ids', 'bigserial', sound.replace('number bigint generated always as identity', 'number bigserial')],
  ['ids', 'int identity', sound.replace('number bigint', 'number int')],
  [
    'ids',
    'int identity added later',
    `${sound} alter table region alter column code add generated always as identity;`,
  ],
  ['floor', 'uuidv7', sound.replace('id uuid, code', 'id uuid default uuidv7(), code')],
  [
    'floor',
    'uuidv7 inside a function',
    `${sound} create function f() returns uuid language plpgsql as $$ begin return uuidv7(); end $$;`,
  ],
  ['floor', 'any_value', `${sound} create view v as select any_value(code) from unit;`],
  ['floor', 'JSON_TABLE', `${sound} create view v as select * from json_table('[]', '$[*]' columns (a int));`],
  ['floor', 'JSON_VALUE', `${sound} create view v as select json_value('{}', '$.a');`],
  ['floor', 'RETURNING OLD', `${sound} update unit set code = '1' returning old.code;`],
  ['floor', 'RETURNING NEW.*', `${sound} update unit set code = '1' returning new.*;`],
  [
    'floor',
    'RETURNING OLD inside a function',
    `${sound} do $$ begin update unit set code = '1' returning old.code; end $$;`,
  ],
  [
    'floor',
    'a virtual column',
    sound.replace('code text', 'code text, twice text generated always as (code || code) virtual'),
  ],
  ['floor', 'a constraint not enforced', `${sound} alter table unit add constraint c check (code <> '') not enforced;`],
  ['primary key', 'a table without one', sound.replace('(id uuid primary key)', '(id uuid)')],
  ['alone', 'two things in one ALTER', `${sound} alter table unit add column x int, add constraint c check (x > 0);`],
];

describe('a planted breach', () => {
  it.each(breaches)('of "%s" is found: %s', (rule, _, sql) => {
    expect(sql).not.toBe(sound);
    expect(lintSchema(sql, manifest).map((breach) => breach.rule)).toContain(rule);
  });

  it('of each rule is in the list', () => {
    const rules: Rule[] = [
      'declared',
      'county key',
      'references',
      'no triggers',
      'ids',
      'floor',
      'primary key',
      'alone',
    ];
    expect([...new Set(breaches.map(([rule]) => rule))].sort()).toEqual(rules.sort());
  });

  it('of the grammar is an error', () => {
    expect(() => lintSchema('create tabel x ();', {})).toThrow(/syntax error/);
  });
});
