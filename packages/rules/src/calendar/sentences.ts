import { rulesToConfirm } from '../catalogue/rules.ts';
import type { Bilingual } from '../stages.ts';
import { articleInEnglish } from './articles.ts';
import { sayDayZh } from './days.ts';
import { isRecalled, type Law, type SettledDays } from './daysOf.ts';
import type { PlannedStep } from './plan.ts';

/** What a sentence about a last day needs to know beyond the step itself. */
export interface Telling {
  readonly law: Law;
  /** What the last day is counted from: a step, whose title stands in quotation marks, or the day of the calendar. */
  readonly anchor: { readonly titled: boolean; readonly title: Bilingual; readonly day: string };
  readonly latest: string;
  readonly earliest: string | null;
  /** The last day before it was moved behind a holiday; null when it was not. */
  readonly rolledFrom: string | null;
}

/** Says how the last day of a step was counted and what the number rests on. */
export function sayCount(planned: PlannedStep, telling: Telling): Bilingual {
  const count = sayNumber(planned, telling);
  const basis = sayBasis(planned.latest.value, planned, telling);
  const months = sayMonths(planned, telling);
  const rolled =
    telling.rolledFrom === null
      ? { zh: '', en: '' }
      : {
          zh: `；末日${sayDayZh(telling.rolledFrom)}为节假日，顺延至${sayDayZh(telling.latest)}`,
          en: `; its last day ${telling.rolledFrom} is a holiday and moves to ${telling.latest}`,
        };
  const custom = planned.latest.value.custom === true;
  const { confidence, layer } = planned.latest.value;
  const recalled = confidence === 'R' || (layer !== 'overlay' && isRecalled(telling.law.ruleSet));
  // How N days are counted (G-20, G-21) is the calendar's own warning and no doubt about the number.
  const cited = planned.step.rule.filter((id) => !id.startsWith('G-'));
  const unsure = !custom && (recalled || rulesToConfirm(cited).length > 0);
  return {
    zh: `${count.zh}${rolled.zh}。${basis.zh}${unsure ? '（待核实）' : ''}${months.zh}`,
    en: `${count.en}${rolled.en}. ${basis.en}${unsure ? ' (to be confirmed)' : ''}${months.en}`.trimEnd(),
  };
}

const daysEn = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

function sayNumber({ step, latest }: PlannedStep, { anchor, latest: day, rolledFrom }: Telling): Bilingual {
  const from = {
    zh: anchor.titled
      ? `“${anchor.title.zh}”（${sayDayZh(anchor.day)}）`
      : `${anchor.title.zh}（${sayDayZh(anchor.day)}）`,
    en: anchor.titled ? `"${anchor.title.en}" (${anchor.day})` : `${anchor.title.en} (${anchor.day})`,
  };
  const n = latest.value.days;
  const last = rolledFrom ?? day;
  if (step.latest.direction === 'within' && n > 0) {
    return {
      zh: `自${from.zh}起${n}日内，当日不计，第${n}日为${sayDayZh(last)}，至24时止`,
      en: `Within ${daysEn(n)} of ${from.en}, whose own day is not counted: day ${n} is ${last}, until midnight`,
    };
  }
  if (n === 0) return { zh: `不晚于${from.zh}当日`, en: `Not later than the day of ${from.en}` };
  if (step.latest.days === 'before.days') {
    return {
      zh: `须在${from.zh}之前，未规定日数，最迟为前一日${sayDayZh(last)}`,
      en: `Before ${from.en}; no number of days is set, so the day before, ${last}, is the last`,
    };
  }
  const back = -latest.shift;
  if (latest.value.custom === true) {
    return {
      zh: `一般不迟于${from.zh}前${n}日，即${sayDayZh(last)}`,
      en: `Usually not later than ${daysEn(n)} before ${from.en}, that is ${last}`,
    };
  }
  return {
    zh: `${from.zh}的${n}日前${back > n ? `，从严计算须隔满${n}日` : ''}，往前数${back}日，最迟为${sayDayZh(last)}`,
    en: `${daysEn(n)} before ${from.en}${back > n ? `, read strictly with ${daysEn(n)} between` : ''}: counted back ${daysEn(back)}, at the latest ${last}`,
  };
}

/** A first day that lies so many months back: what happened sooner is late by the day counted from. */
function sayMonths(planned: PlannedStep, telling: Telling): Bilingual {
  const value = planned.earliest?.value;
  if (value?.months !== true || telling.earliest === null) return { zh: '', en: '' };
  const basis = sayBasis(value, planned, telling);
  return {
    zh: `。限${value.days}个月内办理的，最早为${sayDayZh(telling.earliest)}，更早的已经逾期。${basis.zh}`,
    en: `. Where ${value.days} months are the limit, not before ${telling.earliest}: anything sooner is overdue. ${basis.en}`,
  };
}

function sayBasis(value: SettledDays, { step }: PlannedStep, { law }: Telling): Bilingual {
  if (value.custom === true || step.kind === 'practice') {
    return { zh: '日数为通行做法，并无规定', en: 'The number of days is custom; no text sets it' };
  }
  const article = value.article ?? '';
  if (value.layer === 'overlay' && law.overlay !== null) {
    const borrowed = law.byAnalogy
      ? { zh: '（参照适用，待核实）', en: ' (by analogy, to be confirmed)' }
      : { zh: '', en: '' };
    return {
      zh: `依据${law.overlay.title.zh}${article}${borrowed.zh}`,
      en: `By ${law.overlay.title.en}${article === '' ? '' : `, ${articleInEnglish(article)}`}${borrowed.en}`,
    };
  }
  if (value.layer === 'default') {
    return {
      zh: '日数由各省规定，此处取常见值，请以本省规定为准',
      en: 'Provinces set the number; this is the usual one, look up your own',
    };
  }
  if (step.rule.includes('RC-155')) {
    return {
      zh: `${law.ruleSet.title.zh}没有规定，参照村民委员会选举的规定，须由当地选举办法确定`,
      en: `The ${law.ruleSet.title.en} is silent; villagers' rules by analogy, which the local election measure must adopt`,
    };
  }
  if (article === '') return { zh: `依据${law.ruleSet.title.zh}`, en: `By the ${law.ruleSet.title.en}` };
  return {
    zh: `依据${law.ruleSet.title.zh}${article}`,
    en: `By the ${law.ruleSet.title.en}, ${articleInEnglish(article)}`,
  };
}

/** The caution of a step whose last day is exactly N days before (G-20). */
export const onTheLimit = (days: number): Bilingual => ({
  zh: `恰在前${days}日办理是否符合“${days}日前”存在不同理解，宜提前一日`,
  en: `Whether exactly ${daysEn(days)} before is enough is disputed; do it a day sooner`,
});

/** The caution of a period that ends on a holiday and was not moved (G-21). */
export const onAHoliday: Bilingual = {
  zh: '末日为节假日，本日历未顺延，请提前办理',
  en: 'The last day is a holiday and was not moved; act sooner',
};
