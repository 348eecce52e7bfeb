import { describe, expect, it } from 'vitest';
import { findOverlay, OVERLAYS } from '../overlays.ts';
import type { OverlayId, ParameterValue } from '../types.ts';

type Golden = Readonly<Record<string, readonly [ParameterValue, string | null]>>;

const PARENTS_SIBLINGS = ['spouse', 'parent', 'child', 'sibling'];
const LINEAL = ['spouse', 'parent', 'child', 'grandparent', 'grandchild'];

/** Written from the texts a second time, apart from the data: value and article. */
const GOLDEN: Readonly<Record<OverlayId, Golden>> = {
  'PV-ZJ-2020': {
    'ec.size.min': [5, '第八条'],
    'ec.size.max': [9, '第八条'],
    'ec.exit_on_kin': [PARENTS_SIBLINGS, '第九条'],
    'ec.absent_limit': [2, '第九条'],
    'vc.defer.max_months': [6, '第三条'],
    'nom.quorum': ['1/2+', '第十八条'],
    'cand.lead_days': [5, '第十八条'],
    'cand.withdraw': ['T-3', '第十九条'],
    mode: [['candidates', 'self_nomination'], '第三条、第二十条'],
    'ballot.rounds': ['single', '第二十一条'],
    dup_post: ['invalid', '第二十七条'],
    'doubtful.by': ['ec', '第二十七条'],
    'overcount.against': ['voters', '第二十七条'],
    'proxy.max': [3, null],
    'proxy.candidate_ok': [false, '第二十五条'],
    'proxy.apply_lead': [3, '第二十五条'],
    'mobile.approval': ['township', '第二十四条'],
    'runoff.extra': [1, '第二十九条'],
    'runoff.max_days': [30, '第二十九条'],
    'runoff.threshold': ['third', null],
    'vacancy.min_members': [3, '第三十条'],
    'vacancy.by': ['automatic', '第三十条'],
    'women.method': ['separate', '第二十一条、第二十九条'],
    'kin.scope': [PARENTS_SIBLINGS, '第三十一条'],
    'kin.resolution': ['highest_post', '第三十一条'],
    'publish_elected.days': [1, '第三十二条'],
    'recall.township_days': [60, '第三十五条'],
    'recall.cooldown': ['1 year', '第三十六条'],
  },
  'PV-SH-2020': {
    'ec.size.min': [7, '第七条'],
    'ec.size.max': [9, '第七条'],
    'ec.exit_on': [['confirmed'], null],
    'nom.extra.chair': [1, '第十二条'],
    'nom.extra.member': ['1..3', '第十二条'],
    'cand.lead_days': [5, '第十二条'],
    'ballot.rounds': [['single', 'per_post'], '第十五条'],
    'overcount.against': ['voters', '第十九条'],
    'proxy.apply_lead': [5, '第十六条'],
    'proxy.publish_lead': [2, '第十六条'],
    'staff.kin_scope': [LINEAL, '第十四条'],
    'runoff.extra': [1, '第二十一条'],
    'runoff.max_days': [30, '第二十一条'],
    'vacancy.min_members': [3, '第二十一条'],
    'vacancy.by': ['meeting', '第二十一条'],
    'kin.scope': [LINEAL, '第二条'],
    'cert.by': ['electoral_committee', '第二十二条'],
    'ballot.retention': ['until_next_election_ends', '第二十三条'],
    'seal.when': ['formation_day', '第二十四条'],
    'recall.days': [30, '第二十七条'],
    'byelection.max_months': [3, '第二十九条'],
  },
  'PV-BJ-2012': {
    'ec.size.min': [5, '第九条'],
    'ec.size.max': [9, '第九条'],
    'ec.exit_on': [['nominated'], null],
    'reg.exclude': [['INCAPABLE', 'DEPRIVED', 'UNREACHABLE'], '第十四条'],
    'nom.extra.chair': ['1..2', '第十六条'],
    'nom.extra.member': ['1..2', '第十六条'],
    'cand.lead_days': [5, '第二十条'],
    'illegible.scope': ['ballot', '第二十八条'],
    'overcount.against': ['voters', '第二十八条'],
    'base.includes_invalid': [true, '第二十八条'],
    'proxy.apply_lead': [1, '第二十五条'],
    'station.min_scrutineers': [3, '第二十三条'],
    'runoff.extra': [1, '第三十条'],
    'runoff.max_days': [15, '第三十条'],
    'vacancy.min_members': [4, '第三十条'],
    'vacancy.by': ['meeting', '第三十条'],
    'vacancy.chair_required': [true, '第三十条'],
    'recall.cooldown': ['rest_of_term', '第三十四条'],
  },
  'PV-HA-2011': {
    'ec.size.min': [7, '第十一条'],
    'ec.size.max': [9, '第十一条'],
    'ec.exit_on': [['confirmed'], null],
    'nom.extra.vice': [1, '第二十四条'],
    'nom.extra.member': ['1..2', '第二十四条'],
    'cand.withdraw': ['list+3', '第二十六条、第二十七条'],
    mode: [['candidates', 'open'], '第二十二条、第二十九条'],
    'ballot.rounds': ['separate_papers', '第三十四条'],
    'illegible.scope': ['ballot', '第三十五条'],
    foreign_mark: ['invalid', '第三十五条'],
    'overcount.against': ['issued', '第三十五条'],
    'proxy.card_swap': [true, '第三十条'],
    'runoff.threshold': ['majority_then_third', '第三十八条'],
    'runoff.turnout': ['majority', '第三十八条'],
    'runoff.reuse_list': [true, '第三十八条'],
    'rerun.max_days': [30, null],
    'ballot.retention': ['3 years', '第三十七条'],
    'seal.when': ['deposited_on_T', '第四十条'],
    'recall.days': [30, '第四十三条'],
  },
  'PV-GS-2013': {
    'vc.women.min': [1, '第二条'],
    'kin.scope': [['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'], '第二条'],
    'vc.defer.approval': [['county'], '第四条'],
  },
  'PV-GS-2025': {
    law_prevails: [true, '第二条'],
    'vc.women.min': [1, '第五条'],
    'kin.scope': [['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'], '第五条'],
  },
  'PV-HA-RC-2020': {
    'rc.size.min': [5, '第七条'],
    'rc.size.max': [7, '第七条'],
    'rc.nom.joint_min': [10, '第九条'],
    'rc.diff.min': [0, null],
    'rc.file_with': [['district', 'city'], '第九条'],
  },
  'PV-SX-2011': {
    'vc.size.odd': [true, null],
    'women.method': ['runoff_include', '第三十八条'],
    'kin.scope': [LINEAL, null],
  },
};

/** What a province is silent on must stay open, or the unit could not set it. */
const SILENT: Readonly<Record<OverlayId, readonly string[]>> = {
  'PV-ZJ-2020': ['nom.extra.member', 'runoff.turnout', 'cascade', 'turnout.source', 'vacancy.chair_required'],
  'PV-SH-2020': ['women.method', 'kin.resolution', 'runoff.turnout', 'dup_post', 'mobile.approval'],
  'PV-BJ-2012': ['women.method', 'kin.scope', 'runoff.turnout', 'dup_post'],
  'PV-HA-2011': ['women.method', 'kin.scope', 'vacancy.min_members', 'runoff.max_days', 'runoff.extra', 'cascade'],
  'PV-HA-RC-2020': ['runoff.threshold', 'women.method'],
  'PV-SX-2011': ['vacancy.min_members', 'overcount.against', 'kin.resolution'],
  'PV-GS-2013': ['overcount.against', 'vc.term_years', 'women.method', 'cascade'],
  'PV-GS-2025': ['overcount.against', 'runoff.threshold', 'women.method', 'cascade', 'proxy.max'],
};

describe.each(OVERLAYS)('overlay $id', ({ id, province, complete, parameters }) => {
  it.each(Object.entries(GOLDEN[id]))('sets %s', (name, [value, article]) => {
    const row = parameters.find((one) => one.id === name);
    expect([row?.value, row?.article]).toEqual([value, article]);
  });

  it('leaves open what its text leaves open', () => {
    for (const name of SILENT[id]) expect(parameters.map((one) => one.id)).not.toContain(name);
  });

  it('says which province it is of, and that it is not whole', () => {
    expect(province.code).toMatch(/^[1-6]\d0000$/);
    expect(complete).toBe(false);
    expect(findOverlay(id)?.province).toBe(province);
  });
});
