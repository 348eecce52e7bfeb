import { dayInWords, dayWithoutYear } from '../../../app/dates.ts';
import type { Language } from '../../../app/messages.ts';

/** From a first to a last day in words, one day once; null where there is none. */
export function spanInWords(first: string | null, last: string | null, language: Language): string | null {
  if (first === null || last === null) return null;
  if (first === last) return dayInWords(first, language);
  const end = first.slice(0, 4) === last.slice(0, 4) ? dayWithoutYear(last, language) : dayInWords(last, language);
  return `${dayInWords(first, language)} – ${end}`;
}
