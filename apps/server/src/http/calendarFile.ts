import { isRestDay } from '@huanjie/chinese';
import { type CalendarLanguage, lawInWords, renderCalendarXlsx } from '@huanjie/forms';
import { type CalendarOptions, findOverlay, findRuleSet, OCCASIONS, timeline } from '@huanjie/rules';
import type { Context } from 'hono';
import { refuse } from './refusals.ts';

/** Days off for every calendar: one function, so that the engine keeps what it made. */
const onRestDay = (day: string): boolean => isRestDay(day);

const LONGEST_TITLE = 60;

function optionsOf(c: Context): CalendarOptions {
  const overlay = c.req.query('overlay');
  const form = c.req.query('form');
  if (form !== undefined && form !== 'congress' && form !== 'meeting') {
    refuse(
      'UNUSABLE_INPUT',
      `没有选举形式“${form}”，可用：congress、meeting。`,
      `There is no form "${form}"; known are congress and meeting.`,
    );
  }
  const asked = c.req.query('occasion');
  const occasion = OCCASIONS.find((one) => one === asked);
  if (asked !== undefined && occasion === undefined) {
    const known = OCCASIONS.join(', ');
    refuse(
      'UNUSABLE_INPUT',
      `没有事由“${asked}”，可用：${known}。`,
      `There is no occasion "${asked}"; known are ${known}.`,
    );
  }
  return {
    strict: c.req.query('strict') === '1',
    holidayRoll: c.req.query('holidays') === 'move',
    ...(c.req.query('holidays') === 'ignore' ? {} : { isHoliday: onRestDay }),
    ...(overlay === undefined ? {} : { overlay }),
    ...(form === undefined ? {} : { form }),
    ...(occasion === undefined ? {} : { occasion }),
  };
}

/**
 * The election calendar that `set`, `day`, `overlay`, `form`, `occasion`, `strict`, `holidays`, `title` and `language` ask for, as
 * .xlsx. It holds nothing but law, so that nobody has to be signed in. Refuses what the engine refuses.
 */
export async function calendarFile(c: Context, now: Date): Promise<{ bytes: Uint8Array; fileName: string }> {
  const set = c.req.query('set') ?? '';
  const made = timeline(set, c.req.query('day') ?? '', optionsOf(c));
  if ('error' in made) return refuse('UNUSABLE_INPUT', `${made.error.zh}。`, `${made.error.en}.`);
  const language: CalendarLanguage = c.req.query('language') === 'en' ? 'en' : 'zh';
  const given = (c.req.query('title') ?? '').trim();
  const title = [...(given === '' ? { zh: '选举日程', en: 'Election calendar' }[language] : given)]
    .slice(0, LONGEST_TITLE)
    .join('');
  const ruleSet = findRuleSet(set);
  const overlay = made.overlay === null ? null : findOverlay(made.overlay);
  const stamp = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  const bytes = await renderCalendarXlsx(made, {
    title,
    language,
    law: ruleSet === null ? set : lawInWords(ruleSet, overlay, language),
    mark: language === 'zh' ? `推算于 ${stamp}，依据 ${set}` : `Counted on ${stamp} by ${set}`,
  });
  return { bytes, fileName: `${title.replace(/[\\/:*?"<>|]/g, ' ')} ${made.electionDay}.xlsx` };
}
