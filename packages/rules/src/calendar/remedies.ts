import type { Bilingual } from '../stages.ts';
import type { BreachCode } from './breaches.ts';
import { sayDayZh, shiftDay } from './days.ts';
import type { Timeline, TimelineStep } from './types.ts';

/** What mends a breach: a later election day, a longer period, the step at once, or the steps in their order again. */
export function remedyFor(step: TimelineStep, code: BreachCode, day: string, by: number, made: Timeline): Bilingual {
  if (step.step === 'ballot') {
    return {
      zh: '改变选举日须按规定报批、重新公告，并按新的选举日重新推算日历',
      en: 'Another election day needs the approvals required, a new notice, and the calendar made again from it',
    };
  }
  switch (code) {
    case 'SHORT':
      return {
        zh: `重新开放并补足${by}日，公布延长后的截止日`,
        en: `Open it again for the ${by} days that were cut off and publish the new last day`,
      };
    case 'ORDER':
      return {
        zh: '前置步骤完成后，重新办理本步骤，并记录原因',
        en: 'Do this step again now that the one before it is done, and record why',
      };
    case 'EARLY':
      return {
        zh: '在规定的首日之后重新办理或者确认，并记录原因',
        en: 'Do or confirm it again from the first day on, and record why',
      };
    case 'ON_THE_LIMIT':
      return {
        zh: '保存公布时间的证据，事先征得主管部门意见；有异议时选举日推迟一日',
        en: 'Keep proof of the day and ask the competent office beforehand; if it is contested, move election day by one day',
      };
    default:
      // Only what is counted back from the vote itself can be mended by moving the vote.
      return step.counted.direction === 'before' && step.counted.from === 'T'
        ? postpone(day, by, code, made)
        : catchUp(made);
  }
}

function postpone(day: string, by: number, code: BreachCode, made: Timeline): Bilingual {
  const moved = shiftDay(made.electionDay, by);
  const done =
    code === 'OVERDUE'
      ? { zh: `如当日（${sayDayZh(day)}）办结，`, en: `If it is done on ${day}, ` }
      : { zh: '', en: '' };
  const who =
    made.form === null
      ? { zh: '按规定报批并公告', en: 'with the approvals required and a notice' }
      : { zh: '报上级党组织同意', en: 'with the consent of the superior Party organisation' };
  return {
    zh: `${done.zh}选举日须推迟至不早于${sayDayZh(moved)}，${who.zh}`,
    en: `${done.en}election day moves to ${moved} or later, ${who.en}`,
  };
}

function catchUp(made: Timeline): Bilingual {
  return made.form === null
    ? {
        zh: '立即办结，记录逾期原因，报乡镇（街道）备查',
        en: 'Finish it at once, record why it is late and report to the township or sub-district',
      }
    : {
        zh: '立即办结，记录逾期原因，报上级党组织',
        en: 'Finish it at once, record why it is late and report to the superior Party organisation',
      };
}
