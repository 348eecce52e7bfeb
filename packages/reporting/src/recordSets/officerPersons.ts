import { choice, flag, integer, recordSet, text } from '../recordSet.ts';
import { EDUCATIONS, SEXES, TERMS } from './labels.ts';

/** People who hold posts, one row a person and term, however many posts they hold. Ages of the past term are those on taking office. */
export const officerPersons = recordSet({
  id: 'officerPersons',
  title: { zh: '班子成员（一人一行）', en: 'Officers (one row a person)' },
  fields: {
    unit: text('单位', 'Unit'),
    name: text('姓名', 'Name'),
    term: choice('届别', 'Term', TERMS),
    committee: flag('班子成员（不含代表）', 'Member of a committee, not only a delegate'),
    sex: choice('性别', 'Sex', SEXES),
    minority: flag('少数民族', 'Ethnic minority'),
    age: integer('年龄', 'Age'),
    education: choice('文化程度', 'Education', EDUCATIONS),
    partyMember: flag('中共党员', 'Party member'),
    manager: flag('懂经营会管理', 'Skilled manager'),
    prosperous: flag('致富能人', 'Successful in business'),
    postsHeld: integer('职务数', 'Posts held'),
    oneShoulder: flag('书记主任一肩挑', 'Secretary and chair in one person'),
    crossPosted: flag('两委交叉任职', 'Serves in both bodies'),
  },
  listColumns: ['unit', 'name', 'sex', 'age', 'education', 'partyMember', 'postsHeld', 'oneShoulder', 'crossPosted'],
});
