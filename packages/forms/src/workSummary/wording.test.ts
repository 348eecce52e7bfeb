import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addresseeLine,
  closingIndents,
  dateLine,
  documentTimestamp,
  gapText,
  titleLines,
  widthInCharacters,
} from './wording.ts';

test('a date is printed without leading zeros, other wording as it stands', () => {
  expect(dateLine('2012-03-06')).toBe('2012年3月6日');
  expect(dateLine('二〇一二年三月')).toBe('二〇一二年三月');
});

test('the document time follows its date', () => {
  expect(documentTimestamp({ date: '1970-01-02' })).toBe(86_400);
  expect(documentTimestamp({ date: '1970年1月2日' })).toBe(86_400);
  expect(documentTimestamp({ date: '近日' })).toBe(0);
  expect(documentTimestamp({ date: null })).toBe(0);
});

test('gaps and addressees get their marks once', () => {
  expect(gapText('待补')).toBe('【待补】');
  expect(gapText('【待补】')).toBe('【待补】');
  expect(addresseeLine('县委')).toBe('县委：');
  expect(addresseeLine('县委:')).toBe('县委：');
});

describe('the closing', () => {
  test('begins the date two characters after a longer signatory', () => {
    // 13 characters ending two before the edge begin at 15; the date, 6 wide, begins at 13 and ends 7 before the edge.
    expect(closingIndents('云溪县换届选举工作领导小组', '2012年3月6日')).toEqual({ signatory: 2, date: 7 });
  });

  test('sets a longer date two characters in and begins the signatory two characters before it', () => {
    expect(closingIndents('镇党委', '2012年3月16日')).toEqual({ signatory: 7.5, date: 2 });
  });

  test('never leaves the line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (length) => {
        const indents = closingIndents('字'.repeat(length), '2012年12月16日');
        const date = widthInCharacters('2012年12月16日');
        expect(indents.signatory).toBeGreaterThanOrEqual(0);
        expect(indents.date).toBeGreaterThanOrEqual(0);
        expect(indents.date + date).toBeLessThanOrEqual(28);
        if (length <= 28) expect(indents.signatory + length).toBeLessThanOrEqual(28);
      }),
    );
  });
});

describe('a title', () => {
  test('is broken at the end of a word into lines of about equal length', () => {
    expect(titleLines('换届选举工作总结')).toEqual(['换届选举工作总结']);
    expect(titleLines('云溪县关于第十届村民委员会换届选举工作情况的总结报告')).toEqual([
      '云溪县关于第十届村民委员会',
      '换届选举工作情况的总结报告',
    ]);
  });

  test('loses no character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'换届选举工作总结，《关于》的Ab 12'), { maxLength: 90 }),
        (characters) => {
          const title = characters.join('');
          expect(titleLines(title).join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
        },
      ),
    );
  });
});
