import { randomUUID } from 'node:crypto';
import type { RollMapping } from '@huanjie/contract';
import { officeRoll } from '@huanjie/rolls';
import { sql } from 'kysely';
import { actorName } from '../access/actor.ts';
import { type CommandInput, runCommand } from '../commands/runCommand.ts';
import type { RequestContext } from '../http/context.ts';
import { refuse } from '../http/refusals.ts';

interface LayoutInput extends CommandInput {
  readonly fingerprint: string;
  readonly mapping: RollMapping;
}

/** Remembers what the columns of a file mean, for the next file with the same headings in this unit or below it. */
export async function saveRollLayout(context: RequestContext, input: LayoutInput): Promise<{ columns: number }> {
  const fields = Object.values(input.mapping).filter((key) => key !== null);
  const unknown = fields.find((key) => !officeRoll.columns.some((column) => column.key === key));
  if (unknown !== undefined)
    refuse('UNUSABLE_INPUT', `名单没有“${unknown}”这一项。`, `The roll has no field "${unknown}".`);
  return runCommand(context, 'roll.saveLayout', input, async ({ tx, round, unitId, actor, at }) => {
    await sql`insert into roll_layout (county_id, layout_id, unit_id, fingerprint, kind, mapping, saved_by, saved_at)
      values (${round.county_id}, ${randomUUID()}, ${unitId}, ${Buffer.from(input.fingerprint, 'hex')}, 'rolls',
        ${JSON.stringify(input.mapping)}::jsonb, ${actorName(actor)}, ${at})
      on conflict (county_id, unit_id, kind, fingerprint) do update
        set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = excluded.saved_at`.execute(tx);
    return {
      event: { type: 'roll.layoutSaved', payload: { columns: fields.length, fingerprint: input.fingerprint } },
      answer: { columns: fields.length },
    };
  });
}
