import { checkPersonName } from '@huanjie/chinese';
import type { CellCheck } from './cells.ts';
import { PRIVATE_USE } from './privateUse.data.ts';

/** Standard characters for private-use ones (自造字): each key is one character, each value what stands for it. */
export type Replacements = Readonly<Record<string, string>>;

/** Nothing of a name shows these: joiners, marks of direction, fillers, soft hyphens, controls other than line breaks. */
const INVISIBLE = /(?![\t\n\r])[\p{Cf}\p{Cc}\u2028\u2029]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;
const BLANKS = /[\t\u00a0\u2000-\u200a\u202f\u205f]+/g;
/** Marks that belong over Latin letters and never over a Han character. */
const STRAY_MARKS = /(?<=\p{Script=Han})(?:(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{M})+/gu;
const DOTS = /(?<=[\p{L}])\s*[⸱●○◦˙。｡⋄ꞏ⁃∘･]+\s*(?=[\p{L}])/gu;
/** A circle written for 〇, which names do have (何〇). */
const CIRCLE = /(?<=\p{Script=Han})[○◯]$|^[○◯](?=\p{Script=Han})/u;
const RADICALS = /[\u2e80-\u2fdf]/g;
const COMPATIBLE = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]|\p{M}/u;
const PRIVATE = /[\ue000-\uf8ff]/;
const TWO_NAMES = /^\p{Script=Han}{2,4}[\s\u3000]+\p{Script=Han}{2,4}$/u;

/** The check of a name. What is mended without doubt is mended, and said; what only a person knows is asked or refused. */
export function nameCheck(replacements: Replacements): CellCheck {
  const known: Replacements = { ...PRIVATE_USE, ...replacements };
  return (text, _mark, note) => {
    const first = checkPersonName(text);
    if (first.kind === 'valid' && first.normalized === text && !COMPATIBLE.test(text)) return text;
    const clean = tidied(text, known);
    const checked = checkPersonName(clean.text);
    if (checked.kind === 'invalid') {
      note(checked.code === 'NAME_LENGTH' ? 'TEXT_LONG' : 'NAME_CHARACTERS', checked.zh, checked.en);
      return null;
    }
    const name = checked.normalized;
    if (clean.hasReplaced) {
      note(
        'CHARACTER_REPLACED',
        `含有自造字或部首字符，已换成标准字，读作“${name}”，请与身份证核对`,
        `private-use or radical characters were replaced by standard ones; read as "${name}"; compare with the identity card`,
        'warning',
      );
    } else if (withoutBlanks(name) !== withoutBlanks(text)) {
      note(
        'NAME_TIDIED',
        `间隔点、全角或不可见字符已统一，读作“${name}”`,
        `dots, widths or invisible characters were made uniform; read as "${name}"`,
        'warning',
      );
    } else if (TWO_NAMES.test(text.trim()) && Array.from(name).length >= 5) {
      note(
        'NAME_TWO',
        `中间有空格，是一个人的姓名“${name}”，还是两个人`,
        `there is a blank inside; is "${name}" one person, or are these two`,
        'question',
      );
    }
    return name;
  };
}

const withoutBlanks = (text: string): string => text.replace(/[\s\u3000]+/g, '');

function tidied(text: string, known: Replacements): { readonly text: string; readonly hasReplaced: boolean } {
  let hasReplaced = false;
  const replace = (found: string, by: string | undefined): string => {
    if (by === undefined || by === found) return found;
    hasReplaced = true;
    return by;
  };
  let plain = text.replace(RADICALS, (sign) => replace(sign, sign.normalize('NFKC')));
  if (PRIVATE.test(plain)) plain = plain.replace(/[\ue000-\uf8ff]/g, (sign) => replace(sign, known[sign]));
  plain = plain
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .replace(STRAY_MARKS, '')
    .replace(CIRCLE, '〇')
    .replace(DOTS, '·');
  if (COMPATIBLE.test(plain)) plain = plain.normalize('NFC');
  return { text: plain, hasReplaced };
}
