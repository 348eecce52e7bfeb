/** What a scanner tells about a web page. Names are in lower case. */
export interface HtmlHandler {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  /** Character data, entities unresolved. */
  readonly text: (raw: string) => void;
}

/** Elements whose content is characters up to their own end tag, never tags. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/**
 * Scans a web page in one pass by the rules of HTML for tags, comments and raw text. No tree is built and nothing
 * recurses, so time and memory grow with the length of the page alone.
 */
export function scanHtml(html: string, handler: HtmlHandler): void {
  let at = 0;
  while (at < html.length) {
    const tag = nextTag(html, at);
    if (tag > at) handler.text(html.slice(at, tag));
    if (tag >= html.length) return;
    const second = html.charCodeAt(tag + 1);
    if (second === 33 || second === 63) {
      at = afterDeclaration(html, tag);
      continue;
    }
    const isEnd = second === 47;
    const from = tag + (isEnd ? 2 : 1);
    let to = from;
    while (to < html.length && !isNameEnd(html.charCodeAt(to))) to += 1;
    const name = html.slice(from, to).toLowerCase();
    at = afterTag(html, to);
    if (isEnd) handler.close(name);
    else {
      handler.open(name);
      if (RAW.has(name)) at = rawText(html, at, name, handler);
    }
  }
}

/** Place of the next `<` that begins a tag, a comment or a declaration; any other is a character. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const second = html.charCodeAt(at + 1);
    if (second === 33 || second === 63 || isLetter(second)) return at;
    if (second === 47 && isLetter(html.charCodeAt(at + 2))) return at;
  }
  return html.length;
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
/** White space, `/` or `>`. */
const isNameEnd = (code: number): boolean => code <= 32 || code === 47 || code === 62;

/** Comments end at `-->`; other declarations, and the conditional comments of Word, at `>`. */
function afterDeclaration(html: string, tag: number): number {
  const isComment = html.startsWith('<!--', tag);
  const isEmpty = isComment && (html.startsWith('>', tag + 4) || html.startsWith('->', tag + 4));
  const end = html.indexOf(isComment && !isEmpty ? '-->' : '>', tag + 2);
  return end < 0 ? html.length : end + (isComment && !isEmpty ? 3 : 1);
}

/** Values in quotes may hold `>`; a quote elsewhere is a character of a name. */
function afterTag(html: string, from: number): number {
  let quote = 0;
  let isValue = false;
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at + 1;
    else if (code === 61) isValue = true;
    else if ((code === 34 || code === 39) && isValue) {
      quote = code;
      isValue = false;
    } else if (code > 32) isValue = false;
  }
  return html.length;
}

function rawText(html: string, from: number, name: string, handler: HtmlHandler): number {
  const ending = new RegExp(`</${name}[\\s/>]`, 'gi');
  ending.lastIndex = from;
  const end = ending.exec(html)?.index ?? html.length;
  if (end > from) handler.text(html.slice(from, end));
  return end;
}
