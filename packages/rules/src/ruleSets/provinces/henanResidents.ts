import { rowsOf } from '../row.ts';
import type { Overlay } from '../types.ts';

const LAW = '河南省实施《中华人民共和国城市居民委员会组织法》办法（2020）';
const row = rowsOf(LAW);

/** Henan's implementing measure of the residents' law, written on the law of 2018. */
export const HENAN_RESIDENTS_2020: Overlay = {
  id: 'PV-HA-RC-2020',
  title: { zh: LAW, en: "Henan Measures for Implementing the Organic Law of the Urban Residents' Committees (2020)" },
  province: { code: '410000', pinyin: 'Henan', zh: '河南省' },
  appliesTo: ['residents-committee'],
  byAnalogy: [],
  inForce: { from: '2020-01-01', to: null, fromKnownBy: 'year' },
  source: LAW,
  complete: false,
  parameters: [
    row('rc.size.min', 5, 'RC-101', '第七条', { unit: 'persons' }),
    row('rc.size.max', 7, 'RC-101', '第七条', { unit: 'persons' }),
    row('rc.ec.name', 'leading_group', 'RC-120', '第九条'),
    row('rc.nom.joint_min', 10, 'RC-140', '第九条', { unit: 'persons' }),
    row('rc.nom.joint_households', 5, 'RC-140', '第九条', { unit: 'persons' }),
    // As many candidates as seats when nominations equal them; the law of 2025 asks for more.
    row('rc.diff.min', 0, 'RC-142', null, { unit: 'persons' }),
    row('rc.file_with', ['district', 'city'], 'RC-172', '第九条'),
  ],
};
