import type { Settings } from './parameters.ts';
import type { Ground, Poll, Validity } from './poll.ts';
import { moreThanHalf, moreThanTwoThirds, quorumOf } from './thresholds.ts';

/** Whether the vote counts at all, with the sentence that says why. */
export interface ValidityDecision {
  readonly validity: Validity;
  readonly ground: Ground;
}

/** K, the number of those taking part in the vote (参加投票人数). */
export function votersTakingPart(poll: Poll, settings: Settings): number {
  return settings.turnoutSource === 'checked' ? (poll.ballots.checkedOff ?? 0) : poll.ballots.returned;
}

/** Tests quorum or turnout, then the over-count; the first that fails decides. */
export function decideValidity(poll: Poll, settings: Settings): ValidityDecision {
  const attendance = settings.family === 'PARTY' ? testQuorum(poll, settings) : testTurnout(poll, settings);
  if (attendance.validity !== 'VALID') return attendance;
  return testOvercount(poll, settings) ?? attendance;
}

/** What is voted on, in the words of the ground. */
function actOf(poll: Poll) {
  return poll.stage === 'recall'
    ? { zh: '罢免表决', again: '重新表决', en: 'recall vote' }
    : { zh: '选举', again: '重新选举', en: 'election' };
}

function testQuorum(poll: Poll, settings: Settings): ValidityDecision {
  const { entitled, present = 0 } = poll.electorate;
  const over = settings.ruleSet === 'PB-1990';
  const { needed, rules } = quorumOf(entitled, settings.ruleSet);
  const met = present >= needed;
  const act = actOf(poll);
  const zhShare = over ? ['超过', '未超过'] : ['不少于', '少于'];
  const enShare = over ? ['more', 'not more'] : ['not fewer', 'fewer'];
  return {
    validity: met ? 'VALID' : 'QUORUM_NOT_MET',
    ground: {
      rules,
      zh: `应到会有选举权人数${entitled}人，实到会${present}人，${zhShare[met ? 0 : 1]}五分之四（${over ? '须' : ''}${needed}人${over ? '以上' : ''}），${met ? '可以' : '不能'}进行${act.zh}`,
      en: `${present} of ${entitled} entitled are present, ${enShare[met ? 0 : 1]} than four fifths (${needed}${over ? ' needed' : ''}): the ${act.en} ${met ? 'may' : 'may not'} be held`,
    },
  };
}

function testTurnout(poll: Poll, settings: Settings): ValidityDecision {
  const { entitled } = poll.electorate;
  const taking = votersTakingPart(poll, settings);
  const twoThirds = settings.ruleSet === 'RC-2026' && settings.mode === 'representatives';
  const needed = twoThirds ? moreThanTwoThirds(entitled) : moreThanHalf(entitled);
  const share = twoThirds ? { zh: '三分之二', en: 'two thirds' } : { zh: '半数', en: 'half' };
  const rules = turnoutRules(settings, poll.stage === 'by-run', twoThirds);
  const act = actOf(poll);
  if (poll.stage === 'by-run' && settings.runoffTurnout === 'none') {
    const zh = `参加投票${taking}人，另行选举不要求参加投票人数过半`;
    return { validity: 'VALID', ground: { rules, zh, en: `${taking} voted; this by-run needs no turnout` } };
  }
  const met = taking >= needed;
  return {
    validity: met ? 'VALID' : 'INVALID_TURNOUT',
    ground: {
      rules,
      zh: `登记参加选举${entitled}人，参加投票${taking}人，${met ? '超过' : '未超过'}${share.zh}（须${needed}人以上），${met ? `${act.zh}有效` : `${act.zh}无效，应当${act.again}`}`,
      en: `${taking} of ${entitled} registered took part, ${met ? '' : 'not '}more than ${share.en} (${needed} needed): the ${act.en} is ${met ? 'valid' : 'invalid and is held again'}`,
    },
  };
}

function turnoutRules(settings: Settings, byRun: boolean, twoThirds: boolean): string[] {
  const villages = settings.ruleSet === 'VC-1998' ? 'VC-602' : 'VC-601';
  const communities = settings.ruleSet === 'RC-2026' ? 'RC-150' : 'RC-151';
  return [settings.family === 'RC' ? communities : villages, twoThirds ? 'G-13' : 'G-10', ...(byRun ? ['VC-625'] : [])];
}

function testOvercount(poll: Poll, settings: Settings): ValidityDecision | null {
  const { issued, checkedOff, returned } = poll.ballots;
  const voters = settings.overcountAgainst === 'voters';
  const reference = voters ? (checkedOff ?? 0) : issued;
  if (returned <= reference) return null;
  const act = actOf(poll);
  const rules = { VC: ['VC-604', 'VC-605'], RC: ['VC-604', 'VC-605', 'RC-155'], PARTY: ['PB-044'] }[settings.family];
  return {
    validity: 'INVALID_OVERCOUNT',
    ground: {
      rules,
      zh: `收回选票${returned}张，多于${voters ? `投票人数${reference}人` : `发出选票${reference}张`}，${act.zh}无效，应当${act.again}`,
      en: `${returned} ballots returned, more than ${voters ? `the ${reference} voters` : `the ${reference} issued`}: the ${act.en} is invalid and is held again`,
    },
  };
}
