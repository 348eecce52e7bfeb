export { uncoveredCharacters } from './adapters/fonts.ts';
export { renderDocx } from './workSummary/docx.ts';
export { renderMarkdown } from './workSummary/markdown.ts';
export type { PrintedFigure, SummaryParagraph, SummarySection, WorkSummary } from './workSummary/model.ts';
export { type PdfOptions, renderPdf, uncoveredInSummary } from './workSummary/pdf.ts';
export { SAMPLE_WORK_SUMMARY } from './workSummary/sample.ts';
