export { determineRound } from './commands.ts';
