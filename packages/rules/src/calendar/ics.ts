import { shiftDay } from './days.ts';
import type { Timeline, TimelineStep } from './types.ts';

/** Octets of a line of a calendar file, its line end not counted (RFC 5545, 3.1). */
const LINE = 75;

/** Choices for a calendar file. */
export interface IcsOptions {
  /** Stamp of the file in UTC, `YYYYMMDDTHHMMSSZ`; the first day of the calendar's year where it is missing. */
  readonly stamp?: string;
}

/**
 * A timeline as a calendar file (RFC 5545): an event over the last day of each step, or from its first to its last.
 * The UID of an event comes from title, rule set and step alone, so that a calendar made again for another election
 * day moves the events it made before.
 */
export function toIcs(timeline: Timeline, title: string, options: IcsOptions = {}): string {
  const stamp = options.stamp ?? `${timeline.electionDay.slice(0, 4)}0101T000000Z`;
  const occasion = timeline.occasion === 'term-change' ? '' : `|${timeline.occasion}`;
  const calendar = fingerprint(`${title}|${timeline.ruleSet}|${timeline.form ?? ''}${occasion}`);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Huanjie//Election calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(title)}`,
    ...timeline.steps.flatMap((step) => eventOf(step, calendar, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf(step: TimelineStep, calendar: string, stamp: string): string[] {
  // An earliest day without an end near it would cover the whole calendar; only the last day is marked then.
  const begins = step.window === true ? (step.earliest ?? step.latest) : step.latest;
  const notes = [step.says.zh, step.warning?.zh, step.says.en, step.warning?.en].filter((note) => note !== undefined);
  const rules = step.rule.length === 0 ? '' : `（${step.rule.join('、')}）`;
  return [
    'BEGIN:VEVENT',
    `UID:${calendar}-${step.step}@huanjie`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(begins)}`,
    `DTEND;VALUE=DATE:${compact(shiftDay(step.latest, 1))}`,
    `SUMMARY:${escapeText(`${step.title.zh}${rules}`)}`,
    `DESCRIPTION:${escapeText(notes.join('\n'))}`,
    `CATEGORIES:${step.kind.toUpperCase()}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');

const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // Other control characters may not stand in a calendar file at all.
    .replace(/\p{Cc}/gu, ' ');

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** Breaks a line behind at most 75 octets and never inside a character; a continued line begins with a blank. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

/** A short name for a text, the same on every machine (FNV-1a over UTF-16 units, twice with different seeds). */
function fingerprint(text: string): string {
  const hash = (seed: number) => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return value.toString(16).padStart(8, '0');
  };
  return hash(0x811c9dc5) + hash(0x2f0b4c47);
}
