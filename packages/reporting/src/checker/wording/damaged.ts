import type { Severity } from '../model.ts';
import type { Source } from '../reading/source.ts';
import { brokenBrackets, impossibleDates } from './dates.ts';
import { findingAt, located, places, shown, spanOf, type WordingFinding } from './finding.ts';
import { giantCounts, glued } from './giants.ts';

/** Numbers that a copy has damaged: lost points and digits, years pasted into counts, dates that no calendar has. */
export function damaged(source: Source): WordingFinding[] {
  return [
    ...lostPoints(source),
    ...lostDigits(source),
    ...lostPercents(source),
    ...bareRates(source),
    ...lostCounts(source),
    ...giantCounts(source),
    ...glued(source),
    ...impossibleDates(source),
    ...brokenBrackets(source),
  ];
}

const CHECK = 'damage';

/** 90。5%: the point of a decimal became a full stop. */
function lostPoints(source: Source): WordingFinding[] {
  return located(source.folded, /(?<![\d.])(\d{1,3})。{1,2}(\d{1,2})(%{1,2}|‰)/g, (found) => {
    const right = `${found[1]}.${found[2]}${found[3]?.charAt(0)}`;
    return findingAt(source, found.index, found.index + found[0].length, {
      check: CHECK,
      severity: 'warning',
      zh: `“${found[0]}”的小数点成了句号，应为“${right}”。`,
      en: `The decimal point of “${found[0]}” has become a full stop; it should read “${right}”.`,
      mend: [`改为“${right}”。`, `Change it to “${right}”.`],
      printed: found[0],
      computed: right,
      replacement: right,
    });
  });
}

/** 28。。%: digits are lost; 占%: the number is missing altogether; 12%%: a sign too many. */
function lostDigits(source: Source): WordingFinding[] {
  const { folded } = source;
  const findings: WordingFinding[] = [];
  for (const found of places(folded, /(?<![\d.])\d{1,3}(?:。{1,3}|\.{1,3})%{1,2}/g, findings))
    findings.push(
      missingNumber(source, found.index, found[0].length, 'error', [
        `“${found[0]}”的百分比缺了数字。`,
        `The percentage “${found[0]}” has lost digits.`,
      ]),
    );
  for (const found of places(
    folded,
    /[占达为到过近约率比]\s{0,2}%(?=[,。;、!)\s]|$)|[占达]\s{0,2}%|总(?:数|人数|户数)的\s{0,2}%/g,
    findings,
  )) {
    if (found[0].startsWith('率') && !/[,。;]/.test(folded.charAt(found.index + found[0].length))) continue;
    findings.push(
      missingNumber(source, found.index, found[0].length, 'error', [
        `“${shown(folded.slice(Math.max(0, found.index - 6), found.index + found[0].length))}”处百分号前没有数字。`,
        'There is no number before this percent sign.',
      ]),
    );
  }
  findings.push(...located(folded, /(\d|[xX×])%{2,6}/g, (found) => doubledPercent(source, found)));
  return findings;
}

function missingNumber(
  source: Source,
  at: number,
  length: number,
  severity: Severity,
  [zh, en]: readonly [string, string],
): WordingFinding {
  return findingAt(source, at, at + length, {
    check: CHECK,
    severity,
    zh,
    en,
    mend: ['查对原始数据后补上数字。', 'Look the figure up and put the number in.'],
    printed: source.text.slice(at, at + length),
  });
}

function doubledPercent(source: Source, found: RegExpExecArray): WordingFinding {
  const start = found.index + 1;
  return findingAt(source, start, found.index + found[0].length, {
    check: CHECK,
    severity: 'warning',
    zh: '百分号多写了一个。',
    en: 'There is one percent sign too many.',
    mend: ['删去多余的百分号。', 'Delete the sign too many.'],
    printed: found[0].slice(1),
    computed: '%',
    replacement: '%',
  });
}

const SHARE_END = '(?=\\s{0,2}(?:[,;)\\n]|。(?!\\d)|$))';
const LOST_SIGN = new RegExp(`(占(?:总数的|[\\u3400-\\u9fff]{0,8}的)?|占比)(\\d{1,2}[。.]\\d{1,2})${SHARE_END}`, 'gu');

/** 占3。1: a share whose percent sign is gone. */
function lostPercents(source: Source): WordingFinding[] {
  return located(source.folded, LOST_SIGN, (found) => {
    const start = found.index + String(found[1]).length;
    const right = `${String(found[2]).replace('。', '.')}%`;
    return findingAt(source, start, start + String(found[2]).length, {
      check: CHECK,
      severity: 'warning',
      zh: `“占${found[2]}”缺百分号，疑为“${right}”。`,
      en: `The share “${found[2]}” lacks its percent sign; probably “${right}”.`,
      mend: [`查对后改为“${right}”。`, `Check it and write “${right}”.`],
      printed: String(found[2]),
      computed: right,
      replacement: right,
    });
  });
}

const RATE =
  '(参选率|投票率|到会率|参会率|参与率|参评率|推荐率|得票率|当选率|合格率|满意率|满意度|支持率|知晓率|覆盖率|连任率|完成率|成功率|比例|比重|占比)';
const BARE_RATE = new RegExp(
  `${RATE}(?:也|均|都|平均|分别)?(?:为|达到了|达到|达|是|占|高达|超过|在|:)(?:约|近)?(\\d{1,3}(?:\\.\\d{1,2})?)(?=\\s{0,2}(?:[,;)!\\n]|。(?!\\d{1,2}%)|$)|以上|以下|左右)`,
  'gu',
);

/** 参选率达95。: a rate printed as a bare number. A number up to 1 is a rate without the sign and right as it is. */
function bareRates(source: Source): WordingFinding[] {
  const findings: WordingFinding[] = [];
  for (const found of places(source.folded, BARE_RATE, findings)) {
    const number = String(found[2]);
    if (Number(number) <= 1 || Number(number) > 100) continue;
    const start = found.index + found[0].length - number.length;
    findings.push(
      findingAt(source, start, start + number.length, {
        check: CHECK,
        severity: 'warning',
        zh: `${found[1]}写作“${number}”，缺百分号。`,
        en: `The rate “${found[1]}” is printed as “${number}” without a percent sign.`,
        mend: [`核对后写作“${number}%”。`, `Check it and write “${number}%”.`],
        printed: number,
        computed: `${number}%`,
        replacement: `${number}%`,
      }),
    );
  }
  return findings;
}

/** Places where a number must stand: behind a verb of counting and right before a classifier with its noun. */
const LOST_COUNT: readonly RegExp[] = [
  /(?:选出|选举产生|推选|推荐|产生|选举出|当选|共有|共|现有|选派|抽调|培训)(?:了)?名(?=委员|代表|干部|党员|主任|书记|副主任|副书记|成员|候选人|指导员|工作人员|组长|选民|同志)/gu,
  /(?:共有|共辖|下辖|辖|现有|总共有|涉及)个(?=村|社区|行政村|乡镇|选区|党支部|自然村|居委会|居民小组|村民小组|代表团|代表组)/gu,
  /(?:共有|共|登记|应到|实到|现有)(?:选民|党员|代表|群众|户籍人口|农业人口)(?:人|名)(?=[,。;])/gu,
  /(?:成员|委员|选民|候选人|干部|党员|女性|男性|妇女|(?<!法定|授权)代表)(?:名|人)(?=[,。;、](?:其中|参加|男|女|占|平均|应|实|有|主任|书记|当选|副))/gu,
  /(?:张贴|悬挂|发放|印发|下发|刷写|制作|编发)(?:了)?(?:宣传)?(?:标语|横幅|传单|宣传单|资料|宣传资料|公告|简报|手册)(?:条|幅|份|张|期|本)(?=[,。;、])/gu,
  /(?:召开|举办|开展)(?:了)?(?:次|期|场)(?=会议|培训|动员会|座谈会|宣讲|联席会)/gu,
  /(?:总人口|选民总数|选民|党员|群众|代表|委员|成员|干部|妇女|少数民族|文化程度|学历|岁以[上下])(?:人|名)(?=,占\d)|(?:总人口|选民总数|总人数|主任|书记|委员)人(?=[,、。;])/gu,
  /(?:选票|废票|弃权票|有效票|无效票|收回|发出|回收|赞成票?|反对票?)张(?=[,。;、])/gu,
  /(?<=[,。;\s(])年(?=\d{1,2}月\d{1,2}[日号])/gu,
  /(?<=于|在|从|至|自|到)(?:年)?月日(?=[,。至到召起前后上下]|开始|举行|进行)/gu,
];

/** More places than this are one fault of the copy: all its counts were taken out. */
const MANY = 3;

/** 选出名委员, 共有个村, 于月日召开: one finding each, or one for all of them where there are many. */
function lostCounts(source: Source): WordingFinding[] {
  const spots = LOST_COUNT.flatMap((pattern) => Array.from(source.folded.matchAll(pattern), spanOf)).sort(
    (a, b) => a.start - b.start,
  );
  const single = spots.length <= MANY;
  return spots.slice(0, single ? MANY : 1).map(({ start, end }) => {
    const words = source.text.slice(start, end);
    const finding = missingNumber(source, start, end - start, 'warning', [
      single ? `“${words}”处缺数字。` : `“${words}”等${spots.length}处缺数字。`,
      single
        ? `A number is missing at “${words}”.`
        : `Numbers are missing at “${words}” and ${spots.length - 1} other spots.`,
    ]);
    return single ? finding : { ...finding, related: spots.slice(1, 41) };
  });
}
