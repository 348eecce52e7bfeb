export { votingGateFacts } from './gateFacts/gateFacts.ts';
export { pollsByNumber } from './queries.ts';
