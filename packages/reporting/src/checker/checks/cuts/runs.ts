import type { Draft } from '../../draft.ts';
import type { Figure } from '../../reading/figures.ts';
import { likeKinds } from '../../wholes.ts';
import type { FamilyOfCuts } from './families.ts';

/** Runs of parts: in one sentence, or in sentences of one line, without a repeated value. */
export function runsOf(
  draft: Draft,
  sentences: readonly (readonly Figure[])[],
  belongs: (figure: Figure) => boolean,
  family: FamilyOfCuts,
): Figure[][] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  const close = () => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const figures of sentences) {
    for (const figure of figures) {
      const [first] = run;
      const last = run.at(-1);
      if (!belongs(figure)) continue;
      const joins =
        first !== undefined &&
        last !== undefined &&
        first.sentence.line === figure.sentence.line &&
        figure.sentence.index - last.sentence.index <= 1 &&
        likeKinds(first, figure) &&
        first.tags.candidate === figure.tags.candidate &&
        !startsAnew(draft, last, figure) &&
        !run.some(({ tags }) => same(family.value(tags), family.value(figure.tags)));
      if (!joins) close();
      run.push(figure);
    }
    if (run.length > 0 && figures.length > 0 && run.at(-1)?.sentence.index !== figures[0]?.sentence.index) close();
  }
  close();
  return runs;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A new total, or 其中, between two parts begins another whole. */
function startsAnew(draft: Draft, last: Figure, next: Figure): boolean {
  const gap = draft.source.folded.slice(last.end, next.start);
  if (/其中|[^其]中[,:]/.test(gap)) return true;
  return draft.figures
    .slice(last.index + 1, next.index)
    .some((between) => between.role === 'count' && isWholeLike(between));
}

const isWholeLike = (figure: Figure): boolean => /共|总数|合计|选举产生|选出/.test(figure.before);
