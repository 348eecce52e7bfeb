import type { CellValue } from '../sheet.ts';
import type { IssueLog, IssuePlace } from './issue-log.ts';

/** Rows from which shares of a file say anything. */
const ENOUGH = 20;
/** ID numbers that end in three zeros and yet pass; more of them are not listed. */
const MOST_CUT = 5000;

interface Share {
  count: number;
  readonly first: number;
}

/** What only shows over a whole file: rows of another unit, numbers of another region, digits lost without a trace. */
export interface FileChecks {
  readonly add: (values: Readonly<Record<string, CellValue>>, row: number) => void;
  /** Notes what was found, at the end of the file. */
  readonly finish: (placeOf: (key: string, row: number) => IssuePlace, lostDigits: number) => void;
}

export function fileChecks(log: IssueLog): FileChecks {
  const units = new Map<string, Share>();
  const names = new Map<string, Share>();
  const regions = new Map<string, Share>();
  const cut: number[] = [];
  let lastUnit = '';
  let lastUnitShare: Share = { count: 0, first: 0 };
  const count = (shares: Map<string, Share>, key: string, row: number): Share => {
    const share = shares.get(key) ?? { count: 0, first: row };
    if (share.count === 0) shares.set(key, share);
    share.count += 1;
    return share;
  };
  /** Rows of a unit stand together in nearly every file. */
  const countUnit = (unit: string, row: number) => {
    if (unit === lastUnit) lastUnitShare.count += 1;
    else {
      lastUnit = unit;
      lastUnitShare = count(units, unit, row);
    }
  };
  const add: FileChecks['add'] = (values, row) => {
    const { unitCode, unitName, idNumber } = values;
    if (typeof unitCode === 'string') countUnit(unitCode, row);
    if (typeof unitName === 'string') count(names, unitName.replace(/\s+/g, ''), row);
    if (typeof idNumber !== 'string') return;
    count(regions, idNumber.slice(0, 6), row);
    if (idNumber.charCodeAt(17) === 48 && idNumber.endsWith('000') && cut.length < MOST_CUT) cut.push(row);
  };
  const finish: FileChecks['finish'] = (placeOf, lostDigits) => {
    noteStrays(units, 'unitCode', placeOf, log);
    noteStrays(names, 'unitName', placeOf, log);
    noteRegion(units, regions, placeOf, log);
    if (lostDigits === 0) return;
    for (const row of cut) {
      log.add(placeOf('idNumber', row), 'ID_MAYBE_CUT', 'question', '', {
        zh: '末三位为000，校验码虽然相符，但本文件有号码丢失了末几位，请与身份证核对',
        en: 'ends in 000; the check digit matches, but other numbers of this file lost their last digits; compare the identity card',
      });
    }
  };
  return { add, finish };
}

function largest(shares: ReadonlyMap<string, Share>): { readonly key: string; readonly share: number; total: number } {
  let total = 0;
  let key = '';
  let most = 0;
  for (const [each, { count }] of shares) {
    total += count;
    if (count > most) {
      most = count;
      key = each;
    }
  }
  return { key, share: total === 0 ? 0 : most / total, total };
}

/** A few rows of another unit in the roll of one: perhaps a page of another village's. */
function noteStrays(
  shares: ReadonlyMap<string, Share>,
  key: 'unitCode' | 'unitName',
  placeOf: (key: string, row: number) => IssuePlace,
  log: IssueLog,
): void {
  const { key: main, share, total } = largest(shares);
  if (shares.size < 2 || total < ENOUGH || share < 0.9) return;
  for (const [unit, { count, first }] of shares) {
    if (unit === main) continue;
    log.add(placeOf(key, first), 'UNIT_DIFFERS', 'question', unit, {
      zh: `从本行起有 ${count} 行属于“${unit}”，其余 ${Math.round(total * share)} 行属于“${main}”，是否混入了其他单位的名单`,
      en: `${count} rows from this one on belong to "${unit}", the other ${Math.round(total * share)} to "${main}"; was a list of another unit mixed in`,
    });
  }
}

/** Most people of a village were first registered in its county; where hardly any was, it may be another county's roll. */
function noteRegion(
  units: ReadonlyMap<string, Share>,
  regions: ReadonlyMap<string, Share>,
  placeOf: (key: string, row: number) => IssuePlace,
  log: IssueLog,
): void {
  const unit = largest(units);
  const region = largest(regions);
  const county = unit.key.slice(0, 6);
  if (unit.share < 0.9 || region.total < ENOUGH || region.share < 0.6 || region.key === county) return;
  if ((regions.get(county)?.count ?? 0) >= region.total / 10) return;
  log.add(placeOf('idNumber', regions.get(region.key)?.first ?? 1), 'REGION_DIFFERS', 'question', '', {
    zh: `身份证号多以 ${region.key} 开头，而单位代码属于 ${county}，请核对是否拿错了名册（区划调整过的属正常）`,
    en: `most ID numbers begin with ${region.key} while the unit code belongs to ${county}; see whether it is the right roll (after a change of divisions this is in order)`,
  });
}
