import type { UnitRef } from '@huanjie/contract';

/** The columns of a unit that every mention of it needs. */
export interface UnitRefRow {
  readonly unit_id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** The unit as answers name it. */
export const unitRefOf = (row: UnitRefRow): UnitRef => ({
  unitId: row.unit_id,
  code: row.code,
  name: row.name,
  kind: row.kind,
});
