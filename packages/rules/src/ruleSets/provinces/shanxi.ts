import { rowsOf, SPOUSE_AND_LINEAL } from '../row.ts';
import type { Overlay } from '../types.ts';

const LAW = '山西省村民委员会选举的规定（2011）';
const row = rowsOf(LAW, 'V*');

/** What questions and answers on Shanxi's rules of 2011 tell; the text itself was not read. */
export const SHANXI_2011: Overlay = {
  id: 'PV-SX-2011',
  title: { zh: LAW, en: "Shanxi Rules on the Election of Villagers' Committees (2011)" },
  province: { code: '140000', pinyin: 'Shanxi', zh: '山西省' },
  appliesTo: ['villagers-committee'],
  byAnalogy: ['residents-committee'],
  inForce: { from: '2011-01-01', to: null, fromKnownBy: 'year' },
  source: `${LAW}，据问答材料`,
  complete: false,
  parameters: [
    row('vc.size.odd', true, 'VC-101', null),
    row('women.method', 'runoff_include', 'VC-640', '第三十八条'),
    row('kin.scope', SPOUSE_AND_LINEAL, 'VC-650', null),
  ],
};
