import { NEAR_RELATIVES, rowsOf } from '../row.ts';
import type { Overlay } from '../types.ts';

const LAW = '甘肃省村民委员会选举办法（2025）';
const row = rowsOf(LAW, 'V*');

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
