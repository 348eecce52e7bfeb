import { atLeastFourFifths, moreThanHalf } from '@huanjie/rules';
import type { Draft, FindingDraft, Judged } from '../draft.ts';
import { finding, numberText } from '../finding.ts';
import type { Figure } from '../reading/figures.ts';

/** Attendance and turnout below what makes an election hold. */
export function checkQuorum(draft: Draft): Judged {
  return { relations: [], findings: [...quorum(draft), ...turnout(draft)] };
}

const voting = (part: 'present' | 'entitled' | 'voted' | 'registered') => (figure: Figure) =>
  figure.tags.voting === part &&
  figure.role === 'count' &&
  !figure.past &&
  !figure.each &&
  figure.amount.qualifier === 'exact';

/** Party meetings elect when four fifths of those who should attend are there (PB-010). */
function quorum(draft: Draft): FindingDraft[] {
  return pairsOf(draft, voting('entitled'), voting('present')).flatMap(([entitled, present]) => {
    const words = draft.source.folded.slice(present.sentence.start, present.sentence.end);
    // A consultation, a people's congress and a meeting of villagers have quorums of their own.
    const party =
      /党员大会|党代表|党代会|党员代表|支部(?:委员会)?(?:换届)?选举/.test(words) &&
      !/人民代表|人大|村民代表|居民代表/.test(words);
    const needed = BigInt(atLeastFourFifths(Number(entitled.amount.value.n)));
    if (!party || present.amount.value.n >= needed) return [];
    const [a, b] = [numberText(present), numberText(entitled)];
    return [
      finding({
        check: 'quorum',
        class: 'rule',
        severity: 'warning',
        at: present,
        printed: a,
        computed: `≥ ${needed}`,
        formula: `5×${a} < 4×${b}`,
        zh: `实到${a}人不到应到${b}人的五分之四，党内选举不能进行（规则PB-010）。`,
        en: `${a} present are fewer than four fifths of ${b}: a Party election may not be held (rule PB-010).`,
        mend: {
          zh: '核对应到、实到人数；因故不计入应到的，写明依据。',
          en: 'Check both figures; say whom the rules leave out of those who should attend.',
        },
        related: [entitled],
      }),
    ];
  });
}

/** A vote of villagers holds when more than half of the registered take part (VC-601). */
function turnout(draft: Draft): FindingDraft[] {
  return pairsOf(draft, voting('registered'), voting('voted')).flatMap(([registered, voted]) => {
    if (voted.amount.value.n >= BigInt(moreThanHalf(Number(registered.amount.value.n)))) return [];
    const [a, b] = [numberText(voted), numberText(registered)];
    return [
      finding({
        check: 'turnout',
        class: 'rule',
        severity: 'question',
        at: voted,
        printed: a,
        computed: `> ${registered.amount.value.n / 2n}`,
        formula: `2×${a} ≤ ${b}`,
        zh: `参加投票${a}人没有超过登记选民${b}人的半数，选举应为无效（村民委员会组织法）；是否只是一部分单位的数？`,
        en: `${a} voters are not more than half of the ${b} registered, so the vote would not hold; is it the figure of some units only?`,
        mend: { zh: '核对两个数的范围是否一致。', en: 'See whether both figures cover the same units.' },
        related: [registered],
      }),
    ];
  });
}

/** A whole and the figure right behind it in the same sentence. */
function pairsOf(
  draft: Draft,
  first: (figure: Figure) => boolean,
  second: (figure: Figure) => boolean,
): (readonly [Figure, Figure])[] {
  return draft.bySentence.flatMap((figures) => {
    const [a] = figures.filter(first);
    const b = figures.find((figure) => a !== undefined && figure.index > a.index && second(figure));
    return a === undefined || b === undefined || a.amount.value.d !== 1n || b.amount.value.d !== 1n
      ? []
      : [[a, b] as const];
  });
}
