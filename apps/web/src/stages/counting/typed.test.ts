import { type CountForm, fieldsOf } from '@huanjie/rules';
import { describe, expect, it } from 'vitest';
import { nextField, readTyped, typedOf } from './typed.ts';

const FORM: CountForm = {
  contests: [
    {
      contestId: 'c',
      post: 'chair',
      seats: 1,
      lines: [
        { candidateId: 'a', name: '甲', writeIn: false },
        { candidateId: 'b', name: '乙', writeIn: false },
      ],
    },
  ],
};

describe('a sheet that is typed', () => {
  it('is walked over by Enter alone, from the first field to the button', () => {
    const walked: string[] = [];
    for (let at: string | null = 'checkedOff'; at !== null && at !== 'end'; at = nextField(FORM, at, 'Enter')) {
      walked.push(at);
    }
    expect(walked).toEqual(fieldsOf(FORM).map(({ id }) => id));
    expect(nextField(FORM, 'checkedOff', 'Shift+Enter')).toBeNull();
  });

  it('keeps to a column up and down', () => {
    expect(nextField(FORM, 'a.oppose', 'ArrowDown')).toBe('b.oppose');
    expect(nextField(FORM, 'b.approve', 'ArrowUp')).toBe('a.approve');
    expect(nextField(FORM, 'b.abstain', 'ArrowDown')).toBeNull();
  });

  it('says what is read, what is no count and what is missing; spoiled and other names may stay empty', () => {
    const read = readTyped(FORM, { issued: '１２０票', returned: '1.5', invalid: '99999999', checkedOff: ' ' });
    expect(read.figures).toEqual({ issued: 120 });
    expect(read.faults).toEqual({ returned: 'fraction', invalid: 'tooBig' });
    expect(read.missing).toEqual([
      'checkedOff',
      'a.approve',
      'a.oppose',
      'a.abstain',
      'b.approve',
      'b.oppose',
      'b.abstain',
    ]);
    expect(readTyped(FORM, typedOf({ issued: 7 })).figures).toEqual({ issued: 7 });
  });
});
