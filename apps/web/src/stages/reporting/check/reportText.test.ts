import type { Report } from '@huanjie/contract';
import { expect, it } from 'vitest';
import { textOfReport } from './reportText.ts';

it('sets a report line by line as it is printed, and leaves out what it does not have', () => {
  const paragraph = { key: 'a', text: '共434个村。', figures: [], gap: false, edited: false, warnings: [] };
  const report: Report = {
    title: '总结',
    addressee: '县委',
    practice: true,
    outline: 'village',
    head: '',
    sections: [
      { heading: null, level: 1, paragraphs: [paragraph] },
      { heading: '一、做法', level: 1, paragraphs: [{ ...paragraph, text: '选出1547人。' }] },
    ],
    signatory: null,
    date: '2021-03-06',
  };
  expect(textOfReport(report)).toBe('总结\n县委：\n共434个村。\n一、做法\n选出1547人。\n2021年3月6日\n');
});
