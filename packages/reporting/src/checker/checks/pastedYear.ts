import type { Draft, FindingDraft, Judged } from '../draft.ts';
import { point } from '../exact/interval.ts';
import { type Rational, rational } from '../exact/rational.ts';
import { finding } from '../finding.ts';
import { fit, shareOf } from '../fit.ts';
import type { Figure } from '../reading/figures.ts';
import { likeTopics } from '../reading/topics.ts';
import { likeKinds, wholesNear } from '../wholes.ts';
import { type Share, sharesOf } from './share/shares.ts';

const YEAR = /(?=(20[0-2]\d))/g;
/** Shorter digits may well be a count. */
const SHORTEST = 5;

/**
 * 党员201111名,占69% of 16: republishing sites paste a year into digits. Taken out, the rest is a number that the text
 * prints of the same people, or the very count that the share behind it needs.
 */
export function checkPastedYears(draft: Draft): Judged {
  const shares = new Map(sharesOf(draft).map((share) => [share.count.index, share]));
  const printed = byValue(draft);
  const findings = draft.figures.flatMap((figure): FindingDraft[] => {
    if (figure.role !== 'count' || figure.kind !== 'person' || figure.amount.value.d !== 1n) return [];
    const digits = draft.source.folded.slice(figure.start, figure.numberEnd);
    if (digits.length < SHORTEST || !/^\d+$/.test(digits)) return [];
    const right = restsOf(digits).find(
      (rest) => isPrinted(printed, figure, rest) || isOfShare(draft, shares.get(figure.index), rest),
    );
    return right === undefined ? [] : [told(figure, digits, right)];
  });
  return { relations: [], findings };
}

/** The number without a year, for each place where one may have been pasted. */
const restsOf = (digits: string): Rational[] =>
  [...digits.matchAll(YEAR)].flatMap(({ index }) => {
    const rest = digits.slice(0, index) + digits.slice(index + 4);
    return /^[1-9]\d*$/.test(rest) ? [rational(BigInt(rest))] : [];
  });

/** A few places of each whole count of each report. */
function byValue(draft: Draft): Map<string, Figure[]> {
  const printed = new Map<string, Figure[]>();
  for (const figure of draft.figures) {
    if (figure.role !== 'count' || figure.amount.value.d !== 1n) continue;
    const key = `${figure.sentence.part}|${figure.amount.value.n}`;
    const places = printed.get(key);
    if (places === undefined) printed.set(key, [figure]);
    else if (places.length < 8) places.push(figure);
  }
  return printed;
}

/** The rest stands elsewhere in the report, of the same people. */
const isPrinted = (printed: ReadonlyMap<string, readonly Figure[]>, figure: Figure, rest: Rational): boolean =>
  rest.n >= 10n &&
  (printed.get(`${figure.sentence.part}|${rest.n}`) ?? []).some(
    (other) =>
      other.index !== figure.index &&
      likeKinds(other, figure) &&
      (likeTopics(other.topic, figure.topic) || other.label === figure.label),
  );

/** The rest, and not what is printed, gives the share behind it. */
function isOfShare(draft: Draft, share: Share | undefined, rest: Rational): boolean {
  if (share === undefined) return false;
  return wholesNear(draft, share.count)
    .slice(0, 6)
    .some(({ whole }) => {
      const computed = shareOf(point(rest), whole.value);
      return (
        computed !== null &&
        whole.value.low !== null &&
        whole.value.low.n >= rest.n &&
        fit(computed, share.percent.amount) === 'rounded'
      );
    });
}

const told = (figure: Figure, digits: string, right: Rational): FindingDraft =>
  finding({
    check: 'damage',
    class: 'text',
    severity: 'warning',
    at: { start: figure.start, end: figure.numberEnd },
    printed: digits,
    computed: right.n.toString(),
    formula: null,
    zh: `“${digits}”中混进了年份，应为${right.n}。`,
    en: `A year has got into "${digits}"; it should be ${right.n}.`,
    mend: { zh: `改为${right.n}，并对照原件。`, en: `Print ${right.n}; hold it against the original.` },
    replacement: right.n.toString(),
  });
