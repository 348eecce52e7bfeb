import { decodeHTML } from 'entities';
import { type Assembled, assemble } from '../pieces.ts';
import { HtmlFlow } from './flow.ts';
import { scanHtml } from './tokens.ts';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
/** Content that is never shown as text. Counted by name, so that nothing has to nest properly. */
const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'title', 'iframe', 'noembed', 'noframes']);
/** What ends a head that was never closed. */
const IN_BODY = /^(?:body|p|div|table|h[1-6]|ul|ol|span|center|section|article)$/;

/**
 * The text of a web page, or of a piece of one that was copied out of WPS, Word or a browser: blocks and `<br>` are
 * lines, cells are parted by tabs, white space is folded as a browser does it, no-break spaces are plain ones. Text
 * hidden by style sheets is not told apart.
 */
export function htmlText(html: string): Assembled<never> {
  const flow = new HtmlFlow();
  const dropped = new Map<string, number>();
  let drops = 0;
  let isInHead = false;
  const count = (name: string, step: 1 | -1): void => {
    const open = dropped.get(name) ?? 0;
    if (step < 0 && open === 0) return;
    dropped.set(name, open + step);
    drops += step;
  };
  scanHtml(html, {
    open(name) {
      if (DROPPED.has(name)) return count(name, 1);
      if (name === 'head') isInHead = true;
      else if (isInHead && IN_BODY.test(name)) isInHead = false;
      if (drops > 0 || isInHead) return;
      if (name === 'br') flow.lineBreak();
      else if (BLOCKS.has(name)) flow.block();
      flow.open(name);
    },
    close(name) {
      if (DROPPED.has(name)) return count(name, -1);
      if (name === 'head') isInHead = false;
      if (drops > 0 || isInHead) return;
      flow.close(name);
      if (name === 'br') flow.lineBreak();
      else if (BLOCKS.has(name)) flow.block();
    },
    text(raw) {
      if (drops === 0 && !isInHead) flow.text(raw.includes('&') ? decodeHTML(raw) : raw);
    },
  });
  return assemble(flow.pieces);
}
