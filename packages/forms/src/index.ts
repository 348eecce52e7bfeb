export { uncoveredCharacters } from './adapters/fonts.ts';
export { renderTableCsv } from './tables/csv.ts';
export type { ExportTable, TableColumn, TableColumnType, TableRow } from './tables/model.ts';
export { renderTableXlsx } from './tables/xlsx.ts';
export { renderDocx } from './workSummary/docx.ts';
export { renderMarkdown } from './workSummary/markdown.ts';
export type { PrintedFigure, SummaryParagraph, SummarySection, WorkSummary } from './workSummary/model.ts';
export { type PdfOptions, renderPdf, uncoveredInSummary } from './workSummary/pdf.ts';
export { SAMPLE_WORK_SUMMARY } from './workSummary/sample.ts';
