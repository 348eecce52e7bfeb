import type { CommandScope } from '../../../commands/runCommand.ts';
import { refuse } from '../../../http/refusals.ts';
import { type EntryRow, findEntry } from '../register/queries.ts';
import type { VoterRow } from './queries.ts';

/** A voter as lists name him. */
export const shownVoter = (row: VoterRow) => ({
  voterId: row.voter_id,
  name: row.name,
  sex: row.sex,
  group: row.group_name,
  cardNumber: row.card_number,
});

/** An entry that stands on the roll of the unit; refuses one that does not, or no longer. One query. */
export async function requireOnRoll(scope: CommandScope, voterId: string): Promise<EntryRow> {
  const entry =
    (await findEntry(scope.tx, scope.round, scope.unitId, voterId)) ??
    refuse('NOT_FOUND', '本单位选民名单中没有此人。', 'The roll of this unit has no such entry.');
  if (entry.struck_on !== null) {
    refuse(
      'REFUSED',
      `此人已于 ${entry.struck_on} 从选民名单除名。确属误除的，请先恢复登记。`,
      `This entry was struck off the roll on ${entry.struck_on}. Where that was a mistake, restore it first.`,
    );
  }
  return entry;
}
