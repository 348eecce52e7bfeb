import { congressLoaders } from '../stages/congress/imports.ts';
import { countingLoaders } from '../stages/counting/imports.ts';
import { disciplineLoaders } from '../stages/discipline/imports.ts';
import { inspectionLoaders } from '../stages/inspection/imports.ts';
import { nominationLoaders } from '../stages/nominations/imports.ts';
import { outreachLoaders } from '../stages/outreach/imports.ts';
import { programmeLoaders } from '../stages/programme/imports.ts';
import { publicationLoaders } from '../stages/publication/imports.ts';
import { registryLoaders } from '../stages/registry/imports.ts';
import { rollsLoaders } from '../stages/rolls/imports.ts';
import { stabilityLoaders } from '../stages/stability/imports.ts';
import { votingLoaders } from '../stages/voting/imports.ts';
import type { LoaderFactory } from './loader.ts';

/** Every loader by the kind of its sheet. */
export const LOADERS: Readonly<Record<string, LoaderFactory>> = {
  ...registryLoaders,
  ...programmeLoaders,
  ...disciplineLoaders,
  ...outreachLoaders,
  ...publicationLoaders,
  ...stabilityLoaders,
  ...inspectionLoaders,
  ...congressLoaders,
  ...rollsLoaders,
  ...nominationLoaders,
  ...votingLoaders,
  ...countingLoaders,
};
