import type { Span } from '../segments.ts';
import { type Box, rowsOf } from './drawing.ts';
import { lineNumber } from './pieces.ts';
import type { Review } from './review.ts';

/** The box of an element, seen from the top left corner of the sheet. */
export function boxOf(sheet: HTMLElement, rect: DOMRect): Box {
  const origin = sheet.getBoundingClientRect();
  return {
    left: rect.left - origin.left,
    right: rect.right - origin.left,
    top: rect.top - origin.top,
    bottom: rect.bottom - origin.top,
  };
}

/** Where a place of the text stands on the sheet: one box for each printed line that it takes. */
export function boxesOf(sheet: HTMLElement, review: Review, span: Span): readonly Box[] {
  const first = lineNumber(review.lines, span.start);
  const last = lineNumber(review.lines, Math.max(span.start, span.end - 1));
  const boxes: Box[] = [];
  for (let number = first; number <= last; number += 1) {
    const line = review.lines[number - 1];
    const element = sheet.querySelector(`[data-line="${number}"]`);
    if (line === undefined || element === null) continue;
    const [from, to] = [Math.max(span.start, line.start) - line.start, Math.min(span.end, line.end) - line.start];
    for (const rect of rangeIn(element, from, to)?.getClientRects() ?? []) {
      if (rect.width > 0.5) boxes.push(boxOf(sheet, rect));
    }
  }
  return rowsOf(boxes);
}

/** The range of a line from one offset to another. What a reader added to the text is no part of the count. */
function rangeIn(element: Element, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('ins') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!begun && at + length > start) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && at + length >= end) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}

/** Brings an element into the middle of the window unless all of it can be seen already. */
export function bringIntoView(element: Element | null, block: 'center' | 'nearest' = 'center'): void {
  if (element === null) return;
  const { top, bottom } = element.getBoundingClientRect();
  // The head of the page and the bar of the findings cover the top, on a phone the steps cover the bottom.
  if (top > 150 && bottom < window.innerHeight - 90) return;
  element.scrollIntoView({ block });
}
