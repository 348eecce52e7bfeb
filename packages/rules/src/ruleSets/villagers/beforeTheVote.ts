import { NEAR_RELATIVES, rowsOf } from '../row.ts';
import type { Parameter } from '../types.ts';
import type { Version } from './version.ts';

const common = rowsOf('各省通行规定');

/** The body and the electoral committee (2018 Arts. 6, 11, 12; 2025 Arts. 8, 14, 15). */
export function bodyAndCommittee({ row, at, only2018, only2025 }: Version): readonly Parameter[] {
  const body = at('第六条', '第八条');
  const term = at('第十一条', '第十四条');
  const committee = at('第十二条', '第十五条');
  return [
    row('vc.size.min', 3, 'VC-101', body, { unit: 'persons', mark: 'P' }),
    row('vc.size.max', 7, 'VC-101', body, { unit: 'persons', mark: 'P' }),
    row('vc.women.min', 1, 'VC-103', body, { unit: 'persons' }),
    ...only2018(row('vc.minority.required', true, 'VC-104', body, { mark: 'P' })),
    ...only2025(
      row('vc.kin_avoidance', 'near_relative', 'VC-105', body),
      row('kin.scope', NEAR_RELATIVES, 'VC-650', body, { mark: 'P' }),
      row('vc.one_shoulder', 'allowed', 'VC-107', body, { mark: 'L' }),
    ),
    row('vc.term_years', 5, 'VC-106', term, { unit: 'years' }),
    row('vc.appointment', false, 'VC-108', term),
    row('ec.roles', at(['chair', 'member'], ['chair', 'vice_chair', 'member']), 'VC-202', committee),
    row('ec.source', ['villagers', 'representatives', 'groups'], 'VC-203', committee, { mark: 'L' }),
    row('ec.exit_on', ['nominated'], 'VC-207', committee, { mark: 'P' }),
    ...only2025(row('ec.exit_on_kin', NEAR_RELATIVES, 'VC-208', committee)),
    row('ec.refill', ['next', 're-elect'], 'VC-209', committee, { mark: 'L' }),
  ];
}

/** Registration of voters (2018 Arts. 13, 14; 2025 Arts. 16, 17). */
export function registration({ row, at }: Version): readonly Parameter[] {
  const voters = at('第十三条', '第十六条');
  const list = at('第十四条', '第十七条');
  const grounds = at(['residence'], ['residence', 'village_work']);
  return [
    row('voter.age', 18, 'VC-301', voters, { unit: 'years' }),
    row('reg.cat', ['A', 'B', 'C'], 'VC-302', voters),
    row('reg.cat_b.declaration', true, 'VC-303', voters),
    row('reg.cat_c.grounds', grounds, 'VC-304', voters, { mark: 'P' }),
    row('reg.cat_c.years', 1, 'VC-304', voters, { unit: 'years', mark: 'P' }),
    row('reg.cat_c.needs', ['application', 'meeting_consent'], 'VC-304', voters),
    row('reg.unique', 'national', 'VC-305', voters),
    row('reg.base', 'registered_list', 'VC-306', at('第十三条、第十五条', '第十六条、第十八条')),
    row('list.lead_days', 20, 'VC-310', list, { unit: 'days' }),
    row('list.objection_days', 5, 'VC-311', list, { unit: 'days' }),
    row('list.decision_days', 3, 'VC-312', list, { unit: 'days' }),
  ];
}

/** Nomination and candidates (2018 Art. 15; 2025 Art. 18). */
export function nomination({ row, at, only2025 }: Version): readonly Parameter[] {
  const election = at('第十五条', '第十八条');
  return [
    row('nom.by', at(['voters'], ['party_org', 'voters']), 'VC-401', election),
    row('nom.diff.total_min', 1, 'VC-402', election, { unit: 'persons' }),
    common('nom.extra.chair', 1, 'VC-403', null, { unit: 'persons', mark: 'P' }),
    common('nom.extra.vice', 1, 'VC-403', null, { unit: 'persons', mark: 'P' }),
    common('nom.extra.member', 1, 'VC-403', null, { unit: 'persons', mark: 'P' }),
    row('nom.declaration', 'required', 'VC-404', election),
    ...only2025(row('nom.bar', ['EXPELLED', 'CRIMINAL_PENALTY', 'CLAN_GANG', 'CULT'], 'VC-405', election)),
    row('cand.meeting', 'required', 'VC-416', election),
  ];
}
