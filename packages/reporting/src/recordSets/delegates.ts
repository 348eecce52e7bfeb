import { choice, flag, integer, recordSet, text } from '../recordSet.ts';
import { DELEGATE_CATEGORIES, EDUCATIONS, SEXES } from './labels.ts';

/** Delegates to the congress of the township. */
export const delegates = recordSet({
  id: 'delegates',
  title: { zh: '代表', en: 'Delegates' },
  fields: {
    unit: text('单位', 'Unit'),
    name: text('姓名', 'Name'),
    category: choice('代表类别', 'Category', DELEGATE_CATEGORIES),
    groupNumber: integer('代表组', 'Group'),
    present: flag('到会', 'Present'),
    sex: choice('性别', 'Sex', SEXES),
    minority: flag('少数民族', 'Ethnic minority'),
    age: integer('年龄', 'Age'),
    education: choice('文化程度', 'Education', EDUCATIONS),
    partyMember: flag('中共党员', 'Party member'),
  },
  listColumns: ['unit', 'name', 'sex', 'category', 'groupNumber', 'present'],
});
