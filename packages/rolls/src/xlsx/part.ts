import {
  damaged,
  type Refused,
  type UnpackBudget,
  unpack,
  type XmlHandler,
  xmlScanner,
  type ZipEntry,
} from '@huanjie/files';

/**
 * Unpacks, decodes and scans one part of a workbook. Yields after every piece, so that the caller can hand over
 * what its handler has gathered; ends with a refusal when the part is damaged.
 */
export async function* scanPart(
  entry: ZipEntry,
  budget: UnpackBudget,
  handler: XmlHandler,
): AsyncGenerator<void, Refused | null> {
  const scanner = xmlScanner(handler);
  const decoder = new TextDecoder();
  const pieces = unpack(entry, budget);
  for (;;) {
    const step = await pieces.next();
    if (step.done) {
      if (step.value) return step.value;
      return scanner.push(decoder.decode(), true) ? null : notXml(entry);
    }
    if (!scanner.push(decoder.decode(step.value, { stream: true }), false)) {
      await pieces.return(null);
      return notXml(entry);
    }
    yield;
  }
}

/** Scans a part to its end; a refusal when it is damaged. */
export async function scanWhole(entry: ZipEntry, budget: UnpackBudget, handler: XmlHandler): Promise<Refused | null> {
  const scan = scanPart(entry, budget, handler);
  for (;;) {
    const step = await scan.next();
    if (step.done) return step.value;
  }
}

const notXml = (entry: ZipEntry): Refused =>
  damaged({ zh: `${entry.name} 内容有误`, en: `wrong content in ${entry.name}` });
