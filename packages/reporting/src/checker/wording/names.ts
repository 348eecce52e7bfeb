import type { Source } from '../reading/source.ts';
import { grouped, partReader, sentenceReader, type WordingFinding } from './finding.ts';
import { streetsAndTownships } from './places.ts';
import { type Mention, severalNames } from './severalNames.ts';
import { termNumbers } from './terms.ts';

/** One body under several names in one report: groups, offices, streets, committees. */
export function names(source: Source): WordingFinding[] {
  return [streetsAndTownships, leadingGroups, offices, committees, termNumbers].flatMap((check) => check(source));
}

const GROUP = /(?:换届|选举)[\u3400-\u9fff]{0,8}?(?:领导小组|领导组|指导小组|指导组)(?!办公室|办)/gu;

const LEVEL =
  /(省|市|县|区|旗|乡镇|镇|乡|街道|街办)(?:村级|村|社区|居|农村|两委|村“两委”|居民委员会|村民委员会|村委会|居委会|第[一二三四五六七八九十]{1,3}[届次]|人大|党委|委|政府|了|的)*$/u;

const LOWER = /(各乡镇|各镇|各乡|各街道|各村|各社区|乡镇也|街道也)[^。;]{0,40}$/u;

const SHORT_FORM = /以下(?:统称|简称|均称|称)(?:为|:)?[“"「]?([\u3400-\u9fff]{2,14})[”"」]?/gu;

/** 换届选举工作领导小组, 换届工作领导组: the group of one level and kind with and without 选举, 工作 and 小. */
function leadingGroups(source: Source): WordingFinding[] {
  const introduced = shortForms(source);
  const mentions = readGroups(source).filter((mention) => !introduced.has(mention.form));
  const findings: WordingFinding[] = [];
  for (const same of grouped(mentions, (mention) => mention.key).values()) {
    if (same[0]?.key.startsWith('?') === true) continue;
    const zh = same[0]?.key.endsWith('领导') === true ? '同一个领导机构' : '同一个指导机构';
    findings.push(...severalNames(source, same, zh, 'The same leading group'));
  }
  return findings;
}

function readGroups(source: Source): Mention[] {
  const { folded } = source;
  const partOf = partReader(source);
  const mentions: Mention[] = [];
  for (const found of folded.matchAll(GROUP)) {
    const before = folded.slice(Math.max(0, found.index - 60), found.index);
    const level = levelBefore(before);
    const kind = /指导/.test(found[0].slice(-4)) ? '指导' : '领导';
    // 换届选举工作在领导小组 is no name.
    if (/[在由的和与及向对了是]/.test(found[0])) continue;
    const start = found.index;
    const form = found[0].replace(/^选举/, '选举');
    mentions.push({ start, end: start + found[0].length, form, key: `${level}${partOf(start)}${kind}` });
  }
  return mentions;
}

/** The level of government that a name belongs to; '?' where the words before do not say. */
function levelBefore(before: string): string {
  const near = /[^,。;:、\n()]{0,60}$/.exec(before)?.[0] ?? '';
  const level = LEVEL.exec(near)?.[1];
  if (level !== undefined) return LOWER.test(near.slice(0, -1)) && !/各/.test(level) ? '下级' : level;
  return '?';
}

function shortForms({ folded }: Source): Set<string> {
  return new Set(Array.from(folded.matchAll(SHORT_FORM), (found) => String(found[1])));
}

const OFFICE =
  /(省|市|县|区|旗|乡|镇|街道)?(?:村级|村|社区|农村|党委|人大|“两委”|村“两委”|第[一二三四五六七八九十]{1,3}[届次])?((?:换届|选举)[\u3400-\u9fff]{0,8}?办公室|换届选举办|换届办|选举办)(?![法理好公事])/gu;

/** 换届选举办公室, 换届办, 选举办: the office of one level. A name without a level is taken for the commonest level. */
function offices(source: Source): WordingFinding[] {
  const { folded } = source;
  const introduced = shortForms(source);
  const partOf = partReader(source);
  const mentions: Mention[] = [];
  for (const found of folded.matchAll(OFFICE)) {
    const form = String(found[2]);
    if (introduced.has(form) || /[在由的和与及向对了是,]/.test(form)) continue;
    const end = found.index + found[0].length;
    mentions.push({ start: end - form.length, end, form, key: `${partOf(found.index)}${found[1] ?? ''}` });
  }
  const findings: WordingFinding[] = [];
  for (const part of grouped(mentions, (mention) => String(Number.parseInt(mention.key, 10))).values()) {
    const levels = [
      ...grouped(
        part.filter((mention) => !/^\d+$/.test(mention.key)),
        (mention) => mention.key,
      ).values(),
    ];
    const own = levels.sort((a, b) => b.length - a.length)[0] ?? [];
    const same = part.filter((mention) => /^\d+$/.test(mention.key) || own.includes(mention));
    findings.push(...severalNames(source, same, '同一个选举办事机构', 'The same election office'));
  }
  return findings;
}

const COMMITTEE =
  /(村居委会?|村民委员会|村委会|村委(?!员|会|书记)|村(?:\(居\))?委)(?:班子)?(?:主任|副主任|委员|干部|成员|班子成员)(?=(?:总数)?的?(?:\d|[^,。;\n]{0,6}(?:\d|总数)|中,?[^。;\n]{0,16}\d))/gu;

/** 村居委主任434名, 村委会干部总数的11.7%, 村民委员会成员中…: three names or more for the whole that figures rest on. */
function committees(source: Source): WordingFinding[] {
  const partOf = partReader(source);
  const sentenceOf = sentenceReader(source);
  const mentions = Array.from(source.folded.matchAll(COMMITTEE), (found): Mention & { sentence: number } => ({
    start: found.index,
    end: found.index + found[0].length,
    form: found[0],
    key: `${partOf(found.index)}`,
    sentence: sentenceOf(found.index),
  }));
  const findings: WordingFinding[] = [];
  for (const part of grouped(mentions, (mention) => mention.key).values()) {
    const near = part.filter((mention) => mention.sentence - (part[0]?.sentence ?? 0) <= 8);
    const bodies = new Set(
      near.map((mention) => /^(村居委|村民委员会|村委会|村委|村\(居\)委)/.exec(mention.form)?.[0]),
    );
    if (bodies.size >= 3)
      findings.push(
        ...severalNames(source, near, '统计基数所指的村民委员会', 'The committee that the figures rest on'),
      );
  }
  return findings;
}
