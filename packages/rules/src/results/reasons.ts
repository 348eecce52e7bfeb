import type { Majority } from './majority.ts';
import type { Settings } from './parameters.ts';
import type { PollCandidate, PollContest, Reason } from './poll.ts';

/** How a person came out of the count of one contest. */
export type Standing =
  | { readonly kind: 'elected' }
  | { readonly kind: 'below' }
  /** Over the threshold, but the seats went to others with more votes. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'tied'; readonly persons: number; readonly seats: number };

/** Says what became of a person, with the numbers that decide it. */
export function explain(
  candidate: PollCandidate,
  standing: Standing,
  contest: PollContest,
  majority: Majority,
  context: { readonly settings: Settings; readonly formal: boolean },
): Reason {
  const { family } = context.settings;
  const party = family === 'PARTY';
  const writeIn = candidate.nominated === false && !party ? ['VC-613'] : [];
  const cut = cutRules(context.settings);
  const measure = describeShare(candidate, majority, standing.kind !== 'below');
  const outcome = outcomeWords(context.formal);
  const base = { person: candidate.id };
  switch (standing.kind) {
    case 'elected':
      return {
        ...base,
        outcome: 'ELECTED',
        rules: [...majority.rules, ...writeIn],
        zh: `${measure.zh}，${outcome.elected.zh}`,
        en: `${measure.en}: ${outcome.elected.en}`,
      };
    case 'below':
      return {
        ...base,
        outcome: 'NOT_ELECTED',
        rules: majority.rules,
        zh: `${measure.zh}，${outcome.notElected.zh}`,
        en: `${measure.en}: ${outcome.notElected.en}`,
      };
    case 'cut':
      return {
        ...base,
        outcome: 'NOT_ELECTED',
        rules: [...new Set([...majority.rules, ...cut.most])],
        zh: `${measure.zh}，但应选${contest.seats}名已由得票更多者取得，${outcome.notElected.zh}`,
        en: `${measure.en}, but others with more votes took the ${contest.seats} seat(s): ${outcome.notElected.en}`,
      };
    case 'tied':
      return {
        ...base,
        outcome: 'TIE_REVOTE',
        rules: [...new Set([...majority.rules, ...cut.tie])],
        zh: `${measure.zh}，与其他${standing.persons - 1}人得票相等，尚余${standing.seats}个名额，须就票数相等的${standing.persons}人再次投票`,
        en: `${measure.en}, level with ${standing.persons - 1} other(s) for ${standing.seats} seat(s): the ${standing.persons} are voted on again`,
      };
  }
}

function cutRules(settings: Settings): { most: string[]; tie: string[] } {
  if (settings.family === 'PARTY') return { most: ['PB-053'], tie: ['PB-053'] };
  const analogy = settings.family === 'RC' ? ['RC-155'] : [];
  return { most: ['VC-611', ...analogy], tie: ['VC-612', ...analogy] };
}

function outcomeWords(formal: boolean) {
  return formal
    ? {
        elected: { zh: '列为正式候选人', en: 'becomes a formal candidate' },
        notElected: { zh: '未列为正式候选人', en: 'does not become a formal candidate' },
      }
    : { elected: { zh: '当选', en: 'elected' }, notElected: { zh: '未当选', en: 'not elected' } };
}

function describeShare(candidate: PollCandidate, majority: Majority, reached: boolean): { zh: string; en: string } {
  const { base, baseName, threshold } = majority;
  const zh = `得赞成票${candidate.approve}票`;
  const en = `${candidate.approve} approvals`;
  const unit = baseName.zh === '已投选票总数' ? '张' : '人';
  switch (majority.kind) {
    case 'half':
      return {
        zh: `${zh}，${reached ? '超过' : '未超过'}${baseName.zh}${base}${unit}的半数（须${threshold}票以上）`,
        en: `${en}, ${reached ? '' : 'not '}more than half of ${baseName.en} (${base}; ${threshold} needed)`,
      };
    case 'third':
      return {
        zh: `${zh}，${reached ? '不少于' : '少于'}${baseName.zh}${base}${unit}的三分之一（须${threshold}票以上）`,
        en: `${en}, ${reached ? 'not fewer' : 'fewer'} than one third of ${baseName.en} (${base}; ${threshold} needed)`,
      };
    case 'plurality':
      return reached
        ? { zh: `再次投票${zh}，以得票多的当选`, en: `${en} in the re-vote, where most votes win` }
        : { zh: `再次投票${zh}`, en: `${en} in the re-vote` };
  }
}

/** Says that nobody is decided because the poll itself is invalid. */
export function explainInvalid(
  candidate: PollCandidate,
  ground: { readonly rules: readonly string[]; readonly zh: string; readonly en: string },
): Reason {
  return { person: candidate.id, outcome: 'NOT_ELECTED', rules: ground.rules, zh: ground.zh, en: ground.en };
}

/** Says that a person left this contest because of an election to a higher post. */
export function explainHigherPost(candidate: PollCandidate, party: boolean): Reason {
  return {
    person: candidate.id,
    outcome: 'ELECTED_TO_HIGHER_POST',
    rules: [party ? 'PB-023' : 'VC-630'],
    zh: '已当选较高职务，不再参加本项计算',
    en: 'Already elected to a higher post and left out of this contest',
  };
}
