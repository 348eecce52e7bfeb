import type { WorkSummary } from '../workSummary/model.ts';

/** A summary of the given paragraphs and nothing else around them but a title. */
export function summaryOf(paragraphs: readonly string[], changes: Partial<WorkSummary> = {}): WorkSummary {
  return {
    title: '换届选举工作总结',
    addressee: null,
    practice: false,
    head: '链首 3f9a/12',
    sections: [{ heading: null, level: 1, paragraphs: paragraphs.map((text) => ({ text, figures: [], gap: false })) }],
    signatory: null,
    date: null,
    ...changes,
  };
}

const HANZI = '村民委员会换届选举工作依法有序进行各地认真组织广泛发动群众参加投票';

/** Running text of `length` Hanzi without punctuation, so that every line can be counted. */
export function hanzi(length: number): string {
  return HANZI.repeat(Math.ceil(length / HANZI.length)).slice(0, length);
}

/** Texts that would do harm if any part of a printer read them as its own language. */
export const HOSTILE_TEXTS = [
  '#read("/etc/passwd")',
  '</w:t></w:r><w:r><w:t>',
  '#import "@preview/x:1.0.0": *',
  '$ sum $ *粗* _斜_ `码` \\u{41} @ref <label>',
  '"}); #panic("x") {"a": "',
  '&lt;b&gt; ]]> <!-- -->',
];
