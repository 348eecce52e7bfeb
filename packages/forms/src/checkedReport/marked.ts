import { identify } from '@huanjie/files';
import { isWordPackage } from '../reading/docx/package.ts';
import { markFresh } from './fresh.ts';
import type { CheckedReportInput } from './model.ts';
import { markOriginal } from './original/render.ts';

/**
 * The checked report as a Word document with the findings in it: open and dismissed ones as comments, accepted ones
 * with a replacement as tracked changes. A Word original is kept and only marked; any other text is set anew, a
 * paragraph a line. Throws when the text is not the one that `readReport` gives for the original, or a finding lies
 * outside it.
 */
export async function renderMarkedDocx(input: CheckedReportInput): Promise<Uint8Array> {
  const { original } = input;
  return original && isWord(original) ? markOriginal(input, original) : markFresh(input);
}

function isWord(bytes: Uint8Array): boolean {
  const content = identify(bytes);
  return (
    content.kind === 'zip' && (content.holds === 'document' || (content.holds === 'none' && isWordPackage(content.zip)))
  );
}
