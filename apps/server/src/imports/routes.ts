import { api } from '../http/implement.ts';
import { saveRollLayout } from './layouts.ts';

/** The API of imports beside the files themselves. */
export const importsRoutes = {
  saveRollLayout: api.imports.saveRollLayout.handler(({ input, context }) => saveRollLayout(context, input)),
};
