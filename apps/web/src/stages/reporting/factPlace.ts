/** Where the record of a fact stands: the overview of the round, or a part of the page of its topmost unit. */
export type FactPlace = { readonly page: 'overview' } | { readonly page: 'unit'; readonly part: string };

/** The limits of a band (30至49岁) open the figure that counts the band. */
const BAND = 'fact:band.';

/** The measure behind a marked place of the text. */
export const measureOf = (marked: string): string => (marked.startsWith(BAND) ? marked.slice(BAND.length) : marked);

const PARTS: Readonly<Record<string, string>> = {
  basis: 'documents',
  plan: 'documents',
  publicityPlan: 'documents',
  rulesOfProcedure: 'documents',
  stabilityPlan: 'documents',
  approvals: 'documents',
  congress: 'meetings',
  mobilisation: 'meetings',
  leadingGroup: 'bodies',
  workingGroups: 'bodies',
  petitioned: 'petitions',
};

const PREFIX = 'fact:';

/** Dates, names and titles of the report are facts, not figures; they open where their record stands. */
export function placeOfFact(measure: string): FactPlace | null {
  if (!measure.startsWith(PREFIX) || measure.startsWith(BAND)) return null;
  const subject = measure.slice(PREFIX.length).split('.')[0] ?? '';
  if (subject === 'round' || subject === 'scope') return { page: 'overview' };
  return { page: 'unit', part: PARTS[subject] ?? 'below' };
}
