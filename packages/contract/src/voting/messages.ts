import * as z from 'zod';
import { route } from '../base.ts';
import { line } from '../rolls/shapes.ts';
import { bilingual, uuid } from '../shapes.ts';
import { GET, ofPoll, onPoll, POST } from './shapes.ts';

const messageState = z.enum(['waiting', 'sent', 'failed']);

export const votingMessage = z.object({
  messageId: uuid,
  channel: z.enum(['file', 'smtp', 'sms']),
  recipients: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  state: messageState,
  attempts: z.number().int(),
  failure: bilingual.nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  sentAt: z.string().nullable(),
});

/** Messages to the leading group on how the vote goes. */
export const messages = {
  list: route
    .route(GET('/messages', 'Messages to the leading group, the latest first, and by which channel they go'))
    .input(ofPoll)
    .output(z.object({ channel: z.enum(['file', 'smtp', 'sms']), messages: z.array(votingMessage) })),
  send: route
    .route(POST('/messages', 'Tell the leading group how the vote stands; the same request again sends nothing twice'))
    .input(
      onPoll.extend({
        recipients: z.array(z.email().max(200)).max(50).default([]).describe('Addresses; the file channel needs none'),
        note: line(500).nullable().default(null),
      }),
    )
    .output(z.object({ messageId: uuid, state: messageState })),
};

export type VotingMessage = z.infer<typeof votingMessage>;
