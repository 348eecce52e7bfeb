import { describe, expect, it } from 'vitest';
import { toIcs } from './ics.ts';
import { isRefusal } from './settle.ts';
import { timeline } from './timeline.ts';
import type { Timeline } from './types.ts';

function calendar(day: string): Timeline {
  const made = timeline('VC-2026', day);
  if (isRefusal(made)) throw new Error(made.error.en);
  return made;
}

const TITLE = '某县2026年村委会换届，第一批；甲\\乙, "x"\r\nBEGIN:VEVENT';
const file = toIcs(calendar('2026-11-20'), TITLE);
const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
const values = (name: string, lines = unfolded) => lines.filter((line) => line.startsWith(`${name}`));

describe('a calendar file', () => {
  it('ends every line with CRLF and folds it at 75 octets, no character cut', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = file.slice(0, -2).split('\r\n');
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n\ufffd]/);
      expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
    }
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(Buffer.from(file, 'utf8').toString('utf8')).toBe(file);
  });

  it('holds one event a step and lets no title break out', () => {
    const steps = calendar('2026-11-20').steps;
    expect(values('BEGIN:VEVENT')).toHaveLength(steps.length);
    expect(values('END:VEVENT')).toHaveLength(steps.length);
    expect(values('X-WR-CALNAME')).toEqual([
      'X-WR-CALNAME:某县2026年村委会换届，第一批；甲\\\\乙\\, "x"\\nBEGIN:VEVENT',
    ]);
  });

  it('covers the last day of a step and ends on the day after', () => {
    const at = unfolded.findIndex((line) => line.startsWith('UID:') && line.includes('-roll-published@'));
    expect(unfolded.slice(at + 1, at + 5)).toEqual([
      'DTSTAMP:20260101T000000Z',
      'DTSTART;VALUE=DATE:20261031',
      'DTEND;VALUE=DATE:20261101',
      'SUMMARY:公布选民名单（VC-310、G-20）',
    ]);
  });

  it('keeps its UIDs when election day moves, and shares none', () => {
    const uids = values('UID:');
    expect(new Set(uids).size).toBe(uids.length);
    const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
    expect(values('UID:', lines(toIcs(calendar('2026-12-05'), TITLE))).sort()).toEqual([...uids].sort());
    expect(values('UID:', lines(toIcs(calendar('2026-11-20'), '另一个县')))).not.toContain(uids[0]);
  });

  it('is the same file for the same input', () => {
    expect(toIcs(calendar('2026-11-20'), TITLE)).toBe(file);
    expect(toIcs(calendar('2026-11-20'), TITLE, { stamp: '20260901T080000Z' })).toContain('DTSTAMP:20260901T080000Z');
  });
});
