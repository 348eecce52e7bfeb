import type { Bilingual } from '@huanjie/rules';

/** What figures are counted in. */
export const IN = {
  person: { zh: '人', en: 'people' },
  post: { zh: '个职务', en: 'posts' },
  unit: { zh: '个', en: 'units' },
  item: { zh: '项', en: 'items' },
  time: { zh: '次', en: 'times' },
  percent: { zh: '%', en: '%' },
  points: { zh: '个百分点', en: 'percentage points' },
  years: { zh: '岁', en: 'years of age' },
  seat: { zh: '名', en: 'seats' },
  ballot: { zh: '张', en: 'ballots' },
  document: { zh: '份', en: 'documents' },
  issue: { zh: '期', en: 'issues' },
  slogan: { zh: '条', en: 'slogans' },
  copy: { zh: '册', en: 'copies' },
  household: { zh: '户', en: 'households' },
  day: { zh: '天', en: 'days' },
  case: { zh: '件', en: 'cases' },
  group: { zh: '个', en: 'groups' },
} as const satisfies Readonly<Record<string, Bilingual>>;
