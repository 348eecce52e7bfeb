import type { Source } from '../reading/source.ts';
import { grouped, partReader, type WordingFinding } from './finding.ts';
import { type Mention, severalNames } from './severalNames.ts';

const STREET = /([\u3400-\u9fff]{2,6}?)(街道办事处|街道办(?!理|公|法|事)|街道|街办(?!理|公|法)|办事处)/gu;
/** Characters that stand before a place in running text, or make a general word of it: 各街道, 有关街办. */
const NOT_OF_A_NAME =
  /[各有关本该我全个两几些在到入对于由和与及等的了往为是将把仍从向往至被让请带随同会经市区县省级属辖驻所其他她它每某与某并也都应要可能者员组办事处理街道委党政府机已未另外针以成立分工全部个别原老多少族制心点范进一二三四五六七八九十百]/u;

/** 平阳路街道, 平阳街办: a street under two names; and one township as 镇 and as 乡. */
export function streetsAndTownships(source: Source): WordingFinding[] {
  return [...streets(source), ...townships(source)];
}

/** The last two characters of the name without 路 or 街: what the forms of one name have in common. */
function stemOf(name: string): string | null {
  const bare = name.replace(/(?:大街|路|街|大道)$/u, '');
  const stem = bare.slice(-2);
  return stem.length < 2 || NOT_OF_A_NAME.test(stem) ? null : stem;
}

function streets(source: Source): WordingFinding[] {
  const { folded } = source;
  const partOf = partReader(source);
  const mentions: Mention[] = [];
  for (const found of folded.matchAll(STREET)) {
    const suffix = String(found[2]);
    const end = found.index + found[0].length;
    const name = folded.slice(Math.max(0, end - suffix.length - 6), end - suffix.length);
    const stem = stemOf(name);
    if (stem === null) continue;
    const start = end - suffix.length - (name.length - name.lastIndexOf(stem));
    mentions.push({ start, end, form: folded.slice(start, end), key: `${partOf(start)} ${stem}` });
  }
  const findings: WordingFinding[] = [];
  for (const same of grouped(mentions, (mention) => mention.key).values())
    if (differ(same)) findings.push(...severalNames(source, same, '同一个街道', 'The same street office'));
  return findings;
}

/** 平阳路街道 and 平阳路街道办事处 are the area and its office; any other difference is one of the name. */
function differ(mentions: readonly Mention[]): boolean {
  const forms = new Set(mentions.map(({ form }) => form.replace(/街道办事处$/u, '街道')));
  return forms.size > 1;
}

const TOWNSHIP = /(?<=[、,。;:\s“(]|^)([\u3400-\u9fff]{2})([镇乡])(?=[、,。;\s党人村的共”)]|$)/gu;

function townships(source: Source): WordingFinding[] {
  const partOf = partReader(source);
  const mentions: Mention[] = [];
  for (const found of source.folded.matchAll(TOWNSHIP)) {
    if (NOT_OF_A_NAME.test(String(found[1]))) continue;
    mentions.push({
      start: found.index,
      end: found.index + found[0].length,
      form: found[0],
      key: `${partOf(found.index)} ${found[1]}`,
    });
  }
  return [...grouped(mentions, (mention) => mention.key).values()].flatMap((same) =>
    severalNames(source, same, '同一个乡镇', 'The same township'),
  );
}
