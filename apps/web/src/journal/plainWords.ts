/**
 * A sentence of the journal with the codes of its payload (`rolls`, `VALID`) replaced by their words. Only whole
 * codes are replaced, never part of another word.
 */
export function plainWords(
  sentence: string,
  payload: Readonly<Record<string, unknown>>,
  wordOf: (code: string) => string,
): string {
  let plain = sentence;
  for (const value of Object.values(payload)) {
    if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z_-]*$/.test(value)) continue;
    const word = wordOf(value);
    if (word === value) continue;
    plain = plain.replace(new RegExp(`(?<![A-Za-z])${value}(?![A-Za-z])`), () => word);
  }
  return plain;
}
