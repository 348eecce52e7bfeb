import type { Unit } from './origin.ts';

/** Elements of a run that are no content of their own. */
const WEIGHTLESS = new Set(['t', 'rPr', 'lastRenderedPageBreak', 'proofErr']);

/** The outermost run or formula that is open: what lies inside it (text boxes, phonetic guides) belongs to it. */
export function unitTracker(xml: string, path: readonly string[]) {
  let unit: Unit | null = null;
  let depth = 0;
  let propertiesStart = -1;
  return {
    current: (): Unit | null => unit,
    isFormula: (): boolean => unit !== null && unit.startTag === '',
    /** Whether an element with that many ancestors lies in the unit itself, not in something inside it. */
    isDirect: (ancestors: number): boolean => unit?.startTag !== '' && ancestors === depth + 1,
    open(start: number, end: number, isRun: boolean, isInserted: boolean, paragraph: number): void {
      if (unit) {
        unit.isCuttable = false;
        unit.isPlain = false;
        return;
      }
      depth = path.length;
      propertiesStart = end;
      const startTag = isRun ? xml.slice(start, end) : '';
      unit = { start, end, startTag, properties: '', isCuttable: isRun, isPlain: isRun, isInserted, paragraph };
    },
    sawChild(name: string, ancestors: number): void {
      if (unit && ancestors === depth + 1 && !WEIGHTLESS.has(name)) unit.isPlain = false;
    },
    close(name: string, end: number): void {
      if (!unit) return;
      if (name === 'rPr' && path.length === depth + 1) unit.properties = xml.slice(propertiesStart, end).trim();
      if (path.length !== depth) return;
      unit.end = end;
      unit = null;
    },
  };
}
