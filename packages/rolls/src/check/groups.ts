import { foldWidth, parseChineseNumeral } from '@huanjie/chinese';

/** Finds groups (小组) of a unit that are written in several ways: 3组, 第三组, 三组. */
export interface GroupSpellings {
  /** The spelling met first when this one is another of the same group and new; else null. */
  readonly firstSpelling: (unit: string, group: string) => string | null;
}

export function groupSpellings(): GroupSpellings {
  const units = new Map<string, { readonly seen: Set<string>; readonly first: Map<string, string> }>();
  // Rows of a group stand together in most files.
  let lastUnit = '';
  let lastGroup = '';
  const firstSpelling = (unit: string, group: string): string | null => {
    if (unit === lastUnit && group === lastGroup) return null;
    lastUnit = unit;
    lastGroup = group;
    let spellings = units.get(unit);
    if (!spellings) {
      spellings = { seen: new Set(), first: new Map() };
      units.set(unit, spellings);
    }
    if (spellings.seen.has(group)) return null;
    spellings.seen.add(group);
    const key = canonical(group);
    const known = spellings.first.get(key);
    if (known === undefined) spellings.first.set(key, group);
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
