import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, columnsOf, lineNumber, linesOf, piecesOf, touching } from './pieces.ts';

const TEXT = '全县共选出委员71名。\n\n其中妇女62名，占87.32%。\r\n完';

const span = (start: number, end: number, id = `${start}-${end}`) => ({ start, end, id });

describe('linesOf', () => {
  it('knows where each line stands, whatever breaks it', () => {
    expect(linesOf(TEXT).map(({ start, end, text }) => [TEXT.slice(start, end), text])).toEqual([
      ['全县共选出委员71名。', '全县共选出委员71名。'],
      ['', ''],
      ['其中妇女62名，占87.32%。', '其中妇女62名，占87.32%。'],
      ['完', '完'],
    ]);
  });

  it('finds every character of any text in the line that its number names', () => {
    const text = fc.string({ unit: fc.constantFrom('字', '1', '\n', '\r', '\r\n', ' '), maxLength: 60 });
    fc.assert(
      fc.property(text, (given) => {
        const lines = linesOf(given);
        for (let at = 0; at < given.length; at += 1) {
          if (/[\r\n]/.test(given[at] ?? '')) continue;
          const line = lines[lineNumber(lines, at) - 1];
          expect(line?.text[at - line.start]).toBe(given[at]);
        }
      }),
    );
  });
});

describe('piecesOf', () => {
  const line = linesOf(TEXT)[0]!;

  it('cuts where marks begin and end, also where they overlap', () => {
    const pieces = piecesOf(line, [{ ...span(7, 10), index: 4 }], [span(2, 9, 'a'), span(9, 11, 'b')]);
    expect(pieces.map(({ text, figure, findings }) => [text, figure, findings.join()])).toEqual([
      ['全县', null, ''],
      ['共选出委员', null, 'a'],
      ['71', 4, 'a'],
      ['名', 4, 'b'],
      ['。', null, 'b'],
    ]);
  });

  it('loses no character and names every mark on each character that it covers', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(14), fc.nat(14)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b) + 1)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(spans, (findings) => {
        const pieces = piecesOf(line, [], findings);
        expect(pieces.map((piece) => piece.text).join('')).toBe(line.text);
        for (const piece of pieces) {
          for (let at = piece.start; at < piece.end; at += 1) {
            const covering = findings.filter((one) => one.start <= at && one.end > at).map((one) => one.id);
            expect(piece.findings).toEqual(covering);
          }
        }
      }),
    );
  });
});

describe('touching', () => {
  it('gives each line the spans that reach into it, and one that crosses lines to all of them', () => {
    const lines = linesOf(TEXT);
    const crossing = span(9, 16);
    const byLine = touching(lines, [crossing, span(7, 9)]);
    expect(byLine.map((spans) => spans.map((one) => one.id))).toEqual([['7-9', '9-16'], [], ['9-16'], []]);
  });
});

describe('rows of a table', () => {
  const lines = linesOf('表\n乡镇\t村\t完成\n水洛\t32\n\t1\t\n附注');

  it('are as wide as the widest of their table', () => {
    expect(columnsOf(lines)).toEqual([0, 3, 3, 3, 0]);
  });

  it('give their pieces by cells, empty ones too', () => {
    const cells = (at: number) => {
      const line = lines[at]!;
      return cellsOf(piecesOf(line, [], [span(line.start + 1, line.end - 1)])).map((cell) =>
        cell.map((piece) => piece.text).join('|'),
      );
    };
    expect(cells(1)).toEqual(['乡|镇', '村', '完|成']);
    expect(cells(3)).toEqual(['', '1', '']);
  });
});
