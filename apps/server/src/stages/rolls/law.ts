import { type Layers, mergeRules, type RoundKind, type RuleContext, type RuleSetKind } from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import { refuse } from '../../http/refusals.ts';
import { type LawOfDay, lawOfDay } from '../programme/index.ts';
import type { Mode } from './representatives/mode.ts';

const BODIES: Readonly<Partial<Record<RoundKind, RuleSetKind>>> = {
  village: 'villagers-committee',
  community: 'residents-committee',
};

/**
 * The law that the roll of a round is made by: the rule set in force on election day with the values of the province
 * (G-01, G-02). Refuses a round without voters, and a day before the first law known.
 */
export function rollLaw(round: RoundRow, electionDay: string = round.election_day): RuleContext {
  const law = lawOf(round, electionDay);
  const { parameters } = mergeRules(law.ruleSet.id, law.overlay?.id ?? null);
  return {
    ruleSet: law.ruleSet.id,
    values: Object.fromEntries(parameters.map(({ id, value }) => [id, value])),
  };
}

/** The same law layer by layer, with the form of election that a community decided on (RC-110). */
export function rollLayers(round: RoundRow, mode: Mode | null): Layers {
  const law = lawOf(round, round.election_day);
  const measure = round.kind === 'community' && mode !== null ? { 'rc.mode': mode } : {};
  return { ruleSet: law.ruleSet.id, overlay: law.overlay?.id ?? null, measure };
}

function lawOf(round: RoundRow, electionDay: string): LawOfDay {
  const kind = BODIES[round.kind];
  if (kind === undefined) {
    return refuse(
      'REFUSED',
      '党代会换届没有选民名单。党员的选举权见代表和到会人员名册。',
      'A Party congress has no roll of voters. The rights of members are in the register of delegates.',
      ['PB-004'],
    );
  }
  const law = lawOfDay(kind, round.county_id, electionDay);
  if (law === null) {
    return refuse(
      'REFUSED',
      `选举日 ${electionDay} 早于已录入的最早法规。请核对换届的选举日。`,
      `Election day ${electionDay} is before the first law entered. Check the election day of the round.`,
      ['G-01'],
    );
  }
  return law;
}
