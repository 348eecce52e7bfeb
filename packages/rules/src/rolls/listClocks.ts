import { sayDayZh, shiftDay } from '../calendar/days.ts';
import { familyOf, type Obstacle, obstacle, type RuleContext } from '../eligibility/obstacle.ts';

/** The days that the law gives around a published list of voters. */
export interface ListClocks {
  /** The list is out at least so many days before election day (VC-310, RC-131). */
  readonly leadDays: number;
  /** Objections are taken for so many days from publication (VC-311, RC-132). */
  readonly objectionDays: number;
  /** The election committee decides within so many days of receipt (VC-312, RC-132). */
  readonly decisionDays: number;
}

const RULE_IDS = {
  VC: { lead: ['VC-310'], objection: ['VC-311'], decision: ['VC-312'] },
  RC: { lead: ['RC-131'], objection: ['RC-132'], decision: ['RC-132'] },
} as const;

/** Communities before 2026 have no clocks of their own and borrow the village ones (RC-155). */
function idsOf(rules: RuleContext) {
  const family = familyOf(rules.ruleSet);
  if (family === 'PARTY') throw new RangeError('Party elections have no voter roll');
  return rules.ruleSet === 'RC-2026' || family === 'VC' ? RULE_IDS[family] : borrowed;
}
const borrowed = {
  lead: ['VC-310', 'RC-155'],
  objection: ['VC-311', 'RC-155'],
  decision: ['VC-312', 'RC-155'],
} as const;

const numberOf = (rules: RuleContext, ids: readonly string[], otherwise: number): number => {
  for (const id of ids) {
    const value = rules.values?.[id];
    if (typeof value === 'number') return value;
  }
  return otherwise;
};

/** The clocks of a rule set with the values that a province or a measure sets above it. */
export function listClocks(rules: RuleContext): ListClocks {
  return {
    leadDays: numberOf(rules, ['rc.list.lead_days', 'list.lead_days'], 20),
    objectionDays: numberOf(rules, ['list.objection_days'], 5),
    decisionDays: numberOf(rules, ['list.decision_days'], 3),
  };
}

/** Last day on which an objection to a list is in time: the day of publication is not counted (G-21). */
export const lastObjectionDay = (publishedOn: string, rules: RuleContext): string =>
  shiftDay(publishedOn, listClocks(rules).objectionDays);

/** Last day on which the committee may decide an objection: the day of receipt is not counted (G-21). */
export const lastDecisionDay = (receivedOn: string, rules: RuleContext): string =>
  shiftDay(receivedOn, listClocks(rules).decisionDays);

/** An objection that came before the list or after its time; null for one that is in time. */
export function objectionObstacle(publishedOn: string, receivedOn: string, rules: RuleContext): Obstacle | null {
  const last = lastObjectionDay(publishedOn, rules);
  const at = [...idsOf(rules).objection, 'G-21'];
  if (receivedOn < publishedOn) {
    return obstacle(
      'BEFORE_PUBLICATION',
      at,
      [
        `名单于${sayDayZh(publishedOn)}公布，在此之前没有可以提出异议的名单`,
        `The list was published on ${publishedOn}; before that there is none to object to`,
      ],
      ['核对收到异议的日期', 'Check the day of receipt'],
    );
  }
  if (receivedOn <= last) return null;
  return obstacle(
    'OBJECTION_LATE',
    at,
    [
      `名单于${sayDayZh(publishedOn)}公布，异议至${sayDayZh(last)}止，${sayDayZh(receivedOn)}收到已逾期`,
      `The list was published on ${publishedOn} and objections were open until ${last}; ${receivedOn} is too late`,
    ],
    [
      '确有错登、漏登的，由选举委员会自行更正并公布补正名单',
      'Where the list is wrong, the committee corrects it of its own accord and publishes a supplement',
    ],
  );
}

/** A decision on an objection after its time (VC-312, RC-132); null for one that is in time. */
export function decisionObstacle(receivedOn: string, decidedOn: string, rules: RuleContext): Obstacle | null {
  const due = lastDecisionDay(receivedOn, rules);
  if (decidedOn <= due) return null;
  return obstacle(
    'DECIDED_LATE',
    [...idsOf(rules).decision, 'G-21'],
    [
      `异议于${sayDayZh(receivedOn)}收到，应于${sayDayZh(due)}前处理，实际${sayDayZh(decidedOn)}处理，逾期`,
      `Received on ${receivedOn} and due by ${due}, decided on ${decidedOn}: late`,
    ],
    ['向异议人说明，并记入选举档案', 'Explain it to the objector and note it in the files'],
  );
}

/** Last day on which the first list is in time for an election day (VC-310, RC-131). */
export const lastPublicationDay = (electionDay: string, rules: RuleContext): string =>
  shiftDay(electionDay, -listClocks(rules).leadDays);

/** A list published too late for the election day; null for one that is in time. */
export function publicationObstacle(publishedOn: string, electionDay: string, rules: RuleContext): Obstacle | null {
  const last = lastPublicationDay(electionDay, rules);
  if (publishedOn <= last) return null;
  return obstacle(
    'PUBLISHED_LATE',
    [...idsOf(rules).lead, 'G-20'],
    [
      `选举日${sayDayZh(electionDay)}，名单最迟应于${sayDayZh(last)}公布`,
      `With election day ${electionDay} the list is due by ${last}`,
    ],
    ['推迟选举日，使公布满法定天数', 'Move the election day so that the list has been out long enough'],
  );
}
