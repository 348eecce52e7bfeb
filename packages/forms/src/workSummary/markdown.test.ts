import { expect, test } from 'vitest';
import { HOSTILE_TEXTS, summaryOf } from '../testing/summaries.ts';
import { renderMarkdown } from './markdown.ts';
import { SAMPLE_WORK_SUMMARY } from './sample.ts';

test('the sample reads as a document', () => {
  const lines = renderMarkdown(SAMPLE_WORK_SUMMARY)
    .split('\n')
    .filter((line) => line !== '');
  expect(lines.slice(0, 3)).toEqual([
    '# 云溪县关于第十届村民委员会换届选举工作情况的总结报告',
    '> **演练数据**',
    '县委、县政府：',
  ]);
  expect(lines).toContain('## 二、主要做法');
  expect(lines).toContain('### （三）规范程序，依法选举');
  expect(lines).toContain('**【此处补写：本县发现的其他问题】**');
  expect(lines.slice(-4)).toEqual([
    '云溪县换届选举工作领导小组',
    '2012年3月6日',
    '---',
    '演练数据，不作正式文件　链首 3f9a62c17be04d58/1234',
  ]);
});

test.each([...HOSTILE_TEXTS, '- 列表', '1. 编号', '# 标题', '> 引文', '[x](javascript:alert(1))'])(
  '%s stays text',
  (text) => {
    const [, paragraph] = renderMarkdown(summaryOf([text])).split('\n\n');
    // Undoing the escapes gives the text back, and nothing that could begin markup is left without one.
    expect(paragraph!.replace(/\\([\\`*_[\]<>#|~&.)+=-])/gu, '$1')).toBe(text.trim());
    expect(paragraph!.replace(/\\./gu, '')).not.toMatch(/[*_`<>[\]#|&~]|^[-+]|^\d+[.)]/u);
  },
);
