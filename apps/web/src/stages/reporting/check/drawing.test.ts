import { describe, expect, it } from 'vitest';
import { type Box, pathBetween, pathToCard, placeNote, rowsOf } from './drawing.ts';

const box = (left: number, top: number): Box => ({ left, right: left + 40, top, bottom: top + 20 });

describe('lines between figures', () => {
  it('are brackets under the line where both stand in one', () => {
    expect(pathBetween(box(100, 0), box(200, 0), -10)).toBe('M120 20V24H220V20');
  });

  it('run along the leading and down the gutter between lines, never through text', () => {
    expect(pathBetween(box(100, 0), box(60, 300), -10)).toBe('M120 20V24H-10V324H80V320');
  });

  it('reach the card at its first line', () => {
    expect(pathToCard(box(100, 0), { left: 600, right: 900, top: 40, bottom: 140 }, 560)).toBe('M120 20V24H560V58H600');
  });
});

describe('the note of a figure', () => {
  const note = { width: 200, height: 60 };

  it('stands under its figure, inside the sheet', () => {
    expect(placeNote(box(0, 100), [], note, 500)).toEqual({ left: 0, top: 132 });
    expect(placeNote(box(460, 100), [], note, 500)).toEqual({ left: 300, top: 132 });
  });

  it('moves above when it would hide a figure that it speaks of', () => {
    expect(placeNote(box(200, 100), [box(210, 140)], note, 500).top).toBe(30);
  });
});

it('joins the boxes of one printed line and keeps lines apart', () => {
  const pieces = [box(100, 0), { ...box(130, 1), right: 300 }, box(140, 1), box(0, 28)];
  expect(rowsOf(pieces)).toEqual([{ left: 100, right: 300, top: 0, bottom: 21 }, box(0, 28)]);
});
