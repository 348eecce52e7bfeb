import { foldWidth } from './width.ts';

/** Why a text cannot stand as a person's name. */
export type PersonNameFault =
  | 'NAME_EMPTY'
  | 'NAME_LENGTH'
  | 'NAME_CONTROL'
  | 'NAME_EMOJI'
  | 'NAME_PRIVATE_USE'
  | 'NAME_DIGITS'
  | 'NAME_CHARACTERS';

/** A name as it is to be stored, or why it is refused. */
export type PersonNameCheck =
  | { readonly kind: 'valid'; readonly normalized: string }
  | { readonly kind: 'invalid'; readonly code: PersonNameFault; readonly zh: string; readonly en: string };

const LONGEST = 60;
const BLANKS = /[ \u00a0]+/g;
const MIDDLE_DOTS = / ?[·•‧・･∙⋅᛫][·•‧・･∙⋅᛫ ]*/g;
const HAN = '[\\p{Script=Han}\u3007]';
const DOT_BETWEEN_HAN = new RegExp(`(?<=${HAN}) ?\\. ?(?=${HAN})`, 'gu');
const BLANK_BETWEEN_HAN = new RegExp(`(?<=${HAN}) (?=${HAN})`, 'gu');
/** Runs of letters joined by one sign or a stop and a blank. Letters and signs exclude each other, so nothing is tried twice. */
const ALLOWED = /^[\p{L}\u3007][\p{L}\p{M}\u3007]*(?:(?:\. |[·\- '’.])[\p{L}\u3007][\p{L}\p{M}\u3007]*)*\.?$/u;

/**
 * Checks and tidies a person's name. Blanks at the ends and between Han characters go, the middle dots met in the
 * field (• ‧ ・ and a stop between Han characters) become `·`, full-width letters become plain; rare characters and
 * variation selectors stay as they are. At most 60 code points.
 */
export function checkPersonName(text: string): PersonNameCheck {
  if (isPlainHan(text)) return { kind: 'valid', normalized: text };
  const normalized = tidy(text);
  const code = findFault(normalized);
  if (code === null) return { kind: 'valid', normalized };
  return { kind: 'invalid', code, ...FAULT_TEXTS[code] };
}

/** Two to eight characters of the basic Han block: nearly every name of a roll, decided without a pattern. */
function isPlainHan(text: string): boolean {
  if (text.length < 2 || text.length > 8) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

function tidy(text: string): string {
  return foldWidth(text)
    .trim()
    .replace(BLANKS, ' ')
    .replace(MIDDLE_DOTS, '·')
    .replace(DOT_BETWEEN_HAN, '·')
    .replace(BLANK_BETWEEN_HAN, '');
}

function findFault(name: string): PersonNameFault | null {
  if (name === '') return 'NAME_EMPTY';
  if (name.length > LONGEST && Array.from(name).length > LONGEST) return 'NAME_LENGTH';
  if (/[\p{Cc}\p{Cf}]/u.test(name.replace(/\p{Extended_Pictographic}\u200d/gu, ''))) return 'NAME_CONTROL';
  if (/\p{Nd}/u.test(name)) return 'NAME_DIGITS';
  if (/[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u.test(name)) return 'NAME_EMOJI';
  if (/\p{Co}/u.test(name)) return 'NAME_PRIVATE_USE';
  return ALLOWED.test(name) ? null : 'NAME_CHARACTERS';
}

const FAULT_TEXTS: Record<PersonNameFault, { readonly zh: string; readonly en: string }> = {
  NAME_EMPTY: { zh: '姓名不能为空', en: 'The name is empty' },
  NAME_LENGTH: { zh: '姓名超过60个字', en: 'The name is longer than 60 characters' },
  NAME_CONTROL: { zh: '姓名中有不可见的控制字符', en: 'The name holds invisible control characters' },
  NAME_EMOJI: { zh: '姓名中有表情符号', en: 'The name holds an emoji' },
  NAME_PRIVATE_USE: {
    zh: '姓名中有自造字，换一台电脑就无法显示，请改用国家标准收录的字',
    en: 'The name holds a private-use character that other computers cannot show; use the standard character',
  },
  NAME_DIGITS: { zh: '姓名中有数字', en: 'The name holds digits' },
  NAME_CHARACTERS: {
    zh: '姓名中有不能用于姓名的符号，请按身份证上的姓名填写',
    en: 'The name holds signs that no name has; write it as on the identity card',
  },
};
