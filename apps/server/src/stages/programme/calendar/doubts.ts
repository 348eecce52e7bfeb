import type { CalendarFinding } from '@huanjie/contract';
import type { Breach, RuleSet, TimelineStep } from '@huanjie/rules';

type Doubt = CalendarFinding['doubts'][number];

/** Steps recorded as done whether or not the case arose that gives them a last day. */
const ONLY_IF_RAISED: readonly string[] = ['objection-decisions'];

/**
 * Why a finding may be in order after all. Without any doubt a recorded day contradicts a number that a text fixes
 * for this place; with one, somebody has to look before anyone is blamed.
 */
export function doubtsOf(breach: Breach, step: TimelineStep, ruleSet: RuleSet, held: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  const counted = breach.code !== 'ORDER';
  if (counted && step.counted.layer === 'default') {
    doubts.push({
      code: 'usual',
      zh: '日数由各省规定，本省规定尚未录入，此处取常见值',
      en: 'Provinces set the number; yours is not entered, so the usual one was taken',
    });
  }
  if (counted && step.counted.layer !== 'default' && step.counted.confidence === 'R') {
    doubts.push({
      code: 'unconfirmed',
      zh: '日数待核实',
      en: 'The number of days is to be confirmed against the text',
    });
  }
  if (breach.rule.includes('RC-155')) {
    doubts.push({
      code: 'analogy',
      zh: '参照村民委员会选举的规定，须由当地选举办法确定',
      en: "Taken from the villagers' rules by analogy; only the local election measure makes it binding",
    });
  }
  if (counted && ONLY_IF_RAISED.includes(step.step)) {
    doubts.push({
      code: 'conditional',
      zh: '有人提出申诉时才有此期限',
      en: 'The period runs only where an objection was raised',
    });
  }
  if (breach.code === 'ON_THE_LIMIT') {
    doubts.push({
      code: 'counting',
      zh: '“N日前”是否包括当日存在不同理解',
      en: 'Whether "N days before" is kept by exactly N days is disputed',
    });
  }
  if (!held && breach.code === 'EARLY') {
    doubts.push({
      code: 'planned',
      zh: '投票日尚未记录，此处按计划的选举日推算',
      en: 'No day of the vote is on record: counted from the planned election day',
    });
  }
  if (breach.day < ruleSet.inForce.from || breach.limit < ruleSet.inForce.from) {
    doubts.push({
      code: 'straddles',
      zh: `当日${ruleSet.id}尚未施行，适用当时的规定`,
      en: `${ruleSet.id} was not in force on that day; the law of that day applies`,
    });
  }
  return doubts;
}
