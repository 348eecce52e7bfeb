import {
  attribute,
  damaged,
  type Refused,
  type Relation,
  relationHandler,
  relationsPartOf,
  type UnpackBudget,
  type XmlHandler,
  type ZipDirectory,
  type ZipEntry,
} from '@huanjie/files';
import { scanWhole } from './part.ts';
import type { WorkbookContext } from './rows.ts';
import { sharedStrings } from './strings.ts';
import { dateStyles } from './styles.ts';

/** A worksheet of a workbook; charts and macros are no sheets here. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: ZipEntry;
}

export interface Workbook {
  readonly kind: 'workbook';
  readonly zip: ZipDirectory;
  readonly sheets: readonly WorkbookSheet[];
  readonly context: WorkbookContext;
}

/** Shared strings stay in memory, so less of them is unpacked (256 MiB): some three million different texts. */
const STRINGS_LIMIT = 1 << 28;

/** Reads the parts of a workbook that its sheets refer to. */
export async function openWorkbook(zip: ZipDirectory, budget: UnpackBudget): Promise<Workbook | Refused> {
  const main = workbookEntry(zip);
  if (!main) return damaged({ zh: '缺少工作簿目录', en: 'the list of sheets is missing' });
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const relations = zip.entries.get(relationsPartOf(main.name));
  const targets = new Map<string, Relation>();
  const listed: { name: string; id: string; isHidden: boolean }[] = [];
  let from1904 = false;
  const workbookHandler: XmlHandler = {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const id = /\s[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
      const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      listed.push({ name: attribute(attributes, 'name') ?? '', id, isHidden });
    },
    close() {},
    text() {},
  };
  const fault =
    (relations ? await scanWhole(relations, budget, relationHandler(folder, targets)) : null) ??
    (await scanWhole(main, budget, workbookHandler));
  if (fault) return fault;

  const byKind = (kind: string) => {
    for (const target of targets.values()) if (target.kind === kind) return zip.entries.get(target.path);
    return undefined;
  };
  const strings = sharedStrings();
  const styles = dateStyles();
  const stringsEntry = byKind('sharedStrings');
  const stylesEntry = byKind('styles');
  const partFault =
    (stringsEntry ? await scanWhole(stringsEntry, { left: STRINGS_LIMIT }, strings.handler) : null) ??
    (stylesEntry ? await scanWhole(stylesEntry, budget, styles.handler) : null);
  if (partFault) return partFault;

  const sheets: WorkbookSheet[] = [];
  for (const { name, id, isHidden } of listed) {
    const target = targets.get(id);
    if (target?.kind !== 'worksheet') continue;
    const entry = zip.entries.get(target.path);
    if (!entry) return damaged({ zh: `缺少工作表“${name}”`, en: `sheet "${name}" is missing` });
    sheets.push({ name, isHidden, entry });
  }
  const context = { strings: strings.strings, showsDate: styles.showsDate, from1904 };
  return { kind: 'workbook', zip, sheets, context };
}

/** The list of sheets stands at a fixed place in all but a few writers' files. */
function workbookEntry(zip: ZipDirectory): ZipEntry | undefined {
  const usual = zip.entries.get('xl/workbook.xml');
  if (usual) return usual;
  for (const [name, entry] of zip.entries) if (/(?:^|\/)workbook\d*\.xml$/.test(name)) return entry;
  return undefined;
}
