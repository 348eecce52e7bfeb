import { describe, expect, it } from 'vitest';
import { tryOut } from './attempt.ts';
import { changesBetween, type Snapshot, snapshotOf } from './changes.ts';
import { type Edit, setCount, setPerson } from './edits.ts';
import { exampleOf } from './examples.ts';
import { sheetOf } from './poll.ts';

const tie = sheetOf(exampleOf('tie'));
const [, second] = tie.contests[0]?.people ?? [];
const after = (edit: Edit) => {
  const [from, to] = [snapshotOf(tryOut(tie)), snapshotOf(tryOut(edit(tie)))];
  return changesBetween(from as Snapshot, to as Snapshot);
};

describe('changes', () => {
  it('say who stands otherwise and what follows', () => {
    expect(after(setPerson(second?.key ?? '', { approve: '249' }))).toEqual([
      { kind: 'outcome', name: '方向前', from: 'TIE_REVOTE', to: 'ELECTED' },
      { kind: 'outcome', name: '柳成荫', from: 'TIE_REVOTE', to: 'NOT_ELECTED' },
      { kind: 'next', contest: 'member', to: null },
    ]);
  });

  it('say only that the vote fails where it does', () => {
    expect(after(setCount('issued', '445'))).toEqual([{ kind: 'validity', from: 'VALID', to: 'INVALID_OVERCOUNT' }]);
  });

  it('are none where the numbers change and the result does not', () => {
    expect(after(setCount('entitled', '513'))).toEqual([]);
    expect(snapshotOf(tryOut(setCount('entitled', 'x')(tie)))).toBeNull();
  });
});
