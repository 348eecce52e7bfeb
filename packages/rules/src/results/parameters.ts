import { layMeasure, type OwnLayer, type UpperLayers, upperLayers } from '../ruleSets/merge/merge.ts';
import type { Overlay, ParameterValue, RuleSet } from '../ruleSets/types.ts';
import { type KinRule, kinRuleOf } from './kinScope.ts';
import { type Family, findParameterFault, KNOWN } from './knownParameters.ts';
import type { Poll, Refusal } from './poll.ts';

/** What the law leaves open, settled for one poll. */
export interface Settings {
  readonly family: Family;
  readonly ruleSet: string;
  /** The next five are null where no layer says: then ballots returned, ballots issued, and the plain rule count. */
  readonly turnoutSource: 'returned' | 'checked' | null;
  readonly overcountAgainst: 'issued' | 'voters' | null;
  readonly runoffExtra: number;
  readonly runoffThreshold: 'third' | 'majority_then_third' | 'majority' | null;
  readonly runoffTurnout: 'majority' | 'none' | null;
  readonly mode: 'direct' | 'household' | 'representatives' | null;
  readonly preBase: 'A' | 'E' | null;
  readonly delegateBase: 'A' | 'E' | null;
  /** Whether votes for a higher post count for the lower one as well (下加票, VC-630). */
  readonly cascade: boolean;
  /** How a woman's seat is kept (VC-640); null where no layer says. */
  readonly womenMethod: 'separate' | 'priority' | 'runoff_include' | null;
  readonly kin: KinRule;
  /** How many must hold a seat for others to stay vacant (VC-628); null where no layer says. */
  readonly vacancyMin: number | null;
  readonly vacancyNeedsChair: boolean;
  /** Whether a lower layer contradicts a higher one somewhere; the higher one was applied. */
  readonly conflict: boolean;
}

/** What the upper layers alone settle: most polls bring no measure of their own. */
const WITHOUT_MEASURE = new WeakMap<UpperLayers, Settings>();

/**
 * Settles the open points of a poll. National law comes first, then the overlay, then the unit's own election measure
 * (G-02, `mergeRules`): each layer fills only what those above leave open. What contradicts them is not applied and
 * flagged. The overlay must be one that applies to the rule set.
 */
export function settle(poll: Poll, ruleSet: RuleSet, overlay: Overlay | null): Settings | Refusal {
  const measure = poll.parameters ?? {};
  const given = Object.entries(measure);
  const family = familyOf(ruleSet.id);
  for (const [id, value] of given) {
    const fault = findParameterFault(id, value, family);
    if (fault !== null) return fault;
  }
  const upper = upperLayers(ruleSet, overlay);
  const known = WITHOUT_MEASURE.get(upper) ?? readSettings(ruleSet.id, upper, NO_MEASURE);
  WITHOUT_MEASURE.set(upper, known);
  return given.length === 0 ? known : readSettings(ruleSet.id, upper, layMeasure(upper, measure));
}

const NO_MEASURE: OwnLayer = { parameters: new Map(), conflicts: [] };

function readSettings(ruleSet: string, upper: UpperLayers, own: OwnLayer): Settings {
  const find = (id: string) => own.parameters.get(id) ?? upper.parameters.get(id);
  const pick = <T extends ParameterValue | null>(id: string, fallback: T) => (find(id)?.value ?? fallback) as T;
  // These bases follow from the rule set itself unless a lower layer names another.
  const chosen = (id: string) => (find(id)?.layer === 'national' ? null : pick<'A' | 'E' | null>(id, null));
  const bears = ({ id }: { readonly id: string }) => Object.hasOwn(KNOWN, id) && id !== 'kin.scope';
  return {
    family: familyOf(ruleSet),
    ruleSet,
    kin: kinRuleOf(ruleSet, pick<ParameterValue>('kin.scope', []), upper.conflicts),
    conflict: own.conflicts.length > 0 || upper.conflicts.some(bears),
    turnoutSource: pick<Settings['turnoutSource']>('turnout.source', null),
    overcountAgainst: pick<Settings['overcountAgainst']>('overcount.against', null),
    runoffExtra: pick<number>('runoff.extra', 1),
    runoffThreshold: pick<Settings['runoffThreshold']>('runoff.threshold', null),
    runoffTurnout: pick<Settings['runoffTurnout']>('runoff.turnout', null),
    mode: pick<Settings['mode']>('rc.mode', null),
    preBase: chosen('pre.base'),
    delegateBase: chosen('county_delegate.base'),
    cascade: pick<string | null>('cascade', null) === 'downward',
    womenMethod: pick<Settings['womenMethod']>('women.method', null),
    vacancyMin: pick<number | null>('vacancy.min_members', null),
    vacancyNeedsChair: pick<boolean>('vacancy.chair_required', false),
  };
}

/** The family of a rule set, by its id. */
export function familyOf(ruleSet: string): Family {
  if (ruleSet.startsWith('VC')) return 'VC';
  return ruleSet.startsWith('RC') ? 'RC' : 'PARTY';
}
