import type { Draft, FindingDraft, Judged, RelationDraft } from '../../draft.ts';
import { accuse, groupsByWhole } from './accuse.ts';
import { cutOff, relationOf } from './say.ts';
import { sharesOf } from './shares.ts';
import { judge, withNeighbours } from './verdict.ts';

/** Holds every printed share against its count and its whole. */
export function checkShares(draft: Draft): Judged {
  const shares = sharesOf(draft);
  const parts = new Map(shares.map(({ count, named }) => [count.index, named]));
  const verdicts = withNeighbours(shares.map((share) => judge(draft, share, parts)));
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const verdict of verdicts) {
    if (verdict.whole === null) continue;
    const relation = relationOf(verdict.share, verdict.whole.whole, verdict.fit === 'rounded');
    relations.push(relation);
    if (verdict.fit === 'cut') findings.push(cutOff(verdict.share, verdict.whole.whole, relation.formula));
  }
  for (const group of groupsByWhole(verdicts)) findings.push(...accuse(draft, group, verdicts));
  return { relations, findings };
}
