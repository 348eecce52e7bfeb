/** An element inside a run: its place in the XML, the text between its tags included. */
export interface RunChild {
  readonly start: number;
  /** After the start tag. */
  readonly openEnd: number;
  /** Before the end tag. */
  closeStart: number;
  end: number;
  /** Says that white space at its ends counts. */
  readonly keepsSpace: boolean;
}

/**
 * What stands beside other text in a paragraph and may have a comment's ends around it: a run, or a formula. A run is
 * cut where a comment begins inside it, unless it holds more than plain text.
 */
export interface Unit {
  readonly start: number;
  end: number;
  /** The start tag of a run, for repeating it. */
  readonly startTag: string;
  /** Its `w:rPr` element as it stands, or nothing. */
  properties: string;
  isCuttable: boolean;
  /** Holds only text and its properties: may become a tracked deletion. */
  isPlain: boolean;
  /** Lies inside a tracked insertion or move. */
  readonly isInserted: boolean;
  /** Number of the paragraph. */
  readonly paragraph: number;
}

/** Where a stretch of text stands in the XML of the main part. */
export interface Origin {
  readonly unit: Unit;
  /** The element that holds it; null when only the whole unit can be marked (text boxes, notes, formulas). */
  readonly child: RunChild | null;
  /** The characters themselves in the XML; -1 for an element that stands for a character (a tab, a break). */
  readonly rawStart: number;
  readonly rawEnd: number;
  /** A CDATA section: its characters stand as they are. */
  readonly isLiteral: boolean;
}
