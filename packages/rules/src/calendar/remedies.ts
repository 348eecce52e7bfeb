import type { Bilingual } from '../stages.ts';
import type { BreachCode } from './breaches.ts';
import { sayDayZh, shiftDay } from './days.ts';
import type { Timeline, TimelineStep } from './types.ts';

/** A breach as far as its remedy depends on it. */
export interface Breached {
  readonly step: TimelineStep;
  readonly code: BreachCode;
  /** The day it was done or looked at, and by how many days it missed its limit. */
  readonly day: string;
  readonly by: number;
  /** Whether the vote was held, or its day is over: from then on no step before it can be done again or in time. */
  readonly over: boolean;
}

/**
 * What mends a breach: a later election day, a longer period, the step at once, or the steps in their order again; once
 * the vote is over, the record and the proof of what was done.
 */
export function remedyFor({ step, code, day, by, over }: Breached, made: Timeline): Bilingual {
  if (step.step === 'ballot') return code === 'OVERDUE' ? voteOrMove : keepApproval(made);
  if (step.step === 'vacancy' && code === 'EARLY') return catchUp(made);
  if (over && isBeforeVote(step, made)) return code === 'ON_THE_LIMIT' ? keepProof : explainLate(code, made);
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

const isBeforeVote = ({ latest, counted }: TimelineStep, { electionDay }: Timeline): boolean =>
  latest < electionDay || (counted.direction === 'before' && counted.from === 'T');

const voteOrMove: Bilingual = {
  zh: '已经投票的，补记投票日；没有投票的，按规定报批、重新公告，另定选举日并重新推算日历',
  en: 'If the vote was held, record its day; if not, another day needs the approvals required, a new notice, and the calendar made again from it',
};

const keepProof: Bilingual = {
  zh: '选举日已过：保存公布时间的证据，有异议时据以说明',
  en: 'Election day is over: keep proof of the day, to be shown if it is contested',
};

function keepApproval(made: Timeline): Bilingual {
  const to = reportedTo(made);
  return {
    zh: `投票已经举行：保存改变选举日的报批、公告文件；没有的，记录原因，书面报${to.zh}`,
    en: `The vote was held: keep the approval and the notice of the other day; without them record why and report in writing to ${to.en}`,
  };
}

function explainLate(code: BreachCode, made: Timeline): Bilingual {
  const to = reportedTo(made);
  const done =
    code === 'OVERDUE'
      ? {
          zh: '已经办理的补记日期，没有办理的如实记录；',
          en: 'record the day if it was done, and that it was not if not; ',
        }
      : { zh: '如实记录办理日期；', en: 'record the day as it was; ' };
  return {
    zh: `选举日已过，不能再推迟或者补办：${done.zh}说明原因，保存公告、照片等证据，书面报${to.zh}，有异议的由受理机关依法处理`,
    en: `Election day is over, it cannot be moved nor this done in time any more: ${done.en}say why, keep the proof, report in writing to ${to.en}, and leave what is contested to the office that hears it`,
  };
}

function reportedTo({ form }: Timeline): Bilingual {
  return form === null
    ? { zh: '乡镇（街道）', en: 'the township or sub-district' }
    : { zh: '上级党组织', en: 'the superior Party organisation' };
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
  const to = reportedTo(made);
  return {
    zh: `立即办结，记录逾期原因，报${to.zh}${made.form === null ? '备查' : ''}`,
    en: `Finish it at once, record why it is late and report to ${to.en}`,
  };
}
