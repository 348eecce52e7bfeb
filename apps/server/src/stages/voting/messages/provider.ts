/** A message as it leaves: its id is the same at every attempt, so that a channel can tell a repeat. */
export interface OutgoingMessage {
  readonly messageId: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
}

/** What became of a message: handed over, or why not, in both languages. */
export type Delivery = { readonly ok: true } | { readonly ok: false; readonly zh: string; readonly en: string };

/**
 * A way to the leading group. `file` puts messages into a folder, `smtp` hands them to a mail server. `sms` has a place
 * here but no implementation: every gateway has a protocol of its own.
 */
export interface MessageProvider {
  readonly channel: 'file' | 'smtp' | 'sms';
  /** Hands a message over. Sent again under the same id, it is the same message. Never throws. */
  send(message: OutgoingMessage): Promise<Delivery>;
}
