import { markUnprintable } from '../adapters/printable.ts';
import type { SummarySection, WorkSummary } from './model.ts';
import { addresseeLine, dateLine, footLine, gapText, PRACTICE_MARK } from './wording.ts';

/**
 * The summary as CommonMark. Characters that Markdown or HTML would read as markup are escaped, so the text reads as
 * it was written; gaps stand in bold brackets.
 */
export function renderMarkdown(summary: WorkSummary): string {
  const blocks: string[] = [`# ${literal(summary.title)}`];
  if (summary.practice) blocks.push(`> **${PRACTICE_MARK.zh}**`);
  if (summary.addressee !== null) blocks.push(literal(addresseeLine(summary.addressee)));
  blocks.push(...summary.sections.flatMap(sectionBlocks));
  if (summary.signatory !== null) blocks.push(literal(summary.signatory));
  if (summary.date !== null) blocks.push(literal(dateLine(summary.date)));
  blocks.push('---', literal(footLine(summary)));
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ heading, level, paragraphs }: SummarySection): string[] {
  const head = heading === null ? [] : [`${'#'.repeat(level + 1)} ${literal(heading)}`];
  return [...head, ...paragraphs.map(({ text, gap }) => (gap ? `**${literal(gapText(text))}**` : literal(text)))];
}

/** Everything inline that CommonMark gives a meaning to, and what starts a list, a quotation or a heading. */
function literal(text: string): string {
  return markUnprintable(text)
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/gu, '\\$&')
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}
