export { rollGateFacts } from './gateFacts/gateFacts.ts';
