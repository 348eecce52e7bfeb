import { createHash } from 'node:crypto';
import { decryptNumber } from '../../../access/keys.ts';
import { requireRead, revealingUnits } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { appendEvent } from '../../../journal/index.ts';
import { unknownPerson } from './people.ts';
import { findNumbers } from './queries.ts';

/**
 * Shows the ID and telephone number of a person and journals that they were looked at, with a digest of the purpose,
 * in one transaction: what cannot be journalled is not shown.
 */
export async function revealPerson(
  context: RequestContext,
  input: { roundId: string; personId: string; purpose: string },
) {
  const { round } = await requireRead(context, input.roundId);
  const actor = context.actor;
  if (actor === null) throw new Error('an actor vanished after its access check');
  const unitIds = revealingUnits(actor, round.county_id);
  if (unitIds.length === 0) {
    return refuse(
      'NOT_ALLOWED',
      '只有县级换届办公室和本单位选举委员会可以查看完整证件号码。',
      "Only the county office and the unit's own election committee may see whole numbers.",
    );
  }
  const purpose = input.purpose.trim();
  if (purpose.length < 2) {
    return refuse('UNUSABLE_INPUT', '请写明查看证件号码的用途。', 'Say for what purpose the ID number is needed.');
  }
  return context.db.transaction().execute(async (tx) => {
    const numbers = await findNumbers(tx, round, unitIds, input.personId);
    if (numbers === undefined) return unknownPerson();
    await appendEvent(tx, {
      countyId: round.county_id,
      unitId: numbers.unit_id,
      roundId: round.round_id,
      actor,
      at: context.now(),
      type: 'person.revealed',
      payload: {
        personId: input.personId,
        purposeDigest: createHash('sha256').update(purpose).digest('hex'),
      },
    });
    const open = (cipher: Buffer | null) => (cipher === null ? null : decryptNumber(context.keys, cipher));
    return { idNumber: open(numbers.id_number_cipher), phone: open(numbers.phone_cipher) };
  });
}
