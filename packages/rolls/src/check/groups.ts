import { foldWidth, parseChineseNumeral } from '@huanjie/chinese';

/** Finds groups (小组) of a unit that are written in several ways: 3组, 第三组, 三组. */
export interface GroupSpellings {
  /** The spelling met first when this one is another of the same group and new; else null. */
  readonly firstSpelling: (unit: string, group: string) => string | null;
}

export function groupSpellings(): GroupSpellings {
  const seen = new Set<string>();
  const first = new Map<string, string>();
  const firstSpelling = (unit: string, group: string): string | null => {
    const spelling = `${unit}\u001f${group}`;
    if (seen.has(spelling)) return null;
    seen.add(spelling);
    const key = `${unit}\u001f${canonical(group)}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, group);
    return known ?? null;
  };
  return { firstSpelling };
}

function canonical(group: string): string {
  const bare = foldWidth(group)
    .replace(/\s+/g, '')
    .replace(/^第/, '')
    .replace(/(?:村民|居民)?(?:小组|组|队|社)$/, '');
  const number = /^\d{1,4}$/.test(bare) ? Number(bare) : parseChineseNumeral(bare);
  return number === null ? bare : String(number);
}
