import { choice, integer, recordSet } from '../recordSet.ts';
import { MATTERS } from './labels.ts';

/** Kinds of matter that were made public, one row a kind. */
export const publishedMatters = recordSet({
  id: 'publishedMatters',
  title: { zh: '公开事项种类', en: 'Kinds of matter published' },
  fields: {
    matter: choice('公开事项', 'Matter', MATTERS),
    units: integer('公布单位数', 'Units'),
  },
  listColumns: ['matter', 'units'],
});
