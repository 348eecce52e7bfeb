import type { Qualifier } from './amount.ts';

export function afterQualifier(folded: string, end: number): { readonly mark: string | null } {
  const found = /^(?:及|\(含\)|\(含\d{1,3}(?:周?岁)?\)|\(不含\))?(以上|左右|上下|以下|以内|多|余)/.exec(
    folded.slice(end, end + 9),
  );
  return { mark: found?.[1] ?? null };
}

const BEFORE: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/(?:不少于|不低于|至少|最少|不小于)$/, 'atLeast'],
  [/(?:不超过|不多于|不高于|最多|至多)$/, 'atMost'],
  [/(?:超过|超|突破|逾|高于|多达)$/, 'moreThan'],
  [/(?:接近|将近|近|不足|不到|低于)$/, 'lessThan'],
  [/(?:大约|约|左右|上下|约为|约占)$/, 'about'],
];

export function qualifierOf(folded: string, at: number, after: string | null): Qualifier {
  if (after === '以上') return 'atLeast';
  if (after === '以下' || after === '以内') return 'atMost';
  if (after === '左右' || after === '上下') return 'about';
  if (after !== null) return 'moreThan';
  const before = folded.slice(Math.max(0, at - 4), at);
  return BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? 'exact';
}
