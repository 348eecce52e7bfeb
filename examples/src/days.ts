import type { Random } from './random.ts';

const DAY = 86_400_000;

const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;
const text = (days: number) => new Date(days * DAY).toISOString().slice(0, 10);

/** The day so many days later; negative counts go back. */
export function plus(day: string, days: number): string {
  return text(number(day) + days);
}

/** A day between two days, both included. */
export function dayBetween(random: Random, first: string, last: string): string {
  return text(random.int(number(first), number(last)));
}

/** The same calendar day so many years before; 29 February becomes 28. */
export function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years);
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/** A birth date of somebody who is so many full years old on a day. */
export function birthAged(random: Random, age: number, on: string): string {
  return dayBetween(random, plus(yearsBefore(on, age + 1), 1), yearsBefore(on, age));
}
