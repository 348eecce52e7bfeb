import type { Bilingual } from '@huanjie/rules';
import type { Draft } from '../../draft.ts';
import type { Figure } from '../../reading/figures.ts';
import type { Topic } from '../../reading/topics.ts';
import { FAMILIES, type FamilyOfCuts, isOpenEnded } from './families.ts';
import { likeTails } from './methods.ts';
import { runsOf } from './runs.ts';
import { wholeNamed } from './wholeSaid.ts';

/** Parts of one whole by one cut: by sex, by age, by post. */
export interface Cut {
  readonly name: Bilingual;
  readonly parts: readonly Figure[];
  /** What the whole counts, where the text says it. */
  readonly topic: Topic;
  /** The text names the whole right before the parts (…成员中, 其中). */
  readonly named: boolean;
  /** Nobody can stand in two parts. */
  readonly exclusive: boolean;
  /** Nobody can stand in none. */
  readonly exhaustive: boolean;
  /** Every unit should stand in one: a gap is worth a question. */
  readonly partial: boolean;
}

/** Every cut of the text: two or more parts of one family that follow one another in a line. */
export function cutsOf(draft: Draft): Cut[] {
  const known = CUTS.get(draft);
  if (known !== undefined) return known;
  const cuts = [...familyCuts(draft), ...cumulativeReadings(draft), ...likeTails(draft)];
  CUTS.set(draft, cuts);
  return cuts;
}

/** Several checks ask for the cuts of one draft. */
const CUTS = new WeakMap<Draft, Cut[]>();

function familyCuts(draft: Draft): Cut[] {
  return FAMILIES.flatMap((family) =>
    runsOf(
      draft,
      draft.bySentence,
      ({ tags, role, past, each }) => role === 'count' && !past && !each && family.value(tags) !== undefined,
      family,
    ).map((parts) => toCut(draft, family, parts)),
  );
}

function toCut(draft: Draft, family: FamilyOfCuts, parts: readonly Figure[]): Cut {
  const values = parts.map(({ tags }) => family.value(tags) ?? '');
  const { topic, named } = wholeNamed(draft, parts[0]);
  return {
    name: family.name,
    parts,
    topic,
    named,
    exclusive: family.exclusive(values),
    exhaustive: family.exhaustive(values),
    partial: family.name.en === 'size' || (family.name.en === 'age' && isOpenEnded(values)),
  };
}

/**
 * 大专以上2人,初中以上1000人,小学以上979人: read as nested, the wider band would hold fewer people than the narrower,
 * so the bands must be meant as steps, each up to the next.
 */
function cumulativeReadings(draft: Draft): Cut[] {
  const family = FAMILIES.find(({ name }) => name.en === 'schooling');
  if (family === undefined) return [];
  return runsOf(
    draft,
    draft.bySentence,
    ({ tags, role, past }) => role === 'count' && !past && tags.education?.high === null,
    family,
  ).flatMap((parts) => {
    const steps = parts.toSorted((a, b) => (b.tags.education?.low ?? 0) - (a.tags.education?.low ?? 0));
    const isNested = steps.every((part, index) => {
      const wider = steps[index + 1];
      return (
        wider === undefined || wider.amount.value.n * part.amount.value.d >= part.amount.value.n * wider.amount.value.d
      );
    });
    if (isNested || parts.length < 3) return [];
    const lowest = steps.at(-1)?.tags.education?.low ?? 9;
    return [{ ...toCut(draft, family, parts), exclusive: true, exhaustive: lowest <= 1 }];
  });
}
