export { determineRound, withdrawResult } from './commands.ts';
export { previousPollFacts, resultGateFacts } from './gateFacts.ts';
export { lawOfPoll } from './lawOfPoll.ts';
