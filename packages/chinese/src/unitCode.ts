import { foldWidth } from './width.ts';

/** Level of the administrative division that a code names. */
export type UnitLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village';

/** Kind of the township-level unit by its three digits (STD-11); `unassigned` from 600 on. */
export type TownSegment = 'none' | 'subdistrict' | 'town' | 'township' | 'other' | 'unassigned';

/** Kind of the village-level unit by its three digits (STD-12); `similar` stands for units like them. */
export type VillageSegment = 'none' | 'residents' | 'villagers' | 'similar';

/** A 12-digit code taken apart, or why it is none. */
export type UnitCodeCheck =
  | {
      readonly kind: 'valid';
      /** Twelve digits; six- and nine-digit codes are filled up with zeros. */
      readonly code: string;
      readonly level: UnitLevel;
      readonly county: string;
      readonly town: string;
      readonly village: string;
      readonly townSegment: TownSegment;
      readonly villageSegment: VillageSegment;
    }
  | {
      readonly kind: 'invalid';
      readonly code: 'UNIT_CODE_LENGTH' | 'UNIT_CODE_CHARACTERS' | 'UNIT_CODE_GAP';
      readonly zh: string;
      readonly en: string;
    };

/**
 * Reads a division code of 6 + 3 + 3 digits (county, township, village). Codes of six and nine digits name a county
 * and a township. A village segment under no township, or a county digit pair under no prefecture, is refused.
 */
export function parseUnitCode(text: string): UnitCodeCheck {
  const digits = foldWidth(text).trim();
  if (!/^\d+$/.test(digits)) {
    return refuse('UNIT_CODE_CHARACTERS', '行政区划代码只能由数字组成', 'A division code holds digits only');
  }
  if (digits.length !== 6 && digits.length !== 9 && digits.length !== 12) {
    const zh = `行政区划代码应为12位，现为${digits.length}位`;
    return refuse('UNIT_CODE_LENGTH', zh, `A division code has 12 digits; this one has ${digits.length}`);
  }
  const code = digits.padEnd(12, '0');
  const level = unitLevel(code);
  if (level === null) {
    return refuse(
      'UNIT_CODE_GAP',
      '行政区划代码缺少上级代码段',
      'The division code lacks the segment of a unit above it',
    );
  }
  const town = code.slice(6, 9);
  const village = code.slice(9);
  const segments = { townSegment: townSegment(town), villageSegment: villageSegment(village) };
  return { kind: 'valid', code, level, county: code.slice(0, 6), town, village, ...segments };
}

function refuse(code: 'UNIT_CODE_LENGTH' | 'UNIT_CODE_CHARACTERS' | 'UNIT_CODE_GAP', zh: string, en: string) {
  return { kind: 'invalid', code, zh, en } as const;
}

/** The level that a 12-digit code names; null when it is no code or names a unit without the one above it. */
export function unitLevel(code: string): UnitLevel | null {
  if (!/^\d{12}$/.test(code)) return null;
  const segments = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9)];
  const empty = segments.map((segment) => Number(segment) === 0);
  const depth = empty.indexOf(true) < 0 ? segments.length : empty.indexOf(true);
  if (empty.slice(depth).includes(false)) return null;
  return LEVELS[depth - 1] ?? null;
}

const LEVELS: readonly UnitLevel[] = ['province', 'prefecture', 'county', 'township', 'village'];

/** The code of the unit directly above by its digits; null for a province and for what is no code. */
export function parentUnitCode(code: string): string | null {
  const level = unitLevel(code);
  if (level === null || level === 'province') return null;
  const kept = { prefecture: 2, county: 4, township: 6, village: 9 }[level];
  return code.slice(0, kept).padEnd(12, '0');
}

function townSegment(segment: string): TownSegment {
  const value = Number(segment);
  if (value === 0) return 'none';
  if (value <= 99) return 'subdistrict';
  if (value <= 199) return 'town';
  if (value <= 399) return 'township';
  return value <= 599 ? 'other' : 'unassigned';
}

function villageSegment(segment: string): VillageSegment {
  const value = Number(segment);
  if (value === 0) return 'none';
  if (value <= 199) return 'residents';
  return value <= 399 ? 'villagers' : 'similar';
}
