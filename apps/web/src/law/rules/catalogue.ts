import { RULES } from '@huanjie/rules';

/** Rules whose ids begin alike, in the order of the catalogue. */
export interface RuleFamily {
  readonly prefix: 'G' | 'AP' | 'VC' | 'RC' | 'PB' | 'PC' | 'PX';
  readonly ids: readonly string[];
}

const ORDER: readonly RuleFamily['prefix'][] = ['G', 'VC', 'RC', 'PB', 'PC', 'PX', 'AP'];

/** All rules of the catalogue by the beginning of their id. */
export function ruleFamilies(): readonly RuleFamily[] {
  const ids = Object.keys(RULES).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return ORDER.map((prefix) => ({ prefix, ids: ids.filter((id) => id.startsWith(`${prefix}-`)) }));
}
