/**
 * What a scanner tells about a document. Names come without their namespace prefix; `start` and `end` are the places
 * of the tag or text in the whole document, in UTF-16 units.
 */
export interface XmlHandler {
  /** A start tag; `attributes` is the raw text after the name. An empty element is followed by its `close`. */
  readonly open: (name: string, attributes: string, start: number, end: number) => void;
  readonly close: (name: string, start: number, end: number) => void;
  /**
   * Character data as it stands in the file, entities unresolved unless it was a CDATA section; the places then are
   * those of the data inside the section.
   */
  readonly text: (raw: string, isLiteral: boolean, start: number, end: number) => void;
}

export interface XmlScanner {
  /** Takes the next piece; false when the document is not XML that office programs write. */
  readonly push: (piece: string, last: boolean) => boolean;
}

/** Longest tag or run of text that is waited for (in UTF-16 units); a cell holds 32,767 characters at most. */
const LONGEST_TOKEN = 1 << 20;

/** A scanner for the plain XML of office documents: no DTD is read, so no entity can be defined. One pass, no recursion. */
export function xmlScanner(handler: XmlHandler): XmlScanner {
  let rest = '';
  let base = 0;
  const push = (piece: string, last: boolean): boolean => {
    const buffer = rest.length === 0 ? piece : rest + piece;
    let at = 0;
    while (at < buffer.length) {
      const tag = buffer.indexOf('<', at);
      if (tag < 0) break;
      const end = tokenEnd(buffer, tag);
      if (end < 0) break;
      if (tag > at) handler.text(buffer.slice(at, tag), false, base + at, base + tag);
      const second = buffer.charCodeAt(tag + 1);
      if (second === 47) {
        handler.close(localName(buffer, tag + 2, end), base + tag, base + end + 1);
      } else if (second === 33) {
        if (buffer.startsWith('<![CDATA[', tag)) {
          handler.text(buffer.slice(tag + 9, end - 2), true, base + tag + 9, base + end - 2);
        } else if (buffer.startsWith('<!DOCTYPE', tag)) return false;
      } else if (second !== 63) openTag(handler, buffer, tag + 1, end, base);
      at = end + 1;
    }
    rest = buffer.slice(at);
    base += at;
    if (last) return rest.trim() === '';
    return rest.length <= LONGEST_TOKEN;
  };
  return { push };
}

/** Place of the `>` that ends the token at `tag`, or -1 when it is still to come. */
function tokenEnd(buffer: string, tag: number): number {
  const second = buffer.charCodeAt(tag + 1);
  if (second === 33) {
    const closing = buffer.startsWith('<!--', tag) ? '-->' : buffer.startsWith('<![CDATA[', tag) ? ']]>' : '>';
    const end = tag + 9 > buffer.length ? -1 : buffer.indexOf(closing, tag + 4);
    return end < 0 ? -1 : end + closing.length - 1;
  }
  let quote = 0;
  for (let at = tag + 1; at < buffer.length; at += 1) {
    const code = buffer.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

function localName(buffer: string, start: number, end: number): string {
  let from = start;
  let at = start;
  for (; at < end; at += 1) {
    const code = buffer.charCodeAt(at);
    if (code === 58) from = at + 1;
    else if (code <= 32 || code === 47) break;
  }
  return buffer.slice(from, at);
}

function openTag(handler: XmlHandler, buffer: string, start: number, end: number, base: number): void {
  const isEmpty = buffer.charCodeAt(end - 1) === 47;
  const name = localName(buffer, start, end);
  let at = start;
  while (at < end && buffer.charCodeAt(at) > 32) at += 1;
  handler.open(name, buffer.slice(at, isEmpty ? end - 1 : end), base + start - 1, base + end + 1);
  if (isEmpty) handler.close(name, base + end + 1, base + end + 1);
}

/** Value of the attribute `name` in the raw text of a start tag, entities resolved; null when it is absent. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (at === 0 || before > 32) continue;
    let equals = at + name.length;
    while (attributes.charCodeAt(equals) <= 32) equals += 1;
    if (attributes.charCodeAt(equals) !== 61) continue;
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 32) open += 1;
    const quote = attributes[open];
    if (quote !== '"' && quote !== "'") return null;
    const close = attributes.indexOf(quote, open + 1);
    return close < 0 ? null : plainText(attributes.slice(open + 1, close));
  }
  return null;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the five named and the numbered entities. */
export function plainText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, named) => {
    if (named) return NAMED[String(named).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
