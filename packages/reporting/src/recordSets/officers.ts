import { choice, date, flag, integer, recordSet, text } from '../recordSet.ts';
import { BODIES, EDUCATIONS, POSTS, SEXES, TERMS } from './labels.ts';

/** Posts of both terms, one row a post: whoever holds two posts stands here twice. */
export const officers = recordSet({
  id: 'officers',
  title: { zh: '当选职务（一职一行）', en: 'Posts (one row a post)' },
  fields: {
    unit: text('单位', 'Unit'),
    name: text('姓名', 'Name'),
    body: choice('班子', 'Body', BODIES),
    post: choice('职务', 'Post', POSTS),
    term: choice('届别', 'Term', TERMS),
    sex: choice('性别', 'Sex', SEXES),
    minority: flag('少数民族', 'Ethnic minority'),
    age: integer('年龄', 'Age'),
    education: choice('文化程度', 'Education', EDUCATIONS),
    partyMember: flag('中共党员', 'Party member'),
    manager: flag('懂经营会管理', 'Skilled manager'),
    prosperous: flag('致富能人', 'Successful in business'),
    reelected: flag('连选连任', 'Re-elected'),
    startedOn: date('任职日期', 'In office since'),
  },
  listColumns: ['unit', 'body', 'post', 'name', 'sex', 'age', 'education', 'partyMember', 'reelected'],
});
