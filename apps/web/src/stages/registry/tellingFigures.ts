/** Groups of figures that tell most about one unit, in that order. */
const TELLING = ['turnout', 'elected', 'structure', 'delegates', 'electorate', 'participation', 'candidates'];

/**
 * The figures worth showing on the page of a unit: those of the telling groups that have a value, shares before
 * counts in each group.
 */
export function tellingFirst<
  F extends { readonly group: string; readonly kind: string; readonly value: number | null },
>(figures: readonly F[]): readonly F[] {
  const weight = (figure: F) => TELLING.indexOf(figure.group) * 2 + (figure.kind === 'ratio' ? 0 : 1);
  return figures
    .filter((figure) => TELLING.includes(figure.group) && figure.value !== null && figure.value !== 0)
    .sort((a, b) => weight(a) - weight(b));
}
