/** A place on the sheet, in pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far under the characters a line runs: in the leading, so that it crosses no text. */
const UNDER = 4;

const middle = (box: Box): number => Math.round((box.left + box.right) / 2);
const under = (box: Box): number => Math.round(box.bottom) + UNDER;

/** Joins the boxes that stand in one printed line: a browser gives one for each element that it passes through. */
export function rowsOf(boxes: readonly Box[]): readonly Box[] {
  const rows: Box[] = [];
  for (const box of boxes) {
    const at = rows.findIndex((row) => Math.min(row.bottom, box.bottom) - Math.max(row.top, box.top) > 4);
    const row = rows[at];
    if (row === undefined) rows.push(box);
    else {
      rows[at] = {
        left: Math.min(row.left, box.left),
        right: Math.max(row.right, box.right),
        top: Math.min(row.top, box.top),
        bottom: Math.max(row.bottom, box.bottom),
      };
    }
  }
  return rows;
}

/**
 * A line from one place of the text to another: a bracket where both stand in one line; else along the leading to the
 * `gutter` left of the text, down or up it, and back in.
 */
export function pathBetween(from: Box, to: Box, gutter: number): string {
  if (Math.abs(from.bottom - to.bottom) < 4) {
    const low = Math.max(under(from), under(to));
    return `M${middle(from)} ${from.bottom}V${low}H${middle(to)}V${to.bottom}`;
  }
  return `M${middle(from)} ${from.bottom}V${under(from)}H${gutter}V${under(to)}H${middle(to)}V${to.bottom}`;
}

/** A line from a place to its card: along the leading to the `gutter` right of the text, and to the card's first line. */
export function pathToCard(from: Box, card: Box, gutter: number): string {
  return `M${middle(from)} ${from.bottom}V${under(from)}H${gutter}V${Math.round(card.top) + 18}H${Math.round(card.left)}`;
}

/** Where a note of this size stands: under its place, inside the sheet, and above it when it would hide what it names. */
export function placeNote(
  own: Box,
  related: readonly Box[],
  note: { readonly width: number; readonly height: number },
  sheetWidth: number,
): { readonly left: number; readonly top: number } {
  const left = Math.max(0, Math.min(middle(own) - note.width / 2, sheetWidth - note.width));
  const below = own.bottom + 12;
  const hidden = (top: number) =>
    related.filter(
      (box) => box.bottom > top && box.top < top + note.height && box.right > left && box.left < left + note.width,
    ).length;
  const above = own.top - 10 - note.height;
  return { left, top: above >= 0 && hidden(above) < hidden(below) ? above : below };
}
