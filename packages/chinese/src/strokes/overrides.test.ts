import { describe, expect, it } from 'vitest';
import { orderPersonsByStrokes, type StrokeSortOptions, sortByStrokes, strokeKey } from './index.ts';

/** A character of which only the number of strokes is known: 5. */
const RARE = '㐀';

function sorted(names: readonly string[], options: Partial<StrokeSortOptions> = {}) {
  const result = sortByStrokes(names, { mode: 'surname', ...options });
  if (result.kind === 'refused') throw new Error(result.en);
  return result;
}

describe('characters outside the norm', () => {
  it('ends a number of strokes with those whose order is unknown', () => {
    expect(sorted([`${RARE}一明`, '刘一明', '边一明']).names).toEqual(['边一明', `${RARE}一明`, '刘一明']);
  });

  it('says what it had to guess, each character once', () => {
    const { notes } = sorted([`${RARE}一明`, `${RARE}大明`, '張一明', '张一明', '何\ue000', '何Li', '李一·明']);
    expect(notes).toMatchObject([
      { kind: 'notHan', character: 'i' },
      { kind: 'notHan', character: 'l' },
      { kind: 'orderUnknown', character: RARE, total: 5 },
      { kind: 'outsideStandard', character: '張', total: 11 },
      { kind: 'notHan', character: '\ue000' },
    ]);
    for (const { zh, en } of notes) {
      expect(zh).not.toMatch(/undefined|null/);
      expect(en).not.toMatch(/undefined|null|[，。]/);
    }
  });

  it.each(['々', '\u{33479}'])('puts %s, of which nothing is known, after all others and says so', (character) => {
    const name = `${character}一明`;
    const { names, notes } = sorted([name, '瞿一明', 'Li Ming']);
    expect(names).toEqual(['瞿一明', name, 'Li Ming']);
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'strokesUnknown', character }));
  });

  it('reads compatibility forms, variation selectors and full-width letters as the plain characters', () => {
    const { names, notes } = sorted(['葛\u{e0100}一', '葛一', '\uf9e1大明', '李小明', 'Ｌｉ', 'Li']);
    expect(names.slice(0, 2)).toEqual(['\uf9e1大明', '李小明']);
    expect(names.slice(2, 4)).toEqual(['葛一', '葛\u{e0100}一']);
    expect(notes.every(({ kind }) => kind === 'notHan')).toBe(true);
  });
});

describe('overrides by hand', () => {
  const strokes = new Map([[RARE, { strokes: '21212', reason: '本人户口簿所附字形' }]]);

  it('takes the strokes that staff give to a character', () => {
    const result = sorted([`${RARE}一明`, '史一明', '卢一明', '白一明'], { strokes });
    expect(result.names).toEqual([`${RARE}一明`, '卢一明', '史一明', '白一明']);
    expect(result.notes).toEqual([]);
    expect(result.overrides).toEqual([
      { kind: 'strokes', character: RARE, strokes: '21212', reason: '本人户口簿所附字形' },
    ]);
  });

  it('stands after the characters of the norm with the same strokes', () => {
    const same = new Map([[RARE, { strokes: '25121', reason: '人工核对' }]]);
    expect(sorted([`${RARE}一明`, '由一明', '田一明', '史一明'], { strokes: same }).names).toEqual([
      '田一明',
      '由一明',
      `${RARE}一明`,
      '史一明',
    ]);
  });

  it('does not name an override that had no part', () => {
    expect(sorted(['田一明'], { strokes }).overrides).toEqual([]);
  });

  it('puts names where staff put them', () => {
    const positions = [
      { name: '王一', position: 3, reason: '上级批准的次序' },
      { name: '陈一', position: 1, reason: '上级批准的次序' },
    ];
    const result = sorted(['王一', '陈一', '丁一', '李一'], { positions });
    expect(result.names).toEqual(['陈一', '丁一', '王一', '李一']);
    expect(result.order).toEqual([1, 2, 0, 3]);
    expect(result.overrides.map(({ kind }) => kind)).toEqual(['position', 'position']);
  });

  const place = (name: string, position: number, reason = '核对') => ({ positions: [{ name, position, reason }] });
  const give = (character: string, value: string, reason = '核对') => ({
    strokes: new Map([[character, { strokes: value, reason }]]),
  });
  it.each([
    ['STROKE_REASON', give(RARE, '12', ' ')],
    ['STROKE_SEQUENCE', give(RARE, '126')],
    ['STROKE_SEQUENCE', give(RARE, '')],
    ['STROKE_CHARACTER', give('王一', '12')],
    ['STROKE_REASON', place('王一', 1, '')],
    ['STROKE_POSITION', place('王一', 0)],
    ['STROKE_POSITION', place('王一', 5)],
    ['STROKE_POSITION', place('王一', 1.5)],
    ['STROKE_POSITION_NAME', place('赵一', 1)],
    ['STROKE_POSITION_NAME', place('丁一', 1)],
    ['STROKE_POSITION', { positions: [...place('王一', 1).positions, ...place('李一', 1).positions] }],
  ])('refuses with %s', (code, options) => {
    const result = sortByStrokes(['王一', '李一', '丁一', '丁一'], { mode: 'surname', ...options });
    expect(result).toMatchObject({ kind: 'refused', code });
    if (result.kind === 'refused') expect([result.zh, result.en].join()).not.toMatch(/undefined/);
  });

  it('throws where a key is asked for with strokes that are none', () => {
    expect(() => strokeKey('王一', 'surname', give('王', '9').strokes)).toThrow(RangeError);
  });
});

describe('orderPersonsByStrokes', () => {
  const persons = [
    { id: 'c', name: '王明' },
    { id: 'a', name: '李明' },
    { id: 'b', name: '王明' },
    { id: 'd', name: `${RARE}明` },
  ];

  it('gives ids in order, persons of one name by id whatever the input', () => {
    for (const input of [persons, [...persons].reverse()]) {
      expect(orderPersonsByStrokes(input, { mode: 'surname' })).toMatchObject({
        kind: 'sorted',
        ids: ['b', 'c', 'd', 'a'],
        notes: [{ kind: 'orderUnknown', character: RARE }],
        overrides: [],
      });
    }
  });

  it('hands refusals on', () => {
    const positions = [{ name: '王明', position: 1, reason: '核对' }];
    const result = orderPersonsByStrokes(persons, { mode: 'surname', positions });
    expect(result).toMatchObject({ kind: 'refused', code: 'STROKE_POSITION_NAME' });
  });
});
