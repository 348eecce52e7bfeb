export { type BackupHeader, type BackupRefusal, refusal } from './format.ts';
export { inspectBackup, type SoundBackup } from './read.ts';
export { type Restored, type RestoreInput, restoreBackup } from './restore.ts';
export { cannotSave, keysFileOf, type Saved, type SaveInput, saveBackup } from './save.ts';
export { PASSPHRASE_LENGTH } from './sealedKeys.ts';
export { writeBackup } from './write.ts';
