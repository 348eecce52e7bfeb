import type { RoundRow } from '../../../access/policy.ts';

/** Who elects: the voters, one of each household, or the representatives (RC-110). */
export type Mode = 'direct' | 'household' | 'representatives';

const MODES: Readonly<Record<string, Mode>> = {
  direct: 'direct',
  household: 'household',
  representative: 'representatives',
};

/**
 * Who elects in a unit, by the form it decided on. Villagers always elect themselves (VC-101); a community that has not
 * decided, or whose form says only how candidates come about, gives null.
 */
export function modeOf(round: RoundRow, method: string | undefined): Mode | null {
  if (round.kind === 'village') return 'direct';
  return method === undefined ? null : (MODES[method] ?? null);
}
