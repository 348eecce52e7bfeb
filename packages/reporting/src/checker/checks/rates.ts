import type { Bilingual } from '@huanjie/rules';
import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { isBelow } from '../exact/interval.ts';
import { rational, toFixed } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { fit, shareOf } from '../fit.ts';
import { rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';
import { placeOf } from '../reading/place.ts';
import { likeNouns } from '../reading/units.ts';

interface Rate {
  readonly name: Bilingual;
  /** What the words before the printed rate must end in. */
  readonly label: RegExp;
  /** Ballots of one vote stand in one paragraph. */
  readonly ofBallots?: true;
  readonly numerator: (figure: Figure) => boolean;
  readonly denominator: (figure: Figure) => boolean;
}

const is = (part: string) => (figure: Figure) =>
  figure.role === 'count' &&
  !figure.past &&
  !figure.each &&
  (figure.tags.ballot === part || figure.tags.voting === part);

/** Rates whose two sides have names of their own. */
const RATES: readonly Rate[] = [
  {
    name: { zh: '参选率', en: 'turnout' },
    label: /(?:参选率|投票率|参投率|选民参与率|参加选举率)(?:约|平均)?(?:为|是|达到了?|达|高达|占)?$/,
    numerator: is('voted'),
    denominator: is('registered'),
  },
  {
    name: { zh: '到会率', en: 'attendance' },
    label: /(?:到会率|出席率|参会率|到会比例)(?:为|是|达到了?|达|高达)?$/,
    numerator: is('present'),
    denominator: (figure) => is('entitled')(figure) || isDelegates(figure),
  },
  {
    name: { zh: '选票回收率', en: 'ballots returned' },
    label: /(?:回收率|收回率)(?:为|是|达到了?|达|高达)?$/,
    ofBallots: true,
    numerator: is('returned'),
    denominator: is('issued'),
  },
  {
    name: { zh: '有效票率', en: 'valid ballots' },
    label: /(?:有效票率|有效率|选票有效率)(?:为|是|达到了?|达|高达)?$/,
    ofBallots: true,
    numerator: is('valid'),
    denominator: is('returned'),
  },
  {
    name: { zh: '一肩挑比例', en: 'chair and secretary in one' },
    label: /一肩挑(?:的)?(?:比例|率|占比)(?:为|是|达到了?|达|占|高达)?$/,
    numerator: (figure) => figure.role === 'count' && !figure.past && figure.tags.oneShoulder === true,
    denominator: (figure) => figure.role === 'count' && !figure.past && figure.kind === 'unit' && isAllUnits(figure),
  },
];

/** All delegates of a congress: 共选出镇党代表116名. */
const isDelegates = (figure: Figure): boolean =>
  figure.role === 'count' &&
  figure.kind === 'person' &&
  /代表$/.test(figure.label) &&
  /共|产生|选出/.test(figure.before) &&
  figure.tags.voting === undefined;

const isAllUnits = (figure: Figure): boolean =>
  Object.keys(figure.tags).length === 0 && likeNouns(figure.noun, 'village or community');

/** Lines before and behind in which the two sides of a rate are looked for. */
const REACH = 30;

/** Holds printed rates against the counts that their names call for, near or far. */
export function checkRates(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const printed of draft.figures) {
    if (printed.role !== 'share' || printed.past || printed.token.damage === 'lost') continue;
    const rate = RATES.find(({ label }) => label.test(printed.before));
    if (rate === undefined || (rate.ofBallots && isQuestionnaire(draft, printed))) continue;
    const judged = judge(draft, rate, printed);
    if (judged === null) continue;
    relations.push(judged.relation);
    if (judged.finding !== null) findings.push(judged.finding);
  }
  return { relations, findings };
}

function judge(draft: Draft, rate: Rate, printed: Figure) {
  const numerators = near(draft, printed, rate.numerator);
  const denominators = near(draft, printed, rate.denominator);
  const place = placeOf(draft.source, printed);
  const ofPlace = (figure: Figure) =>
    (rate.ofBallots !== true || figure.sentence.line === printed.sentence.line) &&
    (figure.sentence.index === printed.sentence.index || placeOf(draft.source, figure) === place);
  const sides = denominators.filter(ofPlace);
  const pairs = numerators.filter(ofPlace).flatMap((n) => sides.filter((d) => isPair(n, d)).map((d) => ({ n, d })));
  const [first] = pairs;
  if (first === undefined) return null;
  const fits = pairs.map((pair) => ({ ...pair, fit: fitOf(pair.n, pair.d, printed) }));
  const holding = fits.find((pair) => pair.fit === 'rounded');
  if (holding !== undefined) return { relation: relationOf(holding, printed, true), finding: null };
  const cut = fits.find((pair) => pair.fit === 'cut');
  if (cut !== undefined) return { relation: relationOf(cut, printed, false), finding: told(rate, cut, printed, 'cut') };
  // An accusation needs both sides right before the rate in its sentence, or no other pair to choose from.
  const line = pairs.filter(
    ({ n, d }) => n.sentence.line === printed.sentence.line && d.sentence.line === printed.sentence.line,
  );
  const own = line.find(
    ({ n, d }) =>
      n.sentence.index === printed.sentence.index &&
      d.sentence.index === printed.sentence.index &&
      n.index < printed.index &&
      d.index < printed.index,
  );
  const firm =
    printed.amount.qualifier === 'exact' &&
    first.n.amount.qualifier === 'exact' &&
    first.d.amount.qualifier === 'exact';
  const certain = firm && (own !== undefined || line.length === 1 || (line.length === 0 && pairs.length === 1));
  return certain
    ? {
        relation: relationOf(own ?? line[0] ?? first, printed, false),
        finding: told(rate, own ?? line[0] ?? first, printed, 'no'),
      }
    : null;
}

/** Questionnaires are sent out and come back as well. */
const isQuestionnaire = (draft: Draft, { sentence, start }: Figure): boolean =>
  /问卷|测评表|调查表|满意/.test(draft.source.folded.slice(Math.max(sentence.start, start - 60), start));

interface Pair {
  readonly n: Figure;
  readonly d: Figure;
}

const isPair = (n: Figure, d: Figure): boolean => n.index !== d.index && !isBelow(rangeOf(d.amount), rangeOf(n.amount));

function near(draft: Draft, printed: Figure, wanted: (figure: Figure) => boolean): Figure[] {
  const { line, part } = printed.sentence;
  return draft.figures
    .slice(Math.max(0, printed.index - 80), printed.index + 80)
    .filter(
      (figure) => figure.sentence.part === part && Math.abs(figure.sentence.line - line) <= REACH && wanted(figure),
    )
    .toSorted((a, b) => distance(printed, a) - distance(printed, b))
    .slice(0, MOST_SIDES);
}

/** The nearest few are enough; a page of rates must not try every count with every other. */
const MOST_SIDES = 6;

/** The same line before other lines, earlier before later, nearer before farther. */
const distance = (from: Figure, to: Figure): number =>
  Math.abs(from.sentence.line - to.sentence.line) * 1000 +
  Math.abs(from.index - to.index) +
  (to.index > from.index ? 100 : 0);

function fitOf(n: Figure, d: Figure, printed: Figure) {
  const share = shareOf(rangeOf(n.amount), rangeOf(d.amount));
  return share === null ? 'no' : fit(share, printed.amount);
}

function relationOf({ n, d }: Pair, printed: Figure, holds: boolean): RelationDraft {
  return {
    check: 'rate',
    figures: [n, d, printed],
    formula: `${numberText(n)}/${numberText(d)} = ${computedOf(n, d, printed.amount.decimals)}%`,
    holds,
  };
}

const computedOf = (n: Figure, d: Figure, decimals: number): string =>
  toFixed(rational(n.amount.value.n * d.amount.value.d * 100n, n.amount.value.d * d.amount.value.n), decimals);

function told(rate: Rate, { n, d }: Pair, printed: Figure, how: 'cut' | 'no'): FindingDraft {
  const computed = `${computedOf(n, d, printed.amount.decimals)}%`;
  const exact = `${computedOf(n, d, printed.amount.decimals + 2)}%`;
  const text = `${numberText(printed)}%`;
  const cut = how === 'cut';
  return finding({
    check: 'rate',
    class: cut ? 'rounding' : 'error',
    severity: cut ? 'warning' : 'error',
    at: printed,
    printed: text,
    computed,
    formula: `${numberText(n)}/${numberText(d)} = ${exact}`,
    zh: `${rate.name.zh}按${numberText(n)}/${numberText(d)}计算为${exact}，应为${computed}，文中印为${text}${cut ? '，是截去尾数而不是四舍五入' : ''}。`,
    en: `The ${rate.name.en} from ${numberText(n)}/${numberText(d)} is ${exact}, so ${computed}; the text prints ${text}${cut ? ', cut off and not rounded' : ''}.`,
    mend: cut
      ? {
          zh: `改为${computed}，或在全文统一取舍方法。`,
          en: `Print ${computed}, or use one way of rounding throughout.`,
        }
      : { zh: `核对两个人数；如无误，改为${computed}。`, en: `Check both counts; if they stand, print ${computed}.` },
    related: [n, d],
    replacement: computed,
  });
}
