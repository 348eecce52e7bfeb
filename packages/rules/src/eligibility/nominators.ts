import { groundOf } from '../ballots/ground.ts';
import type { Ground } from '../results/poll.ts';
import { familyOf, type Obstacle, obstacle, type RuleContext } from './obstacle.ts';

/** Who puts a person forward. */
export type Nominator =
  | { readonly by: 'party-organisation' }
  | { readonly by: 'voters'; readonly supporters: number }
  /** Household representatives jointly: in communities before 2026, where the province lets them. */
  | { readonly by: 'households'; readonly supporters: number };

export type NominatorVerdict =
  | { readonly accepted: true; readonly ground: Ground }
  | { readonly accepted: false; readonly refusal: Obstacle };

/**
 * Whether a nomination comes from someone who may make it: voters, and from 2026 the Party organisation of the place
 * (VC-401); in communities from 2026 ten voters jointly (RC-140). Before that communities follow their province: so many
 * voters or household representatives jointly (`rc.nom.joint_min`, `rc.nom.joint_households`), or the village rules.
 */
export function nominatorVerdict(nominator: Nominator, rules: RuleContext): NominatorVerdict {
  if (familyOf(rules.ruleSet) === 'PARTY') throw new RangeError('Party candidates are not nominated by voters');
  const community = rules.ruleSet === 'RC-2026';
  const cited = nominatorRules(rules);
  if (nominator.by === 'party-organisation') {
    if (community || rules.ruleSet === 'VC-2026') {
      return { accepted: true, ground: groundOf(cited, '由党组织提名推荐', 'Nominated by the Party organisation') };
    }
    const said = [
      '候选人由登记参加选举的村民直接提名',
      'Candidates are nominated directly by registered voters',
    ] as const;
    const remedy = ['由选民提名', 'Have voters nominate'] as const;
    return { accepted: false, refusal: obstacle('NOT_BY_VOTERS', cited, said, remedy) };
  }
  return judgeSupporters(nominator, rules, cited);
}

const SUPPORTERS = { voters: ['选民', 'voter(s)'], households: ['户代表', 'household representative(s)'] } as const;

function judgeSupporters(
  { by, supporters }: Exclude<Nominator, { by: 'party-organisation' }>,
  rules: RuleContext,
  cited: readonly string[],
): NominatorVerdict {
  const [zh, en] = SUPPORTERS[by];
  const least = leastSupporters(by, rules);
  if (least === null) {
    const said = ['户代表不能联名提名候选人', 'Household representatives do not nominate here'] as const;
    return {
      accepted: false,
      refusal: obstacle('NOT_BY_HOUSEHOLDS', cited, said, ['由选民提名', 'Have voters nominate']),
    };
  }
  if (supporters >= least) {
    return {
      accepted: true,
      ground: groundOf(cited, `由${supporters}名${zh}提名`, `Nominated by ${supporters} ${en}`),
    };
  }
  const said = [
    `联名提名的${zh}${supporters}人，不足${least}人`,
    `${supporters} ${en} nominate; ${least} are needed`,
  ] as const;
  const remedy = [`补足联名的${zh}`, 'Have more join'] as const;
  return { accepted: false, refusal: obstacle('TOO_FEW_NOMINATORS', cited, said, remedy) };
}

/** How many must join; null where this kind of supporter does not nominate at all. */
function leastSupporters(by: 'voters' | 'households', { ruleSet, values = {} }: RuleContext): number | null {
  if (ruleSet === 'RC-2026') return by === 'voters' ? 10 : null;
  const local = familyOf(ruleSet) === 'RC';
  if (by === 'households') return local ? wholeNumber(values['rc.nom.joint_households']) : null;
  return (local ? wholeNumber(values['rc.nom.joint_min']) : null) ?? 1;
}

const wholeNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function nominatorRules({ ruleSet, values = {} }: RuleContext): readonly string[] {
  const joint = ['rc.nom.joint_min', 'rc.nom.joint_households'].some((id) => values[id] !== undefined);
  if (ruleSet === 'RC-2026' || (familyOf(ruleSet) === 'RC' && joint)) return ['RC-140'];
  return familyOf(ruleSet) === 'RC' ? ['VC-401', 'RC-155'] : ['VC-401'];
}
