import { describe, expect, it } from 'vitest';
import { countIn, readCount } from '../../app/counts.ts';
import { addPerson } from './edits.ts';
import { exampleOf } from './examples.ts';
import { moveOf, newLineIn } from './moves.ts';
import { sheetOf } from './poll.ts';
import { emptySheet } from './sheet.ts';

const village = sheetOf(exampleOf('village'));
const party = sheetOf(exampleOf('party'));
const [chair, vice] = village.contests;
const [first, second] = chair?.people ?? [];
const to = (place: string) => ({ kind: 'to', place });

describe('Enter', () => {
  it('goes from number to number down the head, past 实到会 in a village', () => {
    expect(moveOf(village, 'count.entitled', 'Enter')).toEqual(to('count.issued'));
    expect(moveOf(party, 'count.entitled', 'Enter')).toEqual(to('count.present'));
    expect(moveOf(village, 'count.invalid', 'Enter')).toEqual(to(`${chair?.key}.seats`));
  });

  it('goes to the next person, over the name that is there', () => {
    expect(moveOf(village, `${first?.key}.name`, 'Enter')).toEqual(to(`${first?.key}.approve`));
    expect(moveOf(village, `${first?.key}.approve`, 'Enter')).toEqual(to(`${second?.key}.approve`));
    const [member] = party.contests[0]?.people ?? [];
    expect(moveOf(party, `${member?.key}.approve`, 'Enter')).toEqual(to(`${member?.key}.oppose`));
  });

  it('adds a line after the last one, and leaves an empty line for the next contest', () => {
    expect(moveOf(village, `${second?.key}.approve`, 'Enter')).toEqual({ kind: 'add', contest: chair?.key });
    const longer = addPerson(chair?.key ?? '')(village);
    const place = newLineIn(longer, chair?.key ?? '') ?? '';
    expect(place).toMatch(/\.name$/);
    expect(moveOf(longer, place, 'Enter')).toEqual(to(`${vice?.key}.seats`));
    expect(moveOf(emptySheet('VC-2026', 'chair'), 'k2.name', 'Enter')).toEqual({ kind: 'end' });
  });

  it('goes to the name of a line that is empty', () => {
    expect(moveOf(emptySheet('VC-2026', 'chair'), 'k1.void', 'Enter')).toEqual(to('k2.name'));
  });

  it('goes back with shift', () => {
    expect(moveOf(village, 'count.issued', 'Shift+Enter')).toEqual(to('count.entitled'));
    expect(moveOf(village, 'count.entitled', 'Shift+Enter')).toBeNull();
  });
});

describe('arrows', () => {
  it('keep to the column up and down, to the line left and right', () => {
    expect(moveOf(village, `${first?.key}.approve`, 'ArrowDown')).toEqual(to(`${second?.key}.approve`));
    expect(moveOf(village, `${vice?.people[0]?.key}.approve`, 'ArrowUp')).toEqual(to(`${second?.key}.approve`));
    expect(moveOf(village, `${first?.key}.approve`, 'ArrowLeft')).toEqual(to(`${first?.key}.name`));
    expect(moveOf(village, `${first?.key}.approve`, 'ArrowRight')).toBeNull();
    expect(moveOf(village, 'count.issued', 'ArrowDown')).toEqual(to('count.checkedOff'));
  });
});

describe('a count', () => {
  it.each([
    ['１２８', 128],
    [' 1,024 ', 1024],
    ['３０票', 30],
    ['0', 0],
  ])('%s is read', (text, value) => expect(countIn(text)).toBe(value));

  it.each([
    ['', 'blank'],
    ['-3', 'negative'],
    ['－３', 'negative'],
    ['2.5', 'fraction'],
    ['12a', 'letters'],
    ['1234567890123', 'tooBig'],
  ])('%s is %s', (text, code) => expect(Object.values(readCount(text))).toContain(code));
});
