/**
 * Folds full-width letters, digits and signs (０-９ Ａ-Ｚ （ ） － ．) to their ASCII forms and the ideographic
 * space to a plain one. Han characters and Chinese stops (。、) stay as they are.
 */
export function foldWidth(text: string): string {
  for (let i = 0; i < text.length; i += 1) {
    if (isWide(text.charCodeAt(i))) return foldFrom(text, i);
  }
  return text;
}

function isWide(code: number): boolean {
  return (code >= 0xff01 && code <= 0xff5e) || code === 0x3000;
}

function foldFrom(text: string, start: number): string {
  let folded = text.slice(0, start);
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x3000) folded += ' ';
    else folded += isWide(code) ? String.fromCharCode(code - 0xfee0) : text.charAt(i);
  }
  return folded;
}
