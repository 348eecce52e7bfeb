import { familyOf, type Obstacle, obstacle, type RuleContext } from '../eligibility/obstacle.ts';

/** Somebody leads for several posts and has not chosen one in writing (VC-411). `name` is put into the sentence. */
export function undecidedPosts(name: string, rules: RuleContext): Obstacle {
  return obstacle(
    'TWO_POSTS',
    familyOf(rules.ruleSet) === 'RC' ? ['VC-411', 'RC-155'] : ['VC-411'],
    [`${name}被提名两项以上职务，尚未书面选择`, `${name} is nominated for several posts and has not chosen`],
    ['由本人书面选定一项', 'Have the person choose one in writing'],
  );
}

/** The reply of the superior on the candidates of a Party body. Days are `YYYY-MM-DD`; null is not yet. */
export interface Consent {
  readonly repliedOn: string | null;
  readonly reply: 'approved' | 'refused' | null;
}

/** What a Party body's list waits for: the superior's agreement to the candidates (PB-025, PB-026, AP-05). */
export function consentObstacle({ reply, repliedOn }: Consent, on: string): Obstacle | null {
  if (reply === 'approved' && repliedOn !== null && repliedOn <= on) return null;
  const said =
    reply === 'refused'
      ? (['上级没有同意候选人预备人选', 'The superior does not agree to the candidates'] as const)
      : (['候选人预备人选尚无上级批复', 'The superior has not agreed to the candidates'] as const);
  const remedy = [
    '登记关于候选人预备人选的请示和批复后再确定名单',
    'Record the request on the candidates and its reply first',
  ] as const;
  return obstacle('CANDIDATES_APPROVAL', ['PB-025', 'PB-026', 'AP-05'], said, remedy);
}
