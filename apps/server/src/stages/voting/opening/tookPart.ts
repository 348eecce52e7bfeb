import type { CommandScope } from '../../../commands/runCommand.ts';
import type { PollLine } from '../../ballots/index.ts';
import { countCheckIns } from './queries.ts';

/** Party members are counted in the meeting by who is present; voters are checked in by name. */
export const votesByName = ({ body }: { readonly body: string }): boolean =>
  ['villagersCommittee', 'residentsCommittee'].includes(body);

/** How many took part: those checked in, or the members present at a meeting. */
export async function checkedOff({ tx, round }: Pick<CommandScope, 'tx' | 'round'>, poll: PollLine): Promise<number> {
  if (!votesByName(poll)) return poll.present ?? 0;
  const { inPerson, mobileBox, proxy } = await countCheckIns(tx, round, poll.poll_id);
  return inPerson + mobileBox + proxy;
}
