import { groundOf } from '../ballots/ground.ts';
import type { Ground } from '../results/poll.ts';
import { familyOf, type Obstacle, obstacle, type RuleContext } from './obstacle.ts';

/** Who puts a person forward. */
export type Nominator = { readonly by: 'party-organisation' } | { readonly by: 'voters'; readonly supporters: number };

export type NominatorVerdict =
  | { readonly accepted: true; readonly ground: Ground }
  | { readonly accepted: false; readonly refusal: Obstacle };

/**
 * Whether a nomination comes from someone who may make it: voters, and from 2026 the Party organisation of the place
 * (VC-401); in communities from 2026 ten voters jointly (RC-140). Before that communities follow their local measure.
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
  const least = community ? 10 : 1;
  if (nominator.supporters >= least) {
    return { accepted: true, ground: groundOf(cited, `由${nominator.supporters}名选民提名`, 'Nominated by voters') };
  }
  const said = [
    `联名提名的选民${nominator.supporters}人，不足${least}人`,
    `${nominator.supporters} voter(s) nominate; ${least} are needed`,
  ] as const;
  const remedy = ['补足联名的选民', 'Have more voters join'] as const;
  return { accepted: false, refusal: obstacle('TOO_FEW_NOMINATORS', cited, said, remedy) };
}

function nominatorRules({ ruleSet }: RuleContext): readonly string[] {
  if (ruleSet === 'RC-2026') return ['RC-140'];
  return familyOf(ruleSet) === 'RC' ? ['VC-401', 'RC-155'] : ['VC-401'];
}
