import type { unitNode } from '@huanjie/contract';
import type { output } from 'zod';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { type Page, windowOf } from '../paging.ts';
import { readSearch, withoutControls } from '../search.ts';
import { unitRefOf } from '../unitRef.ts';
import { type Progress, progressOf } from '../work/progress.ts';
import { countUnits, listUnits, type Participation, type UnitFilter, type UnitNodeRow } from './queries.ts';

type UnitNode = output<typeof unitNode>;

export interface UnitsInput {
  readonly roundId: string;
  readonly parentId?: string | undefined;
  readonly search?: string | undefined;
  readonly flag?: string | undefined;
  readonly participation?: Participation | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/**
 * One page of units by code. With a parent: its children. With a search, a flag or a participation: whatever matches
 * below the parent, or below the reader's own topmost unit. With nothing: that topmost unit, the root of the reader's tree.
 *
 * Three queries after the access check, whatever the size of the page: rows, total, progress.
 */
export async function unitsPage(context: RequestContext, input: UnitsInput): Promise<Page<UnitNode>> {
  const { round, unitId } = await requireRead(context, input.roundId, input.parentId);
  const search = readSearch(input.search);
  const filtered = search !== null || input.flag !== undefined || input.participation !== undefined;
  const filter: UnitFilter = {
    scopeId: unitId,
    reach: filtered ? 'subtree' : input.parentId === undefined ? 'itself' : 'children',
    search,
    flag: input.flag === undefined ? undefined : withoutControls(input.flag),
    participation: input.participation,
  };
  const [rows, total] = await Promise.all([
    listUnits(context.db, round, filter, windowOf(input)),
    countUnits(context.db, round, filter),
  ]);
  const progress = await progressOf(
    context.db,
    round,
    rows.map((row) => row.unit_id),
  );
  return {
    total,
    page: input.page,
    pageSize: input.pageSize,
    rows: rows.map((row) => toUnitNode(row, progress(row.unit_id))),
  };
}

/** A unit of the tree as answers show it. */
export const toUnitNode = (row: UnitNodeRow, progress: Progress): UnitNode => ({
  ...unitRefOf(row),
  parentId: row.parent_id,
  participation: row.participation,
  flags: row.flags,
  childCount: row.child_count,
  progress,
});
