import { randomUUID } from 'node:crypto';
import { nominatorVerdict, type Post } from '@huanjie/rules';
import { type CommandScope, runCommand } from '../../commands/runCommand.ts';
import { refuseObstacles } from '../../gates/index.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { insertForm } from './commands.ts';
import { type Nomination, requireNomination } from './load.ts';
import { type OnNomination, reopen, requireNameable, requireNaming } from './naming.ts';
import { type FormRow, findSignatories, type SignatoryRow } from './queries.ts';

interface FormInput extends OnNomination {
  readonly post: Post;
  readonly personId: string;
  readonly by: FormRow['nominated_by'];
  readonly organisation: string | null;
  readonly signatures: readonly string[];
  readonly signed: boolean;
  readonly declared: boolean;
  readonly receivedOn: string;
}

/**
 * Receives a recommendation form: by enough voters or household representatives jointly, each on the roll and counted
 * once, or by the Party organisation where the law lets it nominate (VC-401, RC-140). An unsigned form is refused.
 */
export async function receiveForm(context: RequestContext, input: FormInput) {
  return runCommand(context, 'nominations.receiveForm', input, async (scope) => {
    const nomination = await requireNomination(scope, input.nominationId, ['open', 'closed']);
    await requireNaming(scope, nomination, input.receivedOn);
    checkForm(nomination, input);
    await requireNameable(scope, nomination, input.personId);
    const signatories = await readSignatures(scope, input);
    const by =
      input.by === 'party-organisation'
        ? ({ by: input.by } as const)
        : { by: input.by, supporters: signatories.length };
    const verdict = nominatorVerdict(by, nomination.rules);
    if (!verdict.accepted) refuseObstacles([verdict.refusal]);
    const formId = randomUUID();
    await insertForm(scope, input.nominationId, {
      form_id: formId,
      post: input.post,
      person_id: input.personId,
      nominated_by: input.by,
      organisation: input.organisation,
      supporters: signatories.length,
      received_on: input.receivedOn,
      rules: verdict.accepted ? verdict.ground.rules : [],
      signatories: signatories.map(({ voter_id }) => voter_id),
    });
    await reopen(scope, nomination);
    return {
      event: { type: 'nomination.formReceived', payload: { formId, supporters: signatories.length } },
      answer: { formId, supporters: signatories.length },
    };
  });
}

function checkForm({ row, forms, party, rules }: Nomination, input: FormInput): void {
  if (party) {
    refuse('REFUSED', '党组织候选人经推荐会产生，不用联名推荐表。', 'A Party body goes by recommendation meetings.', [
      'PX-01',
    ]);
  }
  if (!input.signed) {
    refuse(
      'REFUSED',
      '推荐表没有签名或者盖章，不予受理。请退回补签后再登记。',
      'The form bears no signature or seal and is not received. Give it back to be signed, then enter it.',
      ['VC-401', 'RC-140'],
    );
  }
  if (!input.declared && rules.ruleSet.startsWith('VC-')) {
    refuse(
      'REFUSED',
      '推荐表上没有被推荐人签署的声明，不予受理。请本人签署后再登记。',
      'The statement on the form is not signed by the person. Have it signed, then enter the form.',
      ['VC-404'],
    );
  }
  if (!row.posts.some(({ post }) => post === input.post)) {
    refuse('UNUSABLE_INPUT', '该职务不在本次提名之列。', 'This post is not among those nominated for.');
  }
  if (forms.some(({ post, person_id }) => post === input.post && person_id === input.personId)) {
    refuse('REFUSED', '此人该职务的推荐表已经受理。', 'A form for this person and post has been received already.');
  }
  if ((input.by === 'party-organisation') !== (input.organisation !== null)) {
    refuse(
      'UNUSABLE_INPUT',
      '党组织提名须写明党组织名称；联名提名不写。',
      'Name the Party organisation where one nominates, and only there.',
    );
  }
}

/** The voters who signed. Every signature must mean one voter; nobody counts twice. */
async function readSignatures(
  { tx, round, unitId }: CommandScope,
  { by, signatures }: FormInput,
): Promise<readonly SignatoryRow[]> {
  if (by === 'party-organisation') return [];
  const found = await findSignatories(tx, round, unitId, signatures);
  const read = signatures.map((written) => {
    const matches = found.filter(({ name, card_number }) => name === written || card_number === written);
    return { written, matches };
  });
  const unknown = read.filter(({ matches }) => matches.length === 0).map(({ written }) => written);
  if (unknown.length > 0) {
    refuse(
      'UNUSABLE_INPUT',
      `签名人不在选民名单中：${unknown.join('、')}。请核对姓名或者选民证号。`,
      `Not on the roll: ${unknown.join(', ')}. Check the names or card numbers.`,
    );
  }
  const homonyms = read.filter(({ matches }) => matches.length > 1).map(({ written }) => written);
  if (homonyms.length > 0) {
    refuse(
      'UNUSABLE_INPUT',
      `有同名选民：${homonyms.join('、')}。请改填选民证号。`,
      `Several voters are called ${homonyms.join(', ')}. Enter the card number instead.`,
    );
  }
  const voters = [...new Map(read.flatMap(({ matches }) => matches.map((one) => [one.voter_id, one]))).values()];
  const strangers = by === 'households' ? voters.filter(({ household }) => !household) : [];
  if (strangers.length > 0) {
    refuse(
      'UNUSABLE_INPUT',
      `签名人不是户代表：${strangers.map(({ name }) => name).join('、')}。`,
      `Not household representatives: ${strangers.map(({ name }) => name).join(', ')}.`,
    );
  }
  return voters;
}
