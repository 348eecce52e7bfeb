import { choice, flag, recordSet, text } from '../recordSet.ts';
import { MODES } from './labels.ts';

/** Voters who took part in the election and how; never what was voted. */
export const checkIns = recordSet({
  id: 'checkIns',
  title: { zh: '领票登记', en: 'Check-ins' },
  fields: {
    unit: text('单位', 'Unit'),
    cardNumber: text('选民证号', 'Voter card number'),
    name: text('姓名', 'Name'),
    mode: choice('投票方式', 'Mode', MODES),
    superseded: flag('已由重新投票取代', 'Superseded by a repeated poll'),
  },
  listColumns: ['unit', 'cardNumber', 'name', 'mode'],
});
