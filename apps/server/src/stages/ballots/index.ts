export { isElectionOfRound, pollGateFacts } from './definition/gateFacts.ts';
export { lawOfBody } from './definition/law.ts';
export { lockPoll, type PollLine, requirePoll, savePollLife } from './definition/life.ts';
export { type PreparedContest, type PreparedPoll, preparePoll } from './definition/prepare.ts';
