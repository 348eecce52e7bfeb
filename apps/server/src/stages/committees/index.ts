export { committeeGateFacts, hasElectionCommittee } from './gateFacts.ts';
