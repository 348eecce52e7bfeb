export { readVoterSearch } from './nameSearch/nameSearch.ts';
export { readAs, type VoterSearch, voterFound } from './nameSearch/queries.ts';
export { type Page, type Paging, windowOf } from './paging.ts';
export { procedureOf, STEP_UNIT_KINDS } from './procedure.ts';
export { countyUnit, findCounty, insertCounty, type NewUnit, registerUnit } from './rootUnit/commands.ts';
export { readSearch, type SearchPatterns } from './search.ts';
export { type UnitRefRow, unitRefOf } from './unitRef.ts';
export { voterTotal } from './voters/counts.ts';
export { workOf } from './work/queries.ts';
