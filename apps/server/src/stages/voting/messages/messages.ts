import { randomUUID } from 'node:crypto';
import type { VotingMessage } from '@huanjie/contract';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { type PollLine, requirePoll } from '../../ballots/index.ts';
import { findUnitName } from '../day/queries.ts';
import { listIncidents } from '../incidents/queries.ts';
import { checkedOff } from '../opening/tookPart.ts';
import { listPlaces } from '../places/queries.ts';
import { insertMessage, keepDelivery } from './commands.ts';
import type { MessageProvider } from './provider.ts';
import { findMessage, listMessages, type MessageRow } from './queries.ts';
import { progressBody, progressSubject } from './text.ts';

/** The messages of a vote, and the channel that new ones go by. */
export async function messagesOfPoll(
  context: RequestContext,
  input: { roundId: string; unitId: string; pollId: string },
) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  await requirePoll(context.db, round, input.unitId, input.pollId);
  const rows = await listMessages(context.db, round, input.pollId);
  return { channel: requireMessenger(context).channel, messages: rows.map(shown) };
}

const shown = (row: MessageRow): VotingMessage => ({
  messageId: row.message_id,
  channel: row.channel,
  recipients: [...row.recipients],
  subject: row.subject,
  body: row.body,
  state: row.state,
  attempts: row.attempts,
  failure: row.failure_zh === null || row.failure_en === null ? null : { zh: row.failure_zh, en: row.failure_en },
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
});

const requireMessenger = ({ messenger }: RequestContext): MessageProvider =>
  messenger ??
  refuse(
    'REFUSED',
    '这台服务器没有设置信息通道。请联系系统管理员。',
    'This server has no channel for messages. Tell the system administrator.',
  );

interface Sending extends CommandInput {
  readonly pollId: string;
  readonly recipients: readonly string[];
  readonly note: string | null;
}

/**
 * Tells the leading group how the vote stands. The message is written down first and handed over after that
 * transaction, and what became of it is an event of its own. The id of the request is that of the message: sent again, it
 * tries again what was not handed over, and repeats nothing that was.
 */
export async function sendProgress(context: RequestContext, input: Sending) {
  const messenger = requireMessenger(context);
  if (messenger.channel !== 'file' && input.recipients.length === 0) {
    refuse('UNUSABLE_INPUT', '请填写接收人的邮箱地址。', 'Enter the addresses to send to.');
  }
  const { messageId } = await runCommand(context, 'voting.writeMessage', input, async (scope) => {
    const poll = await requirePoll(scope.tx, scope.round, scope.unitId, input.pollId);
    await insertMessage(scope, {
      messageId: input.requestId,
      pollId: poll.poll_id,
      channel: messenger.channel,
      recipients: input.recipients,
      ...(await writeProgress(scope, poll, input.note)),
    });
    return {
      event: {
        type: 'voting.messageWritten',
        payload: {
          pollId: poll.poll_id,
          messageId: input.requestId,
          channel: messenger.channel,
          recipients: input.recipients.length,
        },
      },
      answer: { messageId: input.requestId },
    };
  });
  return { messageId, state: await deliver(context, messenger, input, messageId) };
}

async function writeProgress({ tx, round, unitId, at }: CommandScope, poll: PollLine, note: string | null) {
  const places = await listPlaces(tx, round, poll.poll_id);
  const progress = {
    unit: await findUnitName(tx, round, unitId),
    heldOn: poll.held_on,
    at,
    state: poll.state,
    tookPart: await checkedOff({ tx, round }, poll),
    entitled: poll.entitled,
    places: places.length,
    open: places.filter(({ opened_at, closed_at }) => opened_at !== null && closed_at === null).length,
    incidents: (await listIncidents(tx, round, poll.poll_id)).length,
    practice: round.practice,
    note,
  };
  return { subject: progressSubject(progress), body: progressBody(progress) };
}

async function deliver(
  context: RequestContext,
  messenger: MessageProvider,
  input: Sending,
  messageId: string,
): Promise<'sent' | 'failed'> {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const message = await findMessage(context.db, round, messageId);
  if (message === undefined) throw new Error('a message that was written is on record');
  if (message.state === 'sent') return 'sent';
  const { recipients, subject, body, recorded_at } = message;
  const delivery = await messenger.send({ messageId, recipients, subject, body, at: recorded_at });
  const state = delivery.ok ? 'sent' : 'failed';
  const { roundId, unitId } = input;
  await runCommand(context, 'voting.keepDelivery', { roundId, unitId, requestId: randomUUID() }, async (scope) => {
    await keepDelivery(scope, messageId, delivery);
    return {
      event: { type: 'voting.messageSent', payload: { pollId: input.pollId, messageId, state } },
      answer: { messageId },
    };
  });
  return state;
}
