import { requiredSurplus } from '@huanjie/rules';
import { type Draft, type FindingDraft, finding, type Judged, numberText } from '../draft.ts';
import { compare, rational } from '../exact/rational.ts';
import type { Figure } from '../reading/figures.ts';

/** Numbers that the law asks for. */
export function checkLaw(draft: Draft): Judged {
  return {
    relations: [],
    findings: [
      ...surplusOfFifth(draft),
      ...surplusPrinted(draft),
      ...oneCandidate(draft),
      ...quorum(draft),
      ...turnout(draft),
    ],
  };
}

const FIFTH = /(?:多于|多出|高于|不少于|不低于)[^,;。]{0,12}(?:应选|人数|名额)[^,;。]{0,8}$/;

/** 按照多于应选人数20%的比例: of 8 seats a fifth is 1.6 people, so the law's 不少于 asks for 2 (PB-020, G-17). */
function surplusOfFifth(draft: Draft): FindingDraft[] {
  return draft.figures.flatMap((figure) => {
    const isRule =
      figure.kind === 'percent' && compare(figure.amount.value, rational(20)) === 0 && FIFTH.test(figure.before);
    if (!isRule || candidatesAndSeats(draft, figure.sentence.part).length > 0) return [];
    const seats = seatsOf(draft, figure).filter(({ amount }) => amount.value.n % 5n !== 0n);
    if (seats.length === 0) return [];
    const worked = seats.map((seat) => {
      const n = Number(seat.amount.value.n);
      return `${n}×1.2 = ${(n * 12) / 10} → ${requiredSurplus('PB-2020', 'committee-member', n).candidates}`;
    });
    return [
      finding({
        check: 'surplus',
        class: 'rule',
        severity: 'question',
        at: figure,
        printed: `${numberText(figure)}%`,
        computed: worked.join('; '),
        formula: worked.join('; '),
        zh: `差额不少于应选人数的20%，不是整数时应向上取整：${worked.join('；')}（《中国共产党基层组织选举工作条例》，规则PB-020、G-17，条款待确认）。`,
        en: `The surplus is at least 20% of the seats; where that is no whole number it is rounded up: ${worked.join('; ')} (rules PB-020 and G-17, article to be confirmed).`,
        mend: { zh: '写明候选人预备人选的实际人数。', en: 'Print how many candidates there were.' },
        related: seats,
      }),
    ];
  });
}

/** Party candidates printed beside their seats: 党委委员候选人9名(应选8名). */
function candidatesAndSeats(draft: Draft, part: number): (readonly [candidates: Figure, seats: Figure])[] {
  const figures = draft.byPart.get(part) ?? [];
  return figures.flatMap((figure, index) => {
    const next = figures[index + 1];
    if (next === undefined || next.sentence.index !== figure.sentence.index || next.start - figure.end > 20) return [];
    if (figure.kind !== 'person' || next.kind !== 'person') return [];
    const isSeats = ({ before }: Figure) => /应选(?:名额)?(?:为|是)?$/.test(before);
    const pair = isSeats(next)
      ? ([figure, next] as const)
      : isSeats(figure) && draft.source.folded[figure.end] !== ')'
        ? ([next, figure] as const)
        : null;
    if (pair === null) return [];
    const words = draft.source.folded.slice(Math.max(figure.sentence.start, figure.start - 30), next.end);
    if (!/候选人|人选/.test(pair[0].before) || !/党委|纪委|支委|支部|党代表|县代表|委员会委员/.test(words)) return [];
    return pair.every(({ amount }) => amount.value.d === 1n && amount.value.n > 0n) ? [pair] : [];
  });
}

function surplusPrinted(draft: Draft): FindingDraft[] {
  return [...draft.byPart.keys()].flatMap((part) =>
    candidatesAndSeats(draft, part).flatMap(([candidates, seats]) => {
      const n = Number(seats.amount.value.n);
      const { candidates: needed, rules } = requiredSurplus('PB-2020', 'committee-member', n);
      // Final candidates may equal the seats after a preliminary election; fewer than the seats is never meant.
      if (candidates.amount.value.n >= BigInt(needed) || candidates.amount.value.n <= BigInt(n)) return [];
      const [a, b] = [numberText(candidates), numberText(seats)];
      return [
        finding({
          check: 'surplus',
          class: 'rule',
          severity: 'warning',
          at: candidates,
          printed: a,
          computed: `≥ ${needed}`,
          formula: `${b}+⌈${b}/5⌉ = ${needed} > ${a}`,
          zh: `应选${b}名，差额不少于20%，至少要有${needed}名候选人，文中只有${a}名（规则${rules.join('、')}，条款待确认）。`,
          en: `For ${b} seats a surplus of at least 20% needs ${needed} candidates; the text has ${a} (rules ${rules.join(', ')}, article to be confirmed).`,
          mend: { zh: '核对应选名额和候选人数。', en: 'Check the seats and the candidates.' },
          related: [seats],
        }),
      ];
    }),
  );
}

/** Elected committee members and delegates of the same report: what the surplus is taken of. */
const seatsOf = (draft: Draft, rule: Figure): Figure[] =>
  (draft.byPart.get(rule.sentence.part) ?? []).filter(
    (figure) =>
      figure.role === 'count' &&
      figure.kind === 'person' &&
      figure.amount.value.d === 1n &&
      figure.amount.value.n > 0n &&
      figure.amount.value.n < 100n &&
      (figure.tags.post === 'member' || figure.tags.post === 'discipline member') &&
      figure.tags.candidate === undefined,
  );

/** Every unit elects one chair from at least two candidates (VC-402): fewer than twice as many cannot be everywhere. */
function oneCandidate(draft: Draft): FindingDraft[] {
  const candidates = draft.figures.filter(
    (figure) =>
      figure.role === 'count' &&
      figure.kind === 'person' &&
      !figure.token.spelled &&
      /主任候选人$/.test(figure.label) &&
      !/副主任/.test(figure.label),
  );
  return candidates.flatMap((candidate) => {
    if (/书记/.test(candidate.label)) return [];
    const elected = (draft.byPart.get(candidate.sentence.part) ?? []).find(
      (figure) =>
        figure.role === 'count' &&
        figure.kind === 'person' &&
        figure.tags.post === 'chair' &&
        figure.tags.candidate === undefined &&
        !figure.past &&
        Object.keys(figure.tags).length === 1,
    );
    if (elected === undefined) return [];
    const [n, m] = [candidate.amount.value, elected.amount.value];
    if (n.d !== 1n || m.d !== 1n || n.n >= 2n * m.n) return [];
    const short = 2n * m.n - n.n;
    return [
      finding({
        check: 'surplus',
        class: 'rule',
        severity: n.n <= m.n ? 'warning' : 'question',
        at: candidate,
        printed: numberText(candidate),
        computed: `≥ ${2n * m.n}`,
        formula: `${numberText(candidate)} < 2×${numberText(elected)}`,
        zh: `主任应当差额选举，${numberText(elected)}个单位至少要有${2n * m.n}名主任候选人，文中只有${numberText(candidate)}名，至少${short}个单位只有一名候选人（村民委员会组织法，规则VC-402）。`,
        en: `Chairs are elected from more candidates than seats: ${numberText(elected)} units need at least ${2n * m.n}, the text has ${numberText(candidate)}, so at least ${short} had one candidate only (rule VC-402).`,
        mend: {
          zh: '核对主任候选人数，说明只有一名候选人的单位。',
          en: 'Check the number of candidates; say which units had one only.',
        },
        related: [elected],
      }),
    ];
  });
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
    if (!party || 5n * present.amount.value.n >= 4n * entitled.amount.value.n) return [];
    const [a, b] = [numberText(present), numberText(entitled)];
    return [
      finding({
        check: 'quorum',
        class: 'rule',
        severity: 'warning',
        at: present,
        printed: a,
        computed: `≥ ${(4n * entitled.amount.value.n + 4n) / 5n}`,
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
    if (2n * voted.amount.value.n > registered.amount.value.n) return [];
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
