import type { Source } from '../reading/source.ts';
import { findingAt, shown, type WordingFinding } from './finding.ts';

const SHORTEST = 20;

/** Paragraphs that end in a comma: the line was broken in the middle of a sentence. One finding for a text. */
export function brokenLines(source: Source): WordingFinding[] {
  const { folded, lines } = source;
  const places = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    let end = line.end;
    while (end > line.start && /\s/.test(folded.charAt(end - 1))) end -= 1;
    const broken = end - line.start >= SHORTEST && /[\u3400-\u9fff\d%”》][,、]/u.test(folded.slice(end - 2, end));
    return broken && next !== undefined && next.part === line.part ? [{ start: end - 1, end }] : [];
  });
  const [first, ...related] = places;
  if (first === undefined) return [];
  const line = lines.find(({ end }) => end >= first.end);
  const tail = shown(source.text.slice(Math.max(line?.start ?? 0, first.start - 10), first.end));
  return [
    findingAt(source, first.start, first.end, {
      check: 'breaks',
      severity: 'question',
      zh: `“${tail}”一句没有说完就另起了一段${related.length > 0 ? `,全文共${places.length}处` : ''}。`,
      en: `The paragraph ends in the middle of a sentence${related.length > 0 ? `, ${places.length} times in all` : ''}.`,
      mend: ['与下一段连成一句，或补上漏掉的话。', 'Join it to the next paragraph, or put in what was lost.'],
      related,
    }),
  ];
}
