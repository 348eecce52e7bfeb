import { type FontSet, loadFontSet, uncoveredCharacters } from '../adapters/fonts.ts';
import { MISSING_MARK, markUnprintable } from '../adapters/printable.ts';
import { compilePdf } from '../adapters/typst.ts';
import type { WorkSummary } from './model.ts';
import { WORK_SUMMARY_TEMPLATE } from './template.ts';
import {
  addresseeLine,
  closingIndents,
  dateLine,
  documentTimestamp,
  footLine,
  gapText,
  PRACTICE_MARK,
  titleLines,
} from './wording.ts';

export interface PdfOptions {
  /** A folder with the organisation's own fonts (仿宋_GB2312, 方正小标宋简体 and so on). */
  readonly fontFolder?: string;
  /** Creation time in the PDF, seconds since 1970; by default the document's own date. */
  readonly createdAt?: number;
}

/**
 * The characters of a summary that no font can draw. The PDF prints each as 〓 and says at its end which they are.
 */
export function uncoveredInSummary(summary: WorkSummary, options: PdfOptions = {}): string[] {
  return uncoveredCharacters(wholeText(summary), options);
}

/**
 * The summary as a tagged PDF by the layout of GB/T 9704—2012. Equal input gives equal bytes. Compiled in a worker
 * thread; rejects when a font in the folder cannot be used.
 */
export async function renderPdf(summary: WorkSummary, options: PdfOptions = {}): Promise<Uint8Array> {
  const fonts = loadFontSet(options.fontFolder);
  const uncovered = uncoveredInSummary(summary, options);
  const data = templateData(summary, fonts, uncovered);
  return compilePdf({
    template: WORK_SUMMARY_TEMPLATE,
    data: JSON.stringify({ ...data, keepLast: false }),
    secondData: JSON.stringify({ ...data, keepLast: true }),
    fontPaths: fonts.faces.map((face) => face.path),
    timestamp: options.createdAt ?? documentTimestamp(summary),
  });
}

function wholeText(summary: WorkSummary): string {
  const sections = summary.sections.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.map(({ text }) => text),
  ]);
  return [summary.title, summary.addressee, summary.head, summary.signatory, summary.date, ...sections].join('\n');
}

function templateData(summary: WorkSummary, fonts: FontSet, uncovered: readonly string[]): object {
  const missing = new Set(uncovered);
  const print = (text: string): string => breakable(markUnprintable(text, missing));
  const printOrNull = (text: string | null): string | null => (text === null ? null : print(text));
  const date = summary.date === null ? null : print(dateLine(summary.date));
  const signatory = printOrNull(summary.signatory);
  const lastSection = summary.sections.length - 1;
  return {
    title: markUnprintable(summary.title, missing),
    titleLines: titleLines(print(summary.title)),
    addressee: summary.addressee === null ? null : print(addresseeLine(summary.addressee)),
    sections: summary.sections.map(({ heading, level, paragraphs }, section) => ({
      heading: printOrNull(heading),
      level,
      paragraphs: paragraphs.map(({ text, gap }, index) => ({
        text: gap ? gapText(print(text)) : print(text),
        gap,
        last: section === lastSection && index === paragraphs.length - 1,
      })),
    })),
    signatory,
    date,
    indents: closingIndents(signatory, date),
    foot: print(footLine(summary)),
    mark: summary.practice ? PRACTICE_MARK.zh : null,
    note: uncovered.length === 0 ? null : missingNote(uncovered),
    fonts: fonts.families,
  };
}

/** Long addresses and digests may break every eight characters; Typst would let them run off the page. */
function breakable(text: string): string {
  return text.replace(/[!-~]{30,}/gu, (run) => run.replace(/.{8}(?=.)/gu, '$&\u200b'));
}

function missingNote(uncovered: readonly string[]): string {
  const codes = uncovered.map(
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `注：“${MISSING_MARK}”处为字库所缺的字，字符编码：${codes.join('、')}。`;
}
