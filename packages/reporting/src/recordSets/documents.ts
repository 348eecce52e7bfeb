import { choice, date, integer, recordSet, text } from '../recordSet.ts';
import { DIRECTIONS, DOCUMENT_KINDS } from './labels.ts';

/** Documents received and issued. */
export const documents = recordSet({
  id: 'documents',
  title: { zh: '文件', en: 'Documents' },
  fields: {
    unit: text('单位', 'Unit'),
    direction: choice('收发', 'Direction', DIRECTIONS),
    kind: choice('文种', 'Kind', DOCUMENT_KINDS),
    number: text('发文字号', 'Number'),
    title: text('标题', 'Title'),
    issuer: text('发文单位', 'Issuer'),
    issuedOn: date('发文日期', 'Issued on'),
    examinedOn: date('审核日期', 'Examined on'),
    approvedOn: date('批准日期', 'Approved on'),
    approvedBy: text('批准人', 'Approved by'),
    copies: integer('份数', 'Copies'),
  },
  listColumns: ['unit', 'direction', 'kind', 'number', 'title', 'issuer', 'issuedOn', 'approvedOn', 'approvedBy'],
});
