import { congressExporters } from '../stages/congress/exports.ts';
import { countingExporters } from '../stages/counting/exports.ts';
import { disciplineExporters } from '../stages/discipline/exports.ts';
import { inspectionExporters } from '../stages/inspection/exports.ts';
import { nominationExporters } from '../stages/nominations/exports.ts';
import { outreachExporters } from '../stages/outreach/exports.ts';
import { programmeExporters } from '../stages/programme/exports.ts';
import { publicationExporters } from '../stages/publication/exports.ts';
import { registryExporters } from '../stages/registry/exports.ts';
import { rollsExporters } from '../stages/rolls/exports.ts';
import { stabilityExporters } from '../stages/stability/exports.ts';
import { votingExporters } from '../stages/voting/exports.ts';
import type { Exporter } from './exporter.ts';

/** Every exporter by the kind of its sheet. */
export const EXPORTERS: Readonly<Record<string, Exporter>> = {
  ...registryExporters,
  ...programmeExporters,
  ...disciplineExporters,
  ...outreachExporters,
  ...publicationExporters,
  ...stabilityExporters,
  ...inspectionExporters,
  ...congressExporters,
  ...rollsExporters,
  ...nominationExporters,
  ...votingExporters,
  ...countingExporters,
};
