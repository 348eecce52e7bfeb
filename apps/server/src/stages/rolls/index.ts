export { rollGateFacts } from './gateFacts/gateFacts.ts';
export { printPublication } from './print/print.ts';
export { publicRollRoutes } from './public/routes.ts';
