import type { Overlay, ParameterValue } from '../ruleSets/types.ts';
import { type KinRule, settleKin } from './kinScope.ts';
import { type Family, findParameterFault, KNOWN } from './knownParameters.ts';
import type { Poll, Refusal } from './poll.ts';

/** What the law leaves open, settled for one poll. */
export interface Settings {
  readonly family: Family;
  readonly ruleSet: string;
  readonly turnoutSource: 'returned' | 'checked';
  readonly overcountAgainst: 'issued' | 'voters';
  readonly runoffExtra: number;
  readonly runoffThreshold: 'third' | 'majority_then_third' | 'majority';
  readonly runoffTurnout: 'majority' | 'none';
  readonly mode: 'direct' | 'household' | 'representatives';
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

/**
 * Settles the open points of a poll. National law comes first, then the overlay, then the unit's own election measure
 * (G-02): each layer fills only what those above leave open, and what contradicts them is not applied and flagged.
 */
export function settle(poll: Poll, ruleSet: string, overlay: Overlay | null): Settings | Refusal {
  const given = Object.entries(poll.parameters ?? {});
  const family = familyOf(ruleSet);
  for (const [id, value] of given) {
    const fault = findParameterFault(id, value, family);
    if (fault !== null) return fault;
  }
  const applied = new Map<string, ParameterValue>();
  let conflict = false;
  const lay = (id: string, value: ParameterValue) => {
    const higher = applied.get(id);
    if (contradictsLaw(id, value, ruleSet) || (higher !== undefined && !allows(higher, value))) conflict = true;
    else if (higher === undefined) applied.set(id, value);
  };
  for (const { id, value } of overlay?.parameters ?? []) if (Object.hasOwn(KNOWN, id)) lay(id, value);
  for (const [id, value] of given) if (id !== 'kin.scope') lay(id, value);
  const kin = settleKin(ruleSet, applied.get('kin.scope') ?? null, poll.parameters?.['kin.scope'] ?? null);
  return readSettings(applied, { family, ruleSet, kin: kin.rule, conflict: conflict || kin.conflict });
}

function readSettings(
  applied: ReadonlyMap<string, ParameterValue>,
  fixed: Pick<Settings, 'family' | 'ruleSet' | 'kin' | 'conflict'>,
): Settings {
  const pick = <T extends ParameterValue | null>(id: string, fallback: T) => (applied.get(id) ?? fallback) as T;
  const threshold: Settings['runoffThreshold'] = fixed.family === 'PARTY' ? 'majority' : 'third';
  return {
    ...fixed,
    turnoutSource: pick<Settings['turnoutSource']>('turnout.source', 'returned'),
    overcountAgainst: pick<Settings['overcountAgainst']>('overcount.against', 'issued'),
    runoffExtra: pick<number>('runoff.extra', 1),
    runoffThreshold: pick<Settings['runoffThreshold']>('runoff.threshold', threshold),
    runoffTurnout: pick<Settings['runoffTurnout']>('runoff.turnout', 'majority'),
    mode: pick<Settings['mode']>('rc.mode', 'direct'),
    preBase: pick<Settings['preBase']>('pre.base', null),
    delegateBase: pick<Settings['delegateBase']>('county_delegate.base', null),
    cascade: pick<string>('cascade', 'none') === 'downward',
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

/** Whether a lower layer stays within what a higher one sets: the same value, or one of those it lets choose from. */
function allows(higher: ParameterValue, lower: ParameterValue): boolean {
  return Array.isArray(higher) ? higher.includes(lower) : higher === lower;
}

function contradictsLaw(id: string, value: ParameterValue, ruleSet: string): boolean {
  if (id === 'pb.base') return value !== (ruleSet === 'PL-2020' ? 'E' : 'A');
  return KNOWN[id]?.contradicts?.[familyOf(ruleSet)]?.includes(String(value)) ?? false;
}
