import type { Ground } from '../results/poll.ts';
import type { BallotRules } from './ballotRules.ts';
import { groundOf } from './ground.ts';

/** The rules of a village paper, with the analogy under which a community uses them (RC-155). */
function committee(rules: BallotRules, ...ids: readonly string[]): readonly string[] {
  return rules.family === 'RC' ? [...ids, 'RC-155'] : ids;
}

/** Who decides on what is doubtful (VC-511); for Party papers the meeting's election measure says it (PB-064). */
function decider(rules: BallotRules): { rules: readonly string[]; zh: string; en: string } {
  if (rules.family === 'PARTY') {
    return {
      rules: ['PB-064'],
      zh: '须按会议通过的选举办法认定并记录',
      en: "to be decided by the meeting's election measure and minuted",
    };
  }
  return {
    rules: committee(rules, 'VC-511'),
    zh: '须由选举委员会认定并记录',
    en: 'to be decided by the election committee and minuted',
  };
}

/** A sentence about something that people have to decide. */
export function doubt(rules: BallotRules, ids: readonly string[], zh: string, en: string): Ground {
  const by = decider(rules);
  return groundOf([...new Set([...ids, ...by.rules])], `${zh}，${by.zh}`, `${en}: ${by.en}`);
}

export function overvoted(rules: BallotRules, chosen: number, seats: number, scope: 'ballot' | 'post'): Ground {
  const ids = rules.family === 'PARTY' ? ['PB-043'] : committee(rules, 'VC-505', 'VC-506');
  const what = scope === 'ballot' ? { zh: '该选票无效', en: 'paper void' } : { zh: '该职务项无效', en: 'item void' };
  return groundOf(
    ids,
    `所选${chosen}人，多于应选${seats}人，${what.zh}`,
    `${chosen} persons chosen for ${seats} seat(s): ${what.en}`,
  );
}

export function overvoteScopeOpen(rules: BallotRules): Ground {
  return doubt(
    rules,
    committee(rules, 'VC-505'),
    '一项职务所选人数多于应选人数，选举办法未规定是整张选票无效还是仅该项无效',
    'One post has more persons than seats and the election measure does not say whether the paper or the post is void',
  );
}

export function illegible(rules: BallotRules): Ground {
  return groundOf(
    rules.family === 'PARTY' ? ['PB-064'] : committee(rules, 'VC-508'),
    '书写模糊无法辨认，该选票无效',
    'Writing that cannot be read: paper void',
  );
}

export function illegibleItem(rules: BallotRules): Ground {
  return groundOf(
    rules.family === 'PARTY' ? ['PB-064'] : committee(rules, 'VC-508'),
    '书写模糊无法辨认的部分无效',
    'The part that cannot be read is not counted',
  );
}

export function illegibleOpen(rules: BallotRules): Ground {
  return doubt(
    rules,
    rules.family === 'PARTY' ? [] : committee(rules, 'VC-508'),
    '有无法辨认的书写',
    'Some of the writing cannot be read',
  );
}

export function foreignMark(rules: BallotRules): Ground {
  return groundOf(
    rules.family === 'PARTY' ? ['PB-064'] : committee(rules, 'VC-509'),
    '有规定以外的符号、文字或者署名，该选票无效',
    'Signs, words or a signature outside the rules: paper void',
  );
}

export function foreignMarkOpen(rules: BallotRules): Ground {
  return doubt(
    rules,
    rules.family === 'PARTY' ? ['PB-041'] : committee(rules, 'VC-509'),
    '有规定以外的符号、文字或者署名，选举办法未规定其效力',
    'Signs, words or a signature outside the rules, whose effect the election measure does not settle',
  );
}

export function duplicatePost(rules: BallotRules): Ground {
  return groundOf(
    committee(rules, 'VC-507'),
    '同一人在一张选票上被选为两项以上职务，该选票无效',
    'One person chosen for two posts on one paper: paper void',
  );
}

export function duplicatePostOpen(rules: BallotRules): Ground {
  return doubt(
    rules,
    committee(rules, 'VC-507'),
    '同一人在一张选票上被选为两项以上职务，选举办法未规定其效力',
    'One person chosen for two posts on one paper, whose effect the election measure does not settle',
  );
}

export function countedAbove(rules: BallotRules): Ground {
  return groundOf(
    committee(rules, 'VC-507', 'VC-630'),
    '该人在较高职务的选票下加计入本项，同一张选票只计一次',
    'The vote for the higher post counts downward for this person; one paper counts once',
  );
}

export function blankPaper(rules: BallotRules): Ground {
  if (rules.family === 'PARTY') {
    return groundOf(['PB-040', 'PB-041'], '未作任何标记，视为弃权', 'No mark: an abstention');
  }
  const ids = committee(rules, 'VC-512');
  return rules.blank === 'invalid'
    ? groundOf(ids, '空白选票，按选举办法无效', 'Empty paper, void under the election measure')
    : groundOf(ids, '空白选票，视为弃权，计入收回选票数', 'Empty paper: an abstention that stays in the base');
}

export function validPaper(rules: BallotRules): Ground {
  return groundOf(
    rules.family === 'PARTY' ? ['PB-043'] : committee(rules, 'VC-505'),
    '所选人数不多于应选人数，选票有效',
    'No more persons chosen than seats: paper valid',
  );
}

/** A valid paper of which at least one item does not count or is still to be decided. */
export function partlyValidPaper(rules: BallotRules): Ground {
  return groundOf(
    rules.family === 'PARTY' ? ['PB-043'] : committee(rules, 'VC-505'),
    '选票有效，其中有的职务项不计票或者须先认定',
    'Paper valid, though some item is not counted or has to be decided first',
  );
}

export function contradictory(rules: BallotRules): Ground {
  return doubt(
    rules,
    rules.family === 'PARTY' ? ['PB-041'] : committee(rules, 'VC-503'),
    '对同一人作了相互矛盾的标记',
    'Marks for one person exclude each other',
  );
}

export function unidentified(rules: BallotRules): Ground {
  return doubt(
    rules,
    rules.family === 'PARTY' ? ['PB-042'] : committee(rules, 'VC-504'),
    '另选的人不能确定是谁，或者尚未查明是否可以被选',
    'Who is written in, or whether that person may be written in, is not established',
  );
}

export function perhapsOvervoted(rules: BallotRules): Ground {
  return doubt(
    rules,
    rules.family === 'PARTY' ? ['PB-043'] : committee(rules, 'VC-505', 'VC-508'),
    '无法辨认的部分如系所选之人，则多于应选人数',
    'If what cannot be read chooses a person, more persons than seats are chosen',
  );
}

export function outsidePool(rules: BallotRules): Ground {
  return rules.family === 'PARTY'
    ? groundOf(['PB-042'], '另选的人没有被选举资格，不计票', 'The person written in may not be elected: not counted')
    : groundOf(
        committee(rules, 'VC-504'),
        '另选的人不是登记参加选举的选民，不计票',
        'The person written in is not a registered voter: not counted',
      );
}

export function writtenWithoutMark(rules: BallotRules): Ground {
  return rules.family === 'PARTY'
    ? groundOf(
        ['PB-041'],
        '另选他人须写明姓名并作赞成标记，缺一不计票',
        'A write-in needs the name and the approval mark: not counted',
      )
    : groundOf(
        committee(rules, 'VC-503'),
        '另选栏没有写明所选的人，或者打了反对标记，不计票',
        'A line without a name, or with a mark against the person: not counted',
      );
}

export function abstainerWrites(rules: BallotRules): Ground {
  return rules.abstainWriteIn === 'spoil'
    ? groundOf(
        ['PB-040'],
        '没有不赞成的候选人而另选他人，按选举办法该项无效',
        'A name written in without disapproving of anyone: item void under the election measure',
      )
    : groundOf(
        ['PB-040'],
        '没有不赞成的候选人，不能另选他人，另选的人不计票',
        'Only those who disapprove may write in another: the name is not counted',
      );
}
