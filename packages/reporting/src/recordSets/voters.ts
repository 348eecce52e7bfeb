import { choice, flag, recordSet, text } from '../recordSet.ts';
import { SEXES, VOTER_AGES, VOTER_CATEGORIES } from './labels.ts';

/** Voters of the roll. */
export const voters = recordSet({
  id: 'voters',
  title: { zh: '登记选民', en: 'Registered voters' },
  fields: {
    unit: text('单位', 'Unit'),
    groupName: text('小组', 'Group'),
    cardNumber: text('选民证号', 'Voter card number'),
    name: text('姓名', 'Name'),
    sex: choice('性别', 'Sex', SEXES),
    category: choice('登记类别', 'Category', VOTER_CATEGORIES),
    ageBand: choice('年龄段', 'Age band', VOTER_AGES),
    electing: flag('所在单位换届', 'The unit elects'),
  },
  listColumns: ['unit', 'groupName', 'cardNumber', 'name', 'sex', 'ageBand', 'category'],
});
