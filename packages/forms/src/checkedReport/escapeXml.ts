import { markUnprintable } from '../adapters/printable.ts';

/** Text as XML holds it; characters that XML cannot hold are marked. */
export function escapeXml(text: string): string {
  return markUnprintable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
