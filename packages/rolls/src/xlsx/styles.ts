import { attribute, type XmlHandler } from '@huanjie/files';

/** Gathers which cell styles show a number as a date. */
export interface DateStyles {
  readonly handler: XmlHandler;
  /** True when the style with this index (attribute `s` of a cell) shows a date. */
  readonly showsDate: (style: number) => boolean;
}

/** A reader of `styles.xml` for the one thing that matters here: dates are numbers that only their style tells. */
export function dateStyles(): DateStyles {
  const customFormats = new Map<number, boolean>();
  const formatOfStyle: number[] = [];
  let isInCellFormats = false;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'numFmt') {
        customFormats.set(
          Number(attribute(attributes, 'numFmtId')),
          isDateFormat(attribute(attributes, 'formatCode') ?? ''),
        );
      } else if (name === 'cellXfs') isInCellFormats = true;
      else if (name === 'xf' && isInCellFormats) formatOfStyle.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
    text() {},
  };
  const showsDate = (style: number): boolean => {
    const format = formatOfStyle[style] ?? 0;
    return customFormats.get(format) ?? isBuiltInDate(format);
  };
  return { handler, showsDate };
}

/** Built-in formats of a date, those of Chinese editions (27–31, 36, 50–58) included; times alone are not dates. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 31) ||
    format === 36 ||
    (format >= 50 && format <= 54) ||
    format === 57 ||
    format === 58
  );
}

/** True when a number format shows a year, a day, or a month that is not minutes. */
export function isDateFormat(code: string): boolean {
  const first = code.split(';', 1)[0] ?? '';
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (bare.includes('general') || bare === '@') return false;
  return /[yd年日]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
}

const DAY = 86_400_000;

/**
 * The day of a serial number as `YYYY-MM-DD`, or null when no calendar day has it. The 1900 system counts a
 * 29 February 1900 that never was; serial numbers up to it are moved by a day.
 */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(day >= 1 && day <= 2_958_465) || day === 60) return null;
  const time = Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY;
  return new Date(time).toISOString().slice(0, 10);
}
