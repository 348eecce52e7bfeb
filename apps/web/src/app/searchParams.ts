/** Search parameters of an address as the pages read them: texts, and pages as whole numbers from 1. */
export type RawSearch = Readonly<Record<string, unknown>>;

/** Parses `?a=b` into texts only, so that `?search=123` stays a text. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes parameters in their order, leaving out the empty ones. */
export function stringifySearch(search: RawSearch): string {
  const written = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') written.set(key, String(value));
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

/** A text parameter; absent when empty. */
export function textOf(search: RawSearch, key: string): string | undefined {
  const value = search[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A page number; absent for the first page and for anything that is no page. */
export function pageOf(search: RawSearch): number | undefined {
  const page = Number(search.page);
  return Number.isInteger(page) && page > 1 ? page : undefined;
}

/** One of a closed list; absent for anything else. */
export function choiceOf<T extends string>(search: RawSearch, key: string, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === search[key]);
}

/** Every parameter of an address may be left out. */
export const loose = <T extends object>(given: T): Partial<T> => given;
