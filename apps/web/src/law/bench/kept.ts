import { readSheet } from './readSheet.ts';
import type { Sheet } from './sheet.ts';

const KEY = 'huanjie.bench.sheet';

/** The sheet kept in this browser, through a closed tab; null where there is none that can be read. */
export function keptSheet(): Sheet | null {
  try {
    return readSheet(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps a sheet. A full storage or a private window keeps nothing, and says so by false. */
export function keepSheet(sheet: Sheet): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(sheet));
    return true;
  } catch {
    return false;
  }
}
