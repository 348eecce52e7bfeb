import { plainText, type XmlHandler } from '@huanjie/files';
import { LONGEST_TEXT, unescapeControls } from './text.ts';

/** Gathers the shared strings of a workbook; phonetic guides (`rPh`) are no part of a text. */
export function sharedStrings(): { readonly handler: XmlHandler; readonly strings: string[] } {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeControls(text));
      else if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
    },
    text(raw, isLiteral) {
      if (isText && text.length <= LONGEST_TEXT) text += isLiteral ? raw : plainText(raw);
    },
  };
  return { handler, strings };
}
