import type { Line, Source } from '../reading/source.ts';
import { findingAt, grouped, shown, type WordingFinding } from './finding.ts';

/** What a report must have and this one lacks, and names and numbers that were blanked out. */
export function missing(source: Source): WordingFinding[] {
  const reports = wholeReports(source);
  return [...addressees(source, reports), ...endings(source, reports), ...redacted(source)];
}

const LONG = 800;
const TITLE = /(?:总结|报告|汇报)(?:报告)?\s{0,3}(?:[(（][^()]{1,12}[)）])?\s{0,3}$/u;
const SUBJECT = /换届|选举/g;
const CLOSING = /(?:总结|汇报|报告)如下|情况(?:总结|汇报|报告)|如下:/;

interface Report {
  readonly lines: readonly Line[];
  /** The first line of its text: the title and the lines of a site stand before. */
  readonly title: Line | null;
}

/** Each part of the text that is a whole report by its title or its length, and by its words. */
function wholeReports({ folded, lines }: Source): Report[] {
  const reports: Report[] = [];
  for (const own of grouped(lines, (line) => String(line.part)).values()) {
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) continue;
    const title =
      own.slice(0, 6).find((line) => line.end - line.start <= 60 && TITLE.test(folded.slice(line.start, line.end))) ??
      null;
    const words = folded.slice(first.start, last.end);
    const length = words.length;
    if (length < 200 || (title === null && length < LONG)) continue;
    if ([...words.slice(0, 20_000).matchAll(SUBJECT)].length < 3) continue;
    if (title === null && !CLOSING.test(words) && !own.some((line) => line.level > 0)) continue;
    reports.push({ lines: own, title });
  }
  return reports;
}

/** 现将…报告如下 is addressed to somebody; a plain 总结 need not be. */
function addressees(source: Source, reports: readonly Report[]): WordingFinding[] {
  const { folded } = source;
  for (const { lines, title } of reports) {
    const head = lines.slice(0, 8);
    const opening = folded.slice(head[0]?.start ?? 0, head.at(-1)?.end ?? 0).slice(0, 1500);
    const reporting = /(?:报告|汇报)如下/.exec(opening);
    if (reporting === null) continue;
    const addressed = head.some(
      (line) => line.end - line.start <= 40 && /[\u3400-\u9fff]:\s{0,3}$/u.test(folded.slice(line.start, line.end)),
    );
    if (addressed) continue;
    const start = (head[0]?.start ?? 0) + reporting.index;
    const place = title ?? { start, end: start + reporting[0].length };
    return [
      findingAt(source, place.start, place.end, {
        check: 'missing',
        severity: 'question',
        zh: '正文写“报告如下”，但开头没有写明报给谁。',
        en: 'The report says that it reports, and does not say to whom.',
        mend: [
          '在标题下顶格写主送机关，后加冒号。',
          'Put the authority addressed below the title, with a colon behind it.',
        ],
      }),
    ];
  }
  return [];
}

const DATE =
  /(?:\d{4}|20[xX×*]{2}|[二〇零一三四五六七八九○]{4})年.{0,12}[日月号×xX]\s{0,3}$|\d{4}[-./]\d{1,2}[-./]\d{1,2}\s{0,3}$/u;
const SIGNATURE = /(?:委员会|政府|党委|总支|支部|办公室|街道|办事处|委|局|会|组|部|站|中心|社区|村|镇|乡)\s{0,3}$/u;

/** No signature and no date in the last lines. */
function endings(source: Source, reports: readonly Report[]): WordingFinding[] {
  const { folded } = source;
  const places: { start: number; end: number; signed: boolean; dated: boolean }[] = [];
  for (const { lines, title } of reports) {
    const tail = lines.slice(-5).map((line) => folded.slice(line.start, line.end).trim());
    const head = lines.slice(0, 4).map((line) => folded.slice(line.start, line.end).trim());
    const short = (words: string): boolean => words.length <= 40;
    const under = head
      .slice(1)
      .filter((words) => short(words) && /^\(/.test(words) && !/^\([一二三四五六七八九十\d]{1,3}\)/.test(words));
    const dated = [...tail, ...under].some((words) => short(words) && DATE.test(words.replace(/[)）]$/, '')));
    const signed =
      tail
        .slice(title === null ? 0 : 1)
        .some((words) => short(words) && !/[。;,:!?]/.test(words) && SIGNATURE.test(words)) || under.length > 0;
    const last = lines.at(-1);
    if (last !== undefined && (!dated || !signed))
      places.push({ start: Math.max(last.start, last.end - 12), end: last.end, signed, dated });
  }
  const [first, ...related] = places;
  if (first === undefined) return [];
  const lacks = first.signed ? '日期' : first.dated ? '署名' : '署名和日期';
  const lacksEn = first.signed ? 'date' : first.dated ? 'signature' : 'signature or date';
  return [
    findingAt(source, first.start, first.end, {
      check: 'missing',
      severity: 'question',
      zh: `文末没有${lacks}${related.length > 0 ? `(共${places.length}篇)` : ''}。`,
      en: `There is no ${lacksEn} at the end${related.length > 0 ? ` (in ${places.length} reports)` : ''}.`,
      mend: [`在文末补上${lacks}。`, `Put the ${lacksEn} at the end.`],
      related,
    }),
  ];
}

interface Redaction {
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
}

const REDACTIONS: readonly Redaction[] = [
  { pattern: /第[xX×*]{1,3}(?:届|次)/gu, zh: '届次', en: 'numbers of the term' },
  { pattern: /(?:19|20)[xX×*＊]{2}(?:年|(?=[\]〕]))|[xX×*]{2,4}年(?!级)/gu, zh: '年份', en: 'years' },
  {
    pattern: /(?:[xX×*]{1,4}|某{1,2})(?:县|市|区|镇|乡|街道|办事处|社区|村|省|组)(?![\u3400-\u9fff]?民币)/gu,
    zh: '地名',
    en: 'names of places',
  },
  { pattern: /(?:[xX×*]{1,4}|某{1,2})月(?:[xX×*\d]{1,4}[日号])?|\d{1,2}月[xX×*]{1,3}[日号]/gu, zh: '月日', en: 'days' },
  {
    pattern: /(?<![a-zA-Z\d])[xX×*]{1,6}(?:余|多)?(?:人|名|个|户|次|份|票|%|岁|条|期|场)/gu,
    zh: '数字',
    en: 'figures',
  },
  {
    pattern: /(?:[\u3400-\u9fff](?:[xX×*]{2}))(?:同志|书记|主任|等人)|某某(?:同志|书记|主任)/gu,
    zh: '人名',
    en: 'names of persons',
  },
];

/** 20xx年, XX镇, ×月×日: one question for each kind. */
function redacted(source: Source): WordingFinding[] {
  return REDACTIONS.flatMap(({ pattern, zh, en }) => {
    const places = Array.from(source.folded.matchAll(pattern), (found) => ({
      start: found.index,
      end: found.index + found[0].length,
    }));
    const [first, ...related] = places;
    if (first === undefined) return [];
    const quoted = shown(source.text.slice(first.start, first.end), 12);
    return [
      findingAt(source, first.start, first.end, {
        check: 'redacted',
        severity: 'question',
        zh: `${zh}被隐去(“${quoted}”${related.length > 0 ? `等，共${places.length}处` : ''})，无法核对。`,
        en: `The ${en} are blanked out (“${quoted}”, ${places.length} in all), so that nothing can be checked against them.`,
        mend: [`定稿时填上${zh}。`, `Fill the ${en} in before the report goes out.`],
        related,
      }),
    ];
  });
}
