import {
  attribute,
  type Relation,
  relationHandler,
  relationsPartOf,
  type UnpackBudget,
  type XmlHandler,
  type ZipDirectory,
} from '@huanjie/files';
import { scanWhole } from './part.ts';
import type { WorkbookSheet } from './workbook.ts';

/** Places (`C5`) of the cells of a sheet that carry a comment; none when the part of the file is not readable. */
export async function commentPlaces(
  sheet: WorkbookSheet,
  zip: ZipDirectory,
  budget: UnpackBudget,
): Promise<readonly string[]> {
  const relations = zip.entries.get(relationsPartOf(sheet.entry.name));
  if (!relations) return [];
  const folder = sheet.entry.name.slice(0, sheet.entry.name.lastIndexOf('/') + 1);
  const targets = new Map<string, Relation>();
  if (await scanWhole(relations, budget, relationHandler(folder, targets))) return [];
  const places: string[] = [];
  const handler: XmlHandler = {
    open(name, attributes) {
      const place = name === 'comment' ? attribute(attributes, 'ref') : null;
      if (place !== null) places.push(place);
    },
    close() {},
    text() {},
  };
  for (const target of targets.values()) {
    const entry = target.kind === 'comments' ? zip.entries.get(target.path) : undefined;
    if (entry && (await scanWhole(entry, budget, handler))) return [];
  }
  return places;
}
