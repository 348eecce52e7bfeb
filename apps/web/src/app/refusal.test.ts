import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { nameInHeader } from './fileNames.ts';
import { refusal, sentenceInAnswer, sentenceOf, UNREACHABLE } from './refusal.ts';

const SENTENCE = { zh: '没有这个单位。', en: 'There is no such unit.' };

describe('sentenceOf', () => {
  it('shows the sentence of the server', () => {
    expect(sentenceOf(new ORPCError('NOT_FOUND', { data: SENTENCE }))).toEqual(SENTENCE);
    expect(sentenceOf(refusal(SENTENCE))).toEqual(SENTENCE);
  });

  it('says that the server is out of reach when the request failed', () => {
    expect(sentenceOf(new TypeError('Failed to fetch'))).toEqual(UNREACHABLE);
  });

  it('has a sentence in both languages for anything else', () => {
    for (const odd of [null, undefined, 'x', new Error('boom'), { data: { zh: 1 } }]) {
      const sentence = sentenceOf(odd);
      expect(sentence.zh.length * sentence.en.length).toBeGreaterThan(0);
    }
  });
});

describe('sentenceInAnswer', () => {
  it('reads each shape in which a file route may refuse', () => {
    expect(sentenceInAnswer({ code: 'TOO_LARGE', data: SENTENCE })).toEqual(SENTENCE);
    expect(sentenceInAnswer({ message: SENTENCE })).toEqual(SENTENCE);
    expect(sentenceInAnswer({ code: 'X', ...SENTENCE })).toEqual(SENTENCE);
    expect(sentenceInAnswer('<html>').zh).not.toBe('');
  });
});

describe('nameInHeader', () => {
  it('prefers the extended form, then the plain one, then the fallback', () => {
    expect(nameInHeader(`attachment; filename="a.docx"; filename*=UTF-8''%E6%80%BB%E7%BB%93.docx`, 'x')).toBe(
      '总结.docx',
    );
    expect(nameInHeader('attachment; filename="a.docx"', 'x')).toBe('a.docx');
    expect(nameInHeader(null, 'x')).toBe('x');
    expect(nameInHeader(`attachment; filename*=UTF-8''%E6%8`, 'x')).toBe('x');
  });
});
