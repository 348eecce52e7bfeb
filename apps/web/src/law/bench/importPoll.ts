import { type Bilingual, determine, type Poll } from '@huanjie/rules';
import { sheetOf } from './poll.ts';
import { readSheet } from './readSheet.ts';
import type { Sheet } from './sheet.ts';

export type Imported = { readonly sheet: Sheet } | { readonly refusal: Bilingual };

const NO_JSON: Bilingual = {
  zh: '这不是 JSON 文本，请粘贴导出的整份内容',
  en: 'This is no JSON text; paste the whole of what was exported',
};
const TOO_MUCH: Bilingual = {
  zh: '内容太长，试算放不下：每项最多 200 行，文字最多 100 字',
  en: 'This is more than the bench holds: 200 lines a list, 100 characters a text',
};

/**
 * Reads a poll as `huanjie determine` takes it. What the rules cannot even read is refused in their words; a count
 * that cannot be is taken in, so that the field at fault can be mended.
 */
export function importPoll(text: string): Imported {
  let poll: Poll;
  try {
    poll = JSON.parse(text);
  } catch {
    return { refusal: NO_JSON };
  }
  const answer = determine(poll);
  if ('error' in answer && answer.error.code !== 'IMPOSSIBLE_COUNT') return { refusal: answer.error };
  const sheet = readSheet(sheetOf(poll));
  return sheet === null ? { refusal: TOO_MUCH } : { sheet };
}
