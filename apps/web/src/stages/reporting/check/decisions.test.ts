import { describe, expect, it } from 'vitest';
import { correctedText, decide, dispositionsOf, editsOf, hashOf, redo, startingFrom, undo } from './decisions.ts';

const TEXT = '委员71名，妇女62名，占85.32%。';
const at = (id: string, quote: string, replacement?: string) => {
  const start = TEXT.indexOf(quote);
  return { id, start, end: start + quote.length, ...(replacement === undefined ? {} : { replacement }) };
};
const FINDINGS = [at('share', '85.32%', '87.32%'), at('count', '62名', '61名'), at('words', '妇女62名，占')];
const accepted = { state: 'accepted' } as const;

describe('decisions', () => {
  it('can be taken back one by one and made again', () => {
    const first = decide(startingFrom({}), 'share', accepted);
    const second = decide(first, 'count', { state: 'dismissed', reason: '原件如此' });
    expect(dispositionsOf(second.now)).toEqual([
      { id: 'share', state: 'accepted' },
      { id: 'count', state: 'dismissed', reason: '原件如此' },
    ]);
    expect(undo(second).now).toEqual(first.now);
    expect(redo(undo(second)).now).toEqual(second.now);
    expect(undo(undo(undo(second))).now).toEqual({});
  });

  it('makes no step of a decision that changes nothing', () => {
    const once = decide(startingFrom({}), 'a', accepted);
    expect(decide(once, 'a', accepted)).toBe(once);
    expect(decide(startingFrom({}), 'a', null).past).toEqual([]);
  });

  it('opens a finding again without forgetting the others', () => {
    const both = decide(decide(startingFrom({}), 'a', accepted), 'b', accepted);
    const opened = decide(both, 'a', null);
    expect(opened.now).toEqual({ b: accepted });
    expect(undo(opened).now).toEqual(both.now);
  });
});

describe('the corrected text', () => {
  it('holds what was accepted and nothing else', () => {
    expect(correctedText(TEXT, FINDINGS, {})).toBe(TEXT);
    expect(correctedText(TEXT, FINDINGS, { share: accepted, count: { state: 'dismissed' } })).toBe(
      '委员71名，妇女62名，占87.32%。',
    );
    expect(correctedText(TEXT, FINDINGS, { share: accepted, count: accepted, words: accepted })).toBe(
      '委员71名，妇女61名，占87.32%。',
    );
  });

  it('makes only one of two replacements that overlap', () => {
    const overlapping = [at('long', '妇女62名', '女61名'), at('short', '62名', '60名')];
    const all = { long: accepted, short: accepted };
    expect(editsOf(overlapping, all).map((edit) => edit.id)).toEqual(['long']);
    expect(correctedText(TEXT, overlapping, all)).toBe('委员71名，女61名，占85.32%。');
  });
});

it('tells texts apart by their number', () => {
  expect(hashOf(TEXT)).toBe(hashOf(`${TEXT}`));
  expect(hashOf(TEXT)).not.toBe(hashOf(TEXT.replace('62', '63')));
});
