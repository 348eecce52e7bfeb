import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, message, recordWord, vocabulary } from './messages.ts';

const folder = join(import.meta.dirname, '..', 'messages');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.zh-CN.json'))
  .map((file) => file.replace('.zh-CN.json', ''));
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const slots = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map((match) => match[1] ?? '').filter((name) => name !== 'n');

describe.each(names)('messages of %s', (name) => {
  const zh = read(`${name}.zh-CN.json`);
  const en = read(`${name}.en.json`);

  it('have the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('have no Chinese in English and no empty text', () => {
    for (const [key, text] of Object.entries(en)) expect(text, key).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    for (const text of [...Object.values(zh), ...Object.values(en)]) expect(text).not.toBe('');
  });

  it('take the same values in both languages', () => {
    for (const key of Object.keys(zh)) {
      expect([key, ...new Set(slots(en[key] ?? ''))].sort()).toEqual([key, ...new Set(slots(zh[key] ?? ''))].sort());
    }
  });
});

describe('fill', () => {
  it('puts values in their places and chooses singular or plural', () => {
    expect(fill('{n} {n|unit|units}', { n: 1 })).toBe('1 unit');
    expect(fill('{n} {n|unit|units}', { n: 0 })).toBe('0 units');
    expect(fill('共 {total} 人', { total: '247,049' })).toBe('共 247,049 人');
  });
});

describe('words', () => {
  it('come in the language asked for', () => {
    expect(message('zh', 'shell.name')).toBe('换届');
    expect(message('en', 'programme.lateDays', { days: 3, n: 3 })).toBe('3 days late');
  });

  it('stand for the codes of the API, and an unknown code stands for itself', () => {
    expect(vocabulary('zh', 'post', 'vice-chair')).toBe('副主任');
    expect(vocabulary('en', 'post', 'unheard-of')).toBe('unheard-of');
  });

  it('replace codes in records but leave texts alone', () => {
    expect(recordWord('zh', 'female')).toBe('女');
    expect(recordWord('zh', 'VALID')).toBe('有效');
    expect(recordWord('zh', '水洛镇')).toBe('水洛镇');
    expect(recordWord('zh', '2020-12-26')).toBe('2020-12-26');
  });
});
