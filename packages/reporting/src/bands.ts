import type { Bilingual } from '@huanjie/rules';
import type { Condition } from './condition.ts';

export interface Band {
  readonly measure: string;
  readonly label: Bilingual;
  readonly from?: number;
  readonly to?: number;
}

/** Age bands (周岁) by the measures that count them, from the lowest up; together they hold every age once. */
export const AGE_BANDS: readonly Band[] = [
  { measure: 'age.u29', label: { zh: '29岁以下', en: '29 and under' }, to: 29 },
  { measure: 'age.from30to49', label: { zh: '30至49岁', en: '30 to 49' }, from: 30, to: 49 },
  { measure: 'age.from50', label: { zh: '50岁以上', en: '50 and over' }, from: 50 },
];

/** What is wrong with a list of bands over whole numbers: null when they hold every number exactly once. */
export function bandFault(bands: readonly Pick<Band, 'from' | 'to'>[]): 'empty' | 'overlap' | 'hole' | null {
  let next: number | null = Number.NEGATIVE_INFINITY;
  for (const { from = Number.NEGATIVE_INFINITY, to } of bands) {
    if (next === null || from < next) return 'overlap';
    if (from > next) return 'hole';
    if (to !== undefined && to < from) return 'empty';
    next = to === undefined ? null : to + 1;
  }
  return next === null ? null : 'hole';
}

/** The bounds that conditions put on a field. */
export function bandOf(where: readonly Condition[], field: string): Pick<Band, 'from' | 'to'> {
  const bounds = where.find((condition) => condition.field === field && ('from' in condition || 'to' in condition));
  if (bounds === undefined || 'known' in bounds) return {};
  return {
    ...('from' in bounds && bounds.from !== undefined ? { from: bounds.from } : {}),
    ...('to' in bounds && bounds.to !== undefined ? { to: bounds.to } : {}),
  };
}
