export const CN = '零〇一二两三四五六七八九十百千万亿';

const STARTERS = new Set(Array.from(`0123456789${CN}`, (character) => character.charCodeAt(0)));

export const mayBegin = (code: number): boolean => (code < 58 ? code >= 48 : STARTERS.has(code));

export function matchAt(pattern: RegExp, folded: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(folded);
}
