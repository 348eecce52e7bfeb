import type { Draft } from '../draft.ts';
import type { Span } from '../model.ts';

/** A unit that held no election this time. */
export interface Exempt extends Span {
  readonly part: number;
}

const EXEMPT =
  /(?:此次|本次|这次|本届)?(?:暂)?(?:未|没有|不)(?:组织|进行|开展|参加|举行)(?:此次|本次|这次)?(?:村委会|居委会|换届)?(?:换届)?选举|(?:暂缓|推迟|延期)(?:进行)?换届|暂不换届/g;

/** Words that tell of units without an election; a rule or a prohibition (不得…) is none. */
export function exemptUnits(draft: Draft): Exempt[] {
  const found: Exempt[] = [];
  for (const { start, end, part } of draft.source.lines) {
    for (const match of draft.source.folded.slice(start, end).matchAll(EXEMPT)) {
      const at = start + match.index;
      const before = draft.source.folded.slice(Math.max(start, at - 30), at);
      if (/(?:凡|如|若|对于|应|不得|严禁|可以)[^,;。]{0,20}$/.test(before)) continue;
      if (/村|社区|支部|单位|乡|镇/.test(before)) found.push({ start: at, end: at + match[0].length, part });
    }
  }
  return found;
}
