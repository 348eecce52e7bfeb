import { checkIdNumber, checkPersonName } from '@huanjie/chinese';
import { SHEETS } from '@huanjie/rolls';
import { expect } from 'vitest';
import type { ReadRow } from './reading.kit.ts';

type All = Record<string, ReadRow[]>;

/** What holds for every example: numbers and names are valid, rows are different, and whatever a row refers to exists. */
export function expectSound(all: All): void {
  expectPeople(all);
  expectUnits(all);
  expectPolls(all);
  for (const [kind, rows] of Object.entries(all)) {
    const { identity } = SHEETS[kind]!;
    if (identity.length === 0) continue;
    const keys = new Set(rows.map((row) => identity.map((key) => row[key]).join('|')));
    expect(keys.size, `rows of ${kind} that are different`).toBe(rows.length);
  }
}

function expectPeople(all: All): void {
  const registered = new Map<string, unknown>();
  for (const row of [...all.people!, ...all.rolls!]) {
    const check = checkIdNumber(String(row.idNumber));
    if (check.kind !== 'valid' || check.birthDate !== row.birthDate || check.sex !== row.sex) {
      throw new Error(`Number ${row.idNumber} does not fit ${row.name}`);
    }
    if (!/^99\d{4}/.test(String(row.idNumber)))
      throw new Error(`Number ${row.idNumber} is of a region that may be real`);
    const name = checkPersonName(String(row.name));
    if (name.kind !== 'valid' || name.normalized !== row.name) throw new Error(`Name ${row.name} is refused`);
    const known = registered.get(String(row.idNumber));
    if (known !== undefined && known !== row.name) throw new Error(`Number ${row.idNumber} has two names`);
    registered.set(String(row.idNumber), row.name);
  }
  const people = new Set(all.people!.map((row) => row.idNumber));
  for (const [kind, rows] of Object.entries(all)) {
    if (kind === 'rolls') continue;
    const strangers = rows.filter((row) => row.idNumber !== undefined && !people.has(row.idNumber));
    expect(strangers, `people of ${kind} that are not registered`).toEqual([]);
    const renamed = rows.filter(
      (row) => row.idNumber !== undefined && registered.get(String(row.idNumber)) !== row.name,
    );
    expect(renamed, `people of ${kind} under another name`).toEqual([]);
  }
}

function expectUnits(all: All): void {
  const seen = new Set<unknown>();
  for (const row of all.units!) {
    if (row.parentCode !== null && !seen.has(row.parentCode)) throw new Error(`${row.name} stands before its parent`);
    seen.add(row.unitCode);
  }
  for (const rows of Object.values(all)) {
    for (const row of rows) {
      for (const key of ['unitCode', 'caretakerCode', 'stationedAtCode']) {
        const code = row[key] ?? null;
        if (code !== null && !seen.has(code)) throw new Error(`No unit ${code}`);
      }
    }
  }
}

function expectPolls(all: All): void {
  const polls = new Map(all.polls!.map((row) => [row.pollNumber, row]));
  for (const row of all.polls!) {
    const previous = row.previousPollNumber ?? null;
    if (previous !== null) expect(String(polls.get(previous)?.heldOn) < String(row.heldOn)).toBe(true);
    expect(Number(row.returned)).toBeLessThanOrEqual(Number(row.issued));
    expect(Number(row.checkedOff)).toBeLessThanOrEqual(Number(row.entitled));
  }
  const candidates = new Set(all.candidates!.map((row) => `${row.pollNumber}|${row.post}|${row.idNumber}`));
  for (const row of all.candidates!) expect(polls.has(row.pollNumber!)).toBe(true);
  const counted = new Set(all.countSheets!.map((row) => `${row.pollNumber}|${row.post}|${row.idNumber}`));
  expect(counted).toEqual(candidates);
}
