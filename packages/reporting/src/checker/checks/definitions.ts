import type { Draft, Judged } from '../draft.ts';
import { finding, numberText, wordsAt } from '../finding.ts';
import { basesOfChange } from './baseOfChange.ts';
import { cutsOf } from './cuts/cuts.ts';
import { type Exempt, exemptUnits } from './exempt.ts';
import { crossPosting, postsOrPersons } from './posts.ts';

/** What is true under one definition and false under another: asked, not accused. */
export function checkDefinitions(draft: Draft): Judged {
  const found = [
    crossPosting(draft),
    postsOrPersons(draft),
    basesOfChange(draft),
    bandsAsSteps(draft),
    allComplete(draft),
  ];
  return {
    relations: found.flatMap(({ relations }) => relations),
    findings: found.flatMap(({ findings }) => findings),
  };
}

/** 大专以上2人,初中以上1000人,小学以上979人: 以上 cannot mean what it says. */
function bandsAsSteps(draft: Draft): Judged {
  const findings = cutsOf(draft).flatMap((cut) => {
    const [first] = cut.parts;
    const last = cut.parts.at(-1);
    if (first === undefined || last === undefined || !cut.exclusive) return [];
    if (!cut.parts.every(({ tags }) => tags.education !== undefined && tags.education.high === null)) return [];
    return [
      finding({
        check: 'bands',
        class: 'definition',
        severity: 'question',
        at: { start: first.start, end: last.end },
        printed: cut.parts.map(numberText).join(', '),
        computed: null,
        formula: null,
        zh: '按字面“小学以上”包括“初中以上”，人数却更少；这里的“以上”应是各档，档与档之间也可能缺了一档。',
        en: 'Read literally the lower level includes the higher, yet has fewer people; the levels must be meant as steps, and a step may be missing.',
        mend: {
          zh: '改为互不重叠的各档，如“初中”“高中（中专）”“大专及以上”。',
          en: 'Print steps that do not overlap, such as lower middle, upper middle, college and above.',
        },
        related: cut.parts,
      }),
    ];
  });
  return { relations: [], findings };
}

const COMPLETE =
  /(?:全部|全面|均已|都已|已全部|圆满)(?:圆满|顺利|如期)?(?:完成|结束)|(?:换届|选举)(?:率|完成率|成功率)(?:为|达到?|均为)?100%/g;

/** 全部完成 and a unit that held no election. */
function allComplete(draft: Draft): Judged {
  const firstOfPart = new Map<number, Exempt>();
  for (const exempt of exemptUnits(draft)) if (!firstOfPart.has(exempt.part)) firstOfPart.set(exempt.part, exempt);
  const findings = [...firstOfPart.values()].flatMap((exempt) => {
    const lines = draft.source.lines.filter(({ part }) => part === exempt.part);
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return [];
    const words = draft.source.folded.slice(first.start, last.end);
    const claim = [...words.matchAll(COMPLETE)].at(0);
    // A text that says how many units really elected has told the two apart.
    if (claim === undefined || /实际(?:组织|参加|进行)?(?:选举|换届)|应换届/.test(words)) return [];
    const at = { start: first.start + claim.index, end: first.start + claim.index + claim[0].length };
    return [
      finding({
        check: 'allComplete',
        class: 'definition',
        severity: 'question',
        at,
        printed: wordsAt(draft, at),
        computed: null,
        formula: null,
        zh: `这里说${wordsAt(draft, at)}，后面又有单位“${wordsAt(draft, exempt)}”。`,
        en: `Here everything is complete, yet the text tells of a unit that held no election.`,
        mend: {
          zh: '写明完成的范围，未选举的单位单列。',
          en: 'Say what is complete, and list units without an election apart.',
        },
        related: [exempt],
      }),
    ];
  });
  return { relations: [], findings };
}
