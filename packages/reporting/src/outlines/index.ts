import type { RoundKind } from '../measure.ts';
import type { Outline } from '../report/outline.ts';
import { COMMUNITY_OUTLINE } from './community.ts';
import { TOWNSHIP_OUTLINE } from './township.ts';
import { VILLAGE_OUTLINE } from './village.ts';

/** The three outlines of work summaries by kind of round. */
export const OUTLINES: Readonly<Record<RoundKind, Outline>> = {
  township: TOWNSHIP_OUTLINE,
  community: COMMUNITY_OUTLINE,
  village: VILLAGE_OUTLINE,
};
