import { describe, expect, it } from 'vitest';
import { changeOf, digestOf, firstLines, supplementLines } from './lines.ts';
import type { ComparedRow } from './queries.ts';

const entry = (name: string, group: string | null, over: Partial<ComparedRow> = {}): ComparedRow => ({
  voter_id: `${name}-id`,
  name,
  sex: 'male',
  group_name: group,
  on_roll: true,
  printed: null,
  printed_name: null,
  printed_group: null,
  ...over,
});

const LIST = { number: 1, publishedOn: '2021-02-20', place: '村务公开栏' };

describe('the lines of a published list', () => {
  it('stand by group, then by surname strokes with 田富 before 田大利', () => {
    const entries = ['田大利', '李一', '丁万', '田富', '王二'].map((name) => entry(name, '二组'));
    const lines = firstLines([...entries, entry('丁后', '十组'), entry('马先', '一组'), entry('丁无', null)]);
    const inSecond = lines.filter((line) => line.group_name === '二组').map((line) => line.name);
    expect(inSecond).toEqual(['丁万', '王二', '田富', '田大利', '李一']);
    expect(lines.map((line) => line.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(lines.at(-1)?.name).toBe('丁无');
  });

  it('are the same bytes whatever the order of the entries', () => {
    const entries = ['田大利', '李一', '丁万', '田富'].map((name) => entry(name, '一组'));
    const digest = digestOf(LIST, firstLines(entries)).toString('hex');
    expect(digestOf(LIST, firstLines(entries.toReversed())).toString('hex')).toBe(digest);
    expect(digestOf({ ...LIST, place: '村委会' }, firstLines(entries)).toString('hex')).not.toBe(digest);
  });

  it.each([
    ['never printed', {}, 'added'],
    ['never printed and struck', { on_roll: false }, null],
    ['printed and the same', { printed: 'listed', printed_name: '李一', printed_group: '一组' }, null],
    ['printed under another name', { printed: 'listed', printed_name: '李乙', printed_group: '一组' }, 'corrected'],
    ['printed in another group', { printed: 'added', printed_name: '李一', printed_group: '二组' }, 'corrected'],
    ['struck since', { on_roll: false, printed: 'corrected', printed_name: '李一', printed_group: '一组' }, 'struck'],
    [
      'struck in print and still off',
      { on_roll: false, printed: 'struck', printed_name: '李一', printed_group: '一组' },
      null,
    ],
    ['struck in print and back', { printed: 'struck', printed_name: '李一', printed_group: '一组' }, 'added'],
  ] as const)('of a supplement: an entry %s', (_, over, change) => {
    expect(changeOf(entry('李一', '一组', over))).toBe(change);
  });

  it('of a supplement keep the earlier name beside a corrected one', () => {
    const [line] = supplementLines([
      entry('李一', '一组', { printed: 'listed', printed_name: '李乙', printed_group: '一组' }),
    ]);
    expect(line).toMatchObject({ change: 'corrected', name: '李一', earlier_name: '李乙' });
  });
});
