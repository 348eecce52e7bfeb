export { votingGateFacts } from './gateFacts/gateFacts.ts';
export { openMessenger } from './messages/messenger.ts';
export type { MessageProvider } from './messages/provider.ts';
export { pollsByNumber } from './queries.ts';
