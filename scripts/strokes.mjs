import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { main, Trouble } from './say.mjs';
import { composer } from './strokes/compose.mjs';
import { packSequences, packTotals } from './strokes/pack.mjs';
import { LEVEL_ENDS, readSources } from './strokes/sources.mjs';

// Makes packages/chinese/src/strokes/table.generated.ts. By hand: put the sources named in docs/decisions/0009 into a
// folder and run `node scripts/strokes.mjs <folder>`. Prints coverage and every disagreement between the sources.

const compare = (left, right) => left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
/** Candidates of a character outside the norm among which the witness may decide. */
const MOST_CANDIDATES = 2;
const levelOf = (number) => LEVEL_ENDS.findIndex((end) => number < end);

/** The sequences of the 8,105 characters, each with where it comes from, and the characters that none was found for. */
function settleOfficial(sources, compose) {
  const settled = new Map();
  const open = [];
  for (const [number, character] of sources.official.entries()) {
    const fixed = sources.corrections.get(character);
    const listed = sources.cnchar.get(character);
    if (fixed !== undefined) settled.set(character, { sequence: fixed, from: 'corrected' });
    else if (listed !== undefined) settled.set(character, { sequence: listed, from: 'listed' });
    else open.push(number);
  }
  const missing = [];
  for (const number of open) {
    const character = sources.official[number];
    const between = placeOf(number, sources.official, settled);
    const candidates = compose(character).filter(between);
    const seen = (sources.witness.get(character) ?? []).filter(between);
    const agreed = candidates.filter((sequence) => seen.includes(sequence));
    if (agreed.length === 1) settled.set(character, { sequence: agreed[0], from: 'composed' });
    else if (seen.length === 0 && candidates.length === 1) {
      settled.set(character, { sequence: candidates[0], from: 'composed alone' });
    } else missing.push(`${character} composed ${candidates.join(' ')} witness ${seen.join(' ')}`);
  }
  return { settled, missing };
}

/** Whether a sequence fits between the nearest settled neighbours in the official order of the level. */
function placeOf(number, official, settled) {
  const level = levelOf(number);
  const nearest = (step) => {
    for (let other = number + step; levelOf(other) === level && other >= 0; other += step) {
      const found = settled.get(official[other]);
      if (found !== undefined && found.from !== 'composed alone') return found.sequence;
    }
    return null;
  };
  const [low, high] = [nearest(-1), nearest(1)];
  return (sequence) => (low === null || compare(low, sequence) <= 0) && (high === null || compare(sequence, high) <= 0);
}

/** Traditional and variant characters of the first block whose sequence two sources and the total agree on. */
function settleOthers(sources, compose, settled) {
  const others = new Map();
  for (const [character, witnessed] of sources.witness) {
    if (settled.has(character) || !/^[一-鿿]$/.test(character)) continue;
    const total = sources.totals.get(character);
    const listed = sources.cnchar.get(character);
    const candidates = (listed === undefined ? compose(character) : [listed]).filter(({ length }) => length === total);
    // With more candidates the witness would no longer confirm a sequence but supply it.
    const agreed = candidates.length > MOST_CANDIDATES ? [] : candidates.filter((one) => one === witnessed.at(-1));
    if (agreed.length === 1) others.set(character, agreed[0]);
  }
  for (const [character, sequence] of sources.corrections) {
    if (!settled.has(character)) others.set(character, sequence);
  }
  return others;
}

const STRUCTURES = { a: 0, d: 1 };

/** In stroke order; equal sequences as the norm lists them within a level, otherwise by structure (see the decision). */
function inOrder(sources, settled) {
  const groups = new Map();
  for (const [number, character] of sources.official.entries()) {
    const { sequence } = settled.get(character);
    const levels =
      groups.get(sequence) ??
      groups
        .set(
          sequence,
          LEVEL_ENDS.map(() => []),
        )
        .get(sequence);
    levels[levelOf(number)].push(character);
  }
  const structure = (character) => STRUCTURES[sources.decomposition.get(character)?.[0]] ?? 2;
  const entries = [];
  for (const sequence of [...groups.keys()].sort(compare)) {
    const levels = groups.get(sequence).filter((level) => level.length > 0);
    while (levels.length > 0) {
      const next = levels.reduce((best, level) => (structure(level[0]) < structure(best[0]) ? level : best));
      entries.push({ character: next.shift(), sequence });
      if (next.length === 0) levels.splice(levels.indexOf(next), 1);
    }
  }
  return entries;
}

function othersInOrder(sources, others) {
  const structure = (character) => STRUCTURES[sources.decomposition.get(character)?.[0]] ?? 2;
  return Array.from(others, ([character, sequence]) => ({ character, sequence })).sort(
    (left, right) =>
      compare(left.sequence, right.sequence) ||
      structure(left.character) - structure(right.character) ||
      left.character.codePointAt(0) - right.character.codePointAt(0),
  );
}

function report(sources, settled, others) {
  const print = (title, lines) => console.log(`\n${title}: ${lines.length}\n${lines.join('\n')}`);
  const counts = {};
  for (const { from } of settled.values()) counts[from] = (counts[from] ?? 0) + 1;
  console.log(`8,105 characters: ${settled.size}`, counts, `others: ${others.size}`);
  const characters = [...settled.keys()];
  const sequence = (character) => settled.get(character).sequence;
  const against = (other) => (character) => other(character) !== undefined && other(character) !== sequence(character);
  print(
    'corrected against cnchar',
    characters
      .filter(against((character) => sources.cnchar.get(character)))
      .map((character) => `${character} ${sources.cnchar.get(character)} -> ${sequence(character)}`),
  );
  print(
    'not among the sequences of the witness',
    characters
      .filter((character) => sources.witness.get(character)?.includes(sequence(character)) === false)
      .map((character) => `${character} ${sequence(character)} | ${sources.witness.get(character).join(' ')}`),
  );
  print(
    'total differs from Unihan',
    characters
      .filter((character) => sources.totals.get(character) !== sequence(character).length)
      .map((character) => `${character} ${sequence(character).length}, Unihan ${sources.totals.get(character)}`),
  );
  print('out of the order of the published table', outOfOrder(sources.official, sequence));
}

function outOfOrder(official, sequence) {
  return official.flatMap((character, number) => {
    const before = official[number - 1];
    if (before === undefined || LEVEL_ENDS.includes(number) || compare(sequence(before), sequence(character)) <= 0) {
      return [];
    }
    return [`${before} ${sequence(before)} before ${character} ${sequence(character)}`];
  });
}

function write(entries, others, totals) {
  const known = new Set([...entries, ...others].map(({ character }) => character));
  const packed = { official: packSequences(entries), others: packSequences(others), totals: packTotals(totals, known) };
  const version = createHash('sha256').update(JSON.stringify(packed)).digest('hex').slice(0, 12);
  const text = [
    '// Made by `node scripts/strokes.mjs`; sources and licences: docs/decisions/0009 and THIRD_PARTY_NOTICES.md.',
    `export const VERSION = '${version}';`,
    `export const OFFICIAL = ${JSON.stringify(packed.official)};`,
    `export const OTHERS = ${JSON.stringify(packed.others)};`,
    `export const TOTALS = ${JSON.stringify(packed.totals)};`,
    '',
  ].join('\n');
  writeFileSync(at('packages', 'chinese', 'src', 'strokes', 'table.generated.ts'), text);
  console.log(`\n${Buffer.byteLength(text)} bytes, version ${version}`);
}

await main(() => {
  const folder = process.argv[2];
  if (folder === undefined) throw new Trouble('请给出数据所在的文件夹', 'Name the folder with the sources');
  const sources = readSources(folder);
  const known = new Map([...sources.cnchar, ...sources.corrections]);
  const compose = composer(known, sources.decomposition);
  const { settled, missing } = settleOfficial(sources, compose);
  if (missing.length > 0) throw new Error(`no sequence settled for ${missing.length}:\n${missing.join('\n')}`);
  const others = settleOthers(sources, compose, settled);
  report(sources, settled, others);
  write(inOrder(sources, settled), othersInOrder(sources, others), sources.totals);
});
