import { requiredSurplus } from '@huanjie/rules';
import type { Draft, FindingDraft, Judged } from '../draft.ts';
import { compare, rational } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import type { Figure } from '../reading/figures.ts';

/** Candidates against seats: what the law asks for. */
export function checkSurplus(draft: Draft): Judged {
  return { relations: [], findings: [...surplusOfFifth(draft), ...surplusPrinted(draft), ...oneCandidate(draft)] };
}

const FIFTH = /(?:多于|多出|高于|不少于|不低于)[^,;。]{0,12}(?:应选|人数|名额)[^,;。]{0,8}$/;

/** 按照多于应选人数20%的比例: of 8 seats a fifth is 1.6 people, so the law's 不少于 asks for 2 (PB-020, G-17). */
function surplusOfFifth(draft: Draft): FindingDraft[] {
  return [...draft.byPart.values()].flatMap((figures) => {
    const figure = figures.find(
      ({ kind, amount, before }) =>
        kind === 'percent' && compare(amount.value, rational(20)) === 0 && FIFTH.test(before),
    );
    if (figure === undefined || candidatesAndSeats(draft, figure.sentence.part).length > 0) return [];
    const seats = seatsOf(draft, figure)
      .filter(({ amount }) => amount.value.n % 5n !== 0n)
      .slice(0, 4);
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
    if (draft.source.folded.slice(figure.end, next.start).includes(';')) return [];
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
  return [...draft.byPart.values()].flatMap((figures) => {
    const people = figures.filter(({ role, kind, past }) => role === 'count' && kind === 'person' && !past);
    const candidate = people.find(
      ({ label, token }) => !token.spelled && /主任候选人$/.test(label) && !/副主任|书记/.test(label),
    );
    const elected = people.find(({ tags }) => tags.post === 'chair' && Object.keys(tags).length === 1);
    if (candidate === undefined || elected === undefined) return [];
    const [n, m] = [candidate.amount.value, elected.amount.value];
    // One seat in each unit.
    const needed = BigInt(requiredSurplus('VC-2018', 'chair', 1).candidates) * m.n;
    if (n.d !== 1n || m.d !== 1n || n.n >= needed) return [];
    const short = needed - n.n;
    return [
      finding({
        check: 'surplus',
        class: 'rule',
        severity: n.n <= m.n ? 'warning' : 'question',
        at: candidate,
        printed: numberText(candidate),
        computed: `≥ ${needed}`,
        formula: `${numberText(candidate)} < 2×${numberText(elected)}`,
        zh: `主任应当差额选举，${numberText(elected)}个单位至少要有${needed}名主任候选人，文中只有${numberText(candidate)}名，至少${short}个单位只有一名候选人（村民委员会组织法，规则VC-402）。`,
        en: `Chairs are elected from more candidates than seats: ${numberText(elected)} units need at least ${needed}, the text has ${numberText(candidate)}, so at least ${short} had one candidate only (rule VC-402).`,
        mend: {
          zh: '核对主任候选人数，说明只有一名候选人的单位。',
          en: 'Check the number of candidates; say which units had one only.',
        },
        related: [elected],
      }),
    ];
  });
}
