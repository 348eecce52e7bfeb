export {
  cannotSave,
  keysFileOf,
  type Restored,
  type RestoreInput,
  restoreBackup,
  type Saved,
  saveBackup,
} from './backup/index.ts';
export { type OpenDatabase, openDatabase } from './database/database.ts';
export { TABLES } from './database/manifest.ts';
export { migrate } from './database/migrate.ts';
export { createApp } from './http/app.ts';
export type { Services } from './http/context.ts';
export { VERSION } from './http/system.ts';
export { type ImportInput, importFile } from './imports/import.ts';
export { type DemoProgress, loadDemo } from './jobs/demo.ts';
export { type DoctorInput, diagnose, type Finding } from './operator/doctor.ts';
export { changeKeys, type RotationResult } from './operator/keyRotation/offline.ts';
export { type ServeOptions, type Serving, serve } from './serve.ts';
export { createRound, findRoundRow } from './stages/programme/index.ts';
export { type OpenSystem, openSystem, type SystemOptions, type SystemResult } from './system.ts';
