import type { RuleSetKind } from '@huanjie/rules';

/** The bodies that the law here speaks of, in the order they are offered. */
export const BODIES: readonly RuleSetKind[] = [
  'villagers-committee',
  'residents-committee',
  'party-grassroots',
  'party-local',
];
