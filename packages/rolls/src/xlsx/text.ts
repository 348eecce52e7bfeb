/** Characters of one cell that are gathered; Excel holds 32,767. */
export const LONGEST_TEXT = 1 << 16;

/** Resolves `_x000D_`, with which spreadsheets write control characters inside strings. */
export function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
