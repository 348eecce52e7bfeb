const SEPARATOR = /[ \-_]$/u;
const STYLE =
  /(?:normal|italic|oblique|slanted|thin|th|hairline|light|lt|regular|medium|med|md|bold|bd|demi|extb|black|blk|bk|heavy|narrow|condensed|cond|cn|cd|compressed|expanded|exp)$/u;
const MODIFIER = /[ \-_](?:extra|ext|ex|x|semi|sem|sm|demi|dem|ultra)$/u;

/**
 * The family by which Typst knows a font: its name without the words that say weight and width ("Noto Serif SC
 * Black" is "Noto Serif SC"). Follows `typographic_family` of Typst 0.14; a name it gets wrong makes printing refuse.
 */
export function typographicFamily(name: string): string {
  const family = name.trim().replace(/^\.+/u, '');
  let trimmed = family.toLowerCase();
  for (;;) {
    let rest = trimmed;
    while (STYLE.test(rest)) rest = rest.replace(STYLE, '');
    if (rest === trimmed) break;
    const before = trimmed;
    if (SEPARATOR.test(rest)) {
      rest = rest.slice(0, -1);
      trimmed = rest;
    }
    if (MODIFIER.test(rest)) trimmed = rest.replace(MODIFIER, '');
    if (trimmed === before) break;
  }
  return family.slice(0, trimmed.length);
}
