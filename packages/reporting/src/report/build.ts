import { toChineseNumeral } from '@huanjie/chinese';
import type { RoundKind } from '../measure.ts';
import { fillParagraph, fillTemplate } from './fill.ts';
import type { LinkedFigure, ParagraphEdit, ReportParagraph, ReportSection, ReportSources } from './model.ts';
import type { Outline, OutlineParagraph, OutlineSection } from './outline.ts';
import { refreshLinks, relink, strayNumbers } from './relink.ts';

export interface BuiltReport {
  title: string;
  addressee: string | null;
  outline: RoundKind;
  sections: ReportSection[];
}

/**
 * Builds the work summary of a round from its outline: every number and name comes from the records and is linked to
 * them; what the records cannot say is a marked gap. Paragraphs that a person rewrote stand as they were written, with
 * a warning wherever they no longer agree with the records.
 */
export function buildReport(outline: Outline, sources: ReportSources, edits: readonly ParagraphEdit[]): BuiltReport {
  const byKey = new Map(edits.map((edit) => [edit.key, edit]));
  const headings = numberedHeadings(outline.sections);
  return {
    title: fillTemplate(outline.title, sources)?.text ?? outline.title.replace(/\{[^}]*\}/g, ''),
    addressee: outline.addressee,
    outline: outline.id,
    sections: outline.sections.map(({ level, paragraphs }, index) => ({
      heading: headings[index] ?? null,
      level,
      paragraphs: paragraphs.map((paragraph) => withEdit(paragraph, byKey.get(paragraph.key), sources)),
    })),
  };
}

/** A paragraph as the records alone give it. */
export function buildParagraph(paragraph: OutlineParagraph, sources: ReportSources): ReportParagraph {
  const filled = 'gap' in paragraph ? null : fillParagraph(paragraph, sources);
  const blank = { key: paragraph.key, edited: false, warnings: [] };
  if (filled !== null) return { ...blank, text: filled.text, figures: [...filled.figures], gap: false };
  return { ...blank, text: 'gap' in paragraph ? paragraph.gap : paragraph.missing, figures: [], gap: true };
}

/** The paragraph of an outline by key. */
export function findParagraph(outline: Outline, key: string): OutlineParagraph | undefined {
  return outline.sections.flatMap((section) => section.paragraphs).find((paragraph) => paragraph.key === key);
}

/** What a person writes in place of a paragraph, with its figures found again; an empty text withdraws an edit. */
export function editParagraph(paragraph: OutlineParagraph, text: string, sources: ReportSources): ParagraphEdit {
  const { figures } = buildParagraph(paragraph, sources);
  const links = relink(text, figures, titles(sources)).figures;
  return {
    key: paragraph.key,
    text,
    figures: links.map(({ start, end, measure }) => ({ start, end, measure })),
  };
}

/** A paragraph as the report shows it: as edited where it was, else as the records give it. */
export function withEdit(
  paragraph: OutlineParagraph,
  edit: ParagraphEdit | undefined,
  sources: ReportSources,
): ReportParagraph {
  const built = buildParagraph(paragraph, sources);
  if (edit === undefined || edit.text === '') return built;
  const refreshed = refreshLinks(edit.text, edit.figures, sources, titles(sources));
  const strays = changedOrStray(edit, built.figures, sources);
  const warnings = [...refreshed.warnings, ...strays].sort((a, b) => a.start - b.start);
  return { key: paragraph.key, text: edit.text, figures: refreshed.figures, gap: false, edited: true, warnings };
}

/** Warnings for numbers without a link: against the paragraph of today where that still has the same links. */
function changedOrStray(edit: ParagraphEdit, links: readonly LinkedFigure[], sources: ReportSources) {
  const linked = new Set(edit.figures.map(({ start }) => start));
  const again = relink(edit.text, links, titles(sources)).warnings.filter(({ start }) => !linked.has(start));
  const named = new Set(again.map(({ start }) => start));
  return [...again, ...strayNumbers(edit.text, edit.figures).filter(({ start }) => !named.has(start))];
}

const titles =
  ({ figures }: ReportSources) =>
  (measure: string): string =>
    figures.get(measure)?.title.zh ?? measure.replace(/^fact:/, '');

/** Headings with their ordinals: 一、 for the first level, （一） below it. */
function numberedHeadings(sections: readonly OutlineSection[]): (string | null)[] {
  let first = 0;
  let second = 0;
  return sections.map(({ heading, level }) => {
    if (heading === null) return null;
    if (level === 1) {
      first += 1;
      second = 0;
      return `${toChineseNumeral(first)}、${heading}`;
    }
    second += 1;
    return `（${toChineseNumeral(second)}）${heading}`;
  });
}
