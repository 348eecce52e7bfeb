import { NEAR_RELATIVES, rowsOf } from '../row.ts';
import type { Overlay } from '../types.ts';

const LAW = '甘肃省村民委员会选举办法（2025）';
const row = rowsOf(LAW, 'V*');

const LAW_2013 = '甘肃省村民委员会选举办法（2013）';
const row2013 = rowsOf(LAW_2013, 'V*');

/** Gansu's measure as revised on 2025-11-27. Only Arts. 1 to 5 were read; the rest waits for the official text. */
export const GANSU_2025: Overlay = {
  id: 'PV-GS-2025',
  title: { zh: LAW, en: "Gansu Measures for the Election of Villagers' Committees (2025)" },
  province: { code: '620000', pinyin: 'Gansu', zh: '甘肃省' },
  appliesTo: ['villagers-committee'],
  byAnalogy: ['residents-committee'],
  inForce: { from: '2025-11-27', to: null, fromKnownBy: 'adoption' },
  source: `${LAW}（2025年11月27日修订，施行日期待核实）`,
  complete: false,
  parameters: [
    row('law_prevails', true, 'G-02', '第二条'),
    row('vc.size.decided_by', 'meeting_under_township_guidance', 'VC-102', '第五条'),
    row('vc.women.min', 1, 'VC-103', '第五条', { unit: 'persons' }),
    row('kin.scope', NEAR_RELATIVES, 'VC-650', '第五条'),
  ],
};

/**
 * Gansu's measure as revised on 2013-05-29, amended on 2019-07-25. Only Arts. 1 to 4 were read. It is taken to end with
 * the day before its successor was adopted, whose commencement is not known.
 */
export const GANSU_2013: Overlay = {
  id: 'PV-GS-2013',
  title: { zh: LAW_2013, en: "Gansu Measures for the Election of Villagers' Committees (2013)" },
  province: GANSU_2025.province,
  appliesTo: ['villagers-committee'],
  byAnalogy: ['residents-committee'],
  inForce: { from: '2013-08-01', to: '2025-11-26' },
  source: `${LAW_2013}（2013年8月1日起施行，2019年7月25日修正）`,
  complete: false,
  parameters: [
    row2013('vc.size.decided_by', 'meeting_with_township_approval', 'VC-102', '第二条'),
    row2013('vc.size.file_with', 'county_civil_affairs', 'VC-102', '第二条'),
    row2013('vc.women.min', 1, 'VC-103', '第二条', { unit: 'persons' }),
    row2013('kin.scope', NEAR_RELATIVES, 'VC-650', '第二条'),
    row2013('vc.defer.approval', ['county'], 'VC-109', '第四条'),
  ],
};
