import { BEIJING_2012 } from './provinces/beijing.ts';
import { GANSU_2013, GANSU_2025 } from './provinces/gansu.ts';
import { HENAN_2011 } from './provinces/henan.ts';
import { HENAN_RESIDENTS_2020 } from './provinces/henanResidents.ts';
import { SHANGHAI_2020 } from './provinces/shanghai.ts';
import { SHANXI_2011 } from './provinces/shanxi.ts';
import { ZHEJIANG_2020 } from './provinces/zhejiang.ts';
import type { Overlay } from './types.ts';

/** All provincial overlays. A further province is one file and its line here. */
export const OVERLAYS: readonly Overlay[] = [
  ZHEJIANG_2020,
  SHANGHAI_2020,
  BEIJING_2012,
  HENAN_2011,
  HENAN_RESIDENTS_2020,
  GANSU_2013,
  GANSU_2025,
  SHANXI_2011,
];

/** The overlay with this id, or null. */
export function findOverlay(id: string): Overlay | null {
  return OVERLAYS.find((overlay) => overlay.id === id) ?? null;
}
