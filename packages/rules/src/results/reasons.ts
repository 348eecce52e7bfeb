import type { Bilingual } from '../stages.ts';
import type { ContestOutcome } from './decidePosts.ts';
import { type Kinship, relationOf } from './kin.ts';
import type { Majority } from './majority.ts';
import type { Settings } from './parameters.ts';
import type { Reason, Relation } from './poll.ts';
import type { Standing } from './standing.ts';
import type { Counted } from './tally.ts';
import { placeAmongTies, tiesOf } from './ties.ts';

/** What a sentence needs besides the count of its contest. */
export interface Telling {
  readonly settings: Settings;
  /** Whether the poll names formal candidates (预选) instead of filling seats. */
  readonly formal: boolean;
  readonly kinship: Kinship;
  readonly nameOf: (id: string) => string;
  /** Whether a person holds a seat from an earlier vote. */
  readonly sitsBefore: (id: string) => boolean;
  /** The relative with a lower post from before who must make way for this winner, if any. */
  readonly displaces: (id: string) => string | undefined;
}

type Clause = Pick<Reason, 'outcome' | 'rules' | 'zh' | 'en'>;

/** Says what became of a person, with the numbers that decide it. */
export function explain(person: Counted, standing: Standing, outcome: ContestOutcome, telling: Telling): Reason {
  const { contest, majority } = outcome;
  const share = describeShare(person, majority, standing.kind !== 'below');
  const clause = clauseOf(person, standing, contest.seats, telling);
  const kept = telling.displaces(person.id);
  const makesWay = standing.kind === 'elected' && kept !== undefined ? makeWay(kept, telling) : null;
  const tie = placeAmongTies(person.id, tiesOf(outcome), telling.nameOf);
  const added = person.added === undefined ? [] : ['VC-630'];
  const displaced = makesWay === null ? [] : telling.settings.kin.rules;
  return {
    person: person.id,
    outcome: clause.outcome,
    rules: [...new Set([...majority.rules, ...clause.rules, ...added, ...displaced])],
    zh: `${share.zh}，${clause.zh}${tie.zh}${makesWay?.zh ?? ''}`,
    en: `${share.en}${clause.en}${tie.en}${makesWay?.en ?? ''}`,
  };
}

function clauseOf(person: Counted, standing: Standing, seats: number, telling: Telling): Clause {
  const { settings } = telling;
  const cut = cutRules(settings);
  const words = outcomeWords(telling.formal);
  switch (standing.kind) {
    case 'elected': {
      const writeIn = person.nominated === false && settings.family !== 'PARTY' ? ['VC-613'] : [];
      const first = standing.first === true;
      return {
        outcome: 'ELECTED',
        rules: [...writeIn, ...(first ? ['VC-640'] : [])],
        zh: `${first ? '已当选人员中没有妇女，妇女中得票最多的首先' : ''}${words.elected.zh}`,
        en: `${first ? ', first because no woman sits yet and she has most votes of the women' : ''}: ${words.elected.en}`,
      };
    }
    case 'below':
      return { outcome: 'NOT_ELECTED', rules: [], zh: words.notElected.zh, en: `: ${words.notElected.en}` };
    case 'cut':
      return {
        outcome: 'NOT_ELECTED',
        rules: standing.woman === true ? [...cut.most, 'VC-640'] : cut.most,
        ...cutWords(seats, standing.woman === true, words.notElected),
      };
    case 'tied': {
      const open = standing.woman === true ? '妇女名额1个' : `${standing.seats}个名额`;
      const others = standing.persons - 1;
      return {
        outcome: 'TIE_REVOTE',
        rules: [...cut.tie, ...(standing.woman === true ? ['VC-640'] : [])],
        zh: `与其他${others}人得票相等，尚余${open}，须就票数相等的${standing.persons}人再次投票`,
        en: `, level with ${others} other(s) for ${standing.woman === true ? "the woman's seat" : `${standing.seats} seat(s)`}: the ${standing.persons} are voted on again`,
      };
    }
    case 'kin':
    case 'kin-tied':
      return kinClause(person, standing, telling);
  }
}

/** Why someone over the threshold has no seat: others took them, or the only one that is left is a woman's. */
function cutWords(seats: number, woman: boolean, then: Bilingual): Bilingual {
  if (!woman) {
    const en = `, but others with more votes took the ${seats} seat(s): ${then.en}`;
    return { zh: `但应选${seats}名已由得票更多者取得，${then.zh}`, en };
  }
  if (seats === 1)
    return { zh: `但应选的1名须由妇女担任，${then.zh}`, en: `, but the one seat is a woman's: ${then.en}` };
  return {
    zh: `但应选${seats}名中有1名须由妇女担任，其余名额已由得票更多者取得，${then.zh}`,
    en: `, but one of the ${seats} seat(s) is a woman's and others with more votes took the rest: ${then.en}`,
  };
}

function kinClause(
  person: Counted,
  standing: Extract<Standing, { kind: 'kin' | 'kin-tied' }>,
  telling: Telling,
): Clause {
  const { rules } = telling.settings.kin;
  if (standing.kind === 'kin') {
    const relation = relationWords(relationOf(telling.kinship, person.id, standing.relative));
    const name = telling.nameOf(standing.relative);
    if (standing.level) {
      return {
        outcome: 'KIN_CONFLICT',
        rules,
        zh: `但与已在同一职务另一选项当选的${name}有近亲属关系（${relation.zh}），应当回避，未当选`,
        en: `, but a near relative (${relation.en}) of ${name}, who is elected in another contest for the same post: gives way, not elected`,
      };
    }
    return {
      outcome: 'KIN_CONFLICT',
      rules,
      zh: `但与职务较高或者同职务得票较多的${name}有近亲属关系（${relation.zh}），应当回避，未当选`,
      en: `, but a near relative (${relation.en}) of ${name}, who keeps a higher post or has more votes for the same one: gives way, not elected`,
    };
  }
  const names = standing.relatives.map(telling.nameOf);
  return {
    outcome: 'TIE_REVOTE',
    rules,
    zh: `但与有近亲属关系的${names.join('、')}职务相同、得票相等，只能由其中一人当选，须再次投票`,
    en: `, but level with a near relative (${names.join(', ')}) for the same post: only one of them may sit, and they are voted on again`,
  };
}

function makeWay(id: string, telling: Telling): { zh: string; en: string } {
  const name = telling.nameOf(id);
  return {
    zh: `；此前当选较低职务的${name}与其有近亲属关系，应当回避`,
    en: `; the near relative ${name}, elected to a lower post before, gives way`,
  };
}

function relationWords(relation: Relation): { zh: string; en: string } {
  const zh = {
    spouse: '配偶',
    parent: '父母子女',
    child: '父母子女',
    sibling: '兄弟姐妹',
    grandparent: '祖孙',
    grandchild: '祖孙',
    other: '其他亲属',
  };
  const en = { ...zh, spouse: 'spouse', parent: 'parent and child', child: 'parent and child', sibling: 'sibling' };
  const ends = {
    grandparent: 'grandparent and grandchild',
    grandchild: 'grandparent and grandchild',
    other: 'other kin',
  };
  return { zh: zh[relation], en: { ...en, ...ends }[relation] };
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

function describeShare(person: Counted, majority: Majority, reached: boolean): { zh: string; en: string } {
  const { base, baseName, threshold } = majority;
  const added = person.added ?? 0;
  const from = added === 0 ? { zh: '', en: '' } : fromHigher(person.approve - added, added);
  const zh = `得赞成票${person.approve}票${from.zh}`;
  const en = `${person.approve} approvals${from.en}`;
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

function fromHigher(own: number, added: number): { zh: string; en: string } {
  return { zh: `（本职务${own}票，较高职务下加${added}票）`, en: ` (${own} for this post, ${added} from higher ones)` };
}

/** Says that nobody is decided because the poll itself is invalid. */
export function explainInvalid(
  candidate: { readonly id: string },
  ground: { readonly rules: readonly string[]; readonly zh: string; readonly en: string },
  outcome: 'NOT_ELECTED' | 'NOT_RECALLED' = 'NOT_ELECTED',
): Reason {
  return { person: candidate.id, outcome, rules: ground.rules, zh: ground.zh, en: ground.en };
}

/** Says that a person left this contest because of an election to a higher post, or in another contest for this one. */
export function explainGone({ id, approve }: Counted, outcome: ContestOutcome, telling: Telling): Reason {
  const votes = outcome.elsewhere.get(id);
  if (votes !== undefined) return explainElsewhere({ id, approve }, votes, telling);
  const before = telling.sitsBefore(id);
  return {
    person: id,
    outcome: 'ELECTED_TO_HIGHER_POST',
    rules: [telling.settings.family === 'PARTY' ? 'PB-023' : 'VC-630'],
    zh: before ? '此前已经当选，不再参加本项计算' : '已当选较高职务，不再参加本项计算',
    en: before
      ? 'Elected in an earlier vote and left out of this contest'
      : 'Already elected to a higher post and left out of this contest',
  };
}

/** The same post in two contests (a woman's column beside the others): one seat a person, where the votes are most. */
function explainElsewhere(
  { id, approve }: { readonly id: string; readonly approve: number },
  votes: number,
  telling: Telling,
): Reason {
  const why = whyElsewhere(votes, approve);
  return {
    person: id,
    outcome: 'ELECTED_TO_HIGHER_POST',
    rules: cutRules(telling.settings).most,
    zh: `本项得赞成票${approve}票；已在同一职务的另一选项以${votes}票当选${why.zh}，一人不能占两个名额，不再参加本项计算`,
    en: `${approve} approvals here; elected in another contest for the same post with ${votes}${why.en}: nobody takes two seats, left out of this contest`,
  };
}

function whyElsewhere(votes: number, approve: number): Bilingual {
  if (votes < approve) return { zh: '', en: '' };
  return votes === approve
    ? { zh: '（两项得票相等，以在前的一项为准）', en: ' (level in both: the first counts)' }
    : { zh: '（得票较多的一项）', en: ' (with more votes)' };
}
