import type { Draft } from '../../draft.ts';
import type { Figure } from '../../reading/figures.ts';
import { type Topic, topicOfWhole } from '../../reading/topics.ts';

/** The whole named before a list: 新一届村民委员会成员中, or the count before 其中. */
export function wholeNamed(
  draft: Draft,
  first: Figure | undefined,
): { readonly topic: Topic; readonly named: boolean } {
  if (first === undefined) return { topic: '', named: false };
  const said = wholeSaid(draft, first);
  if (said !== null) return { topic: said.topic, named: true };
  const words = draft.source.folded.slice(Math.max(first.sentence.start, first.start - 60), first.start);
  return { topic: '', named: /其中[,:]?[^,。;:]{0,16}$/.test(words) };
}

/** …成员中, or …班子中妇女干部175名 without a comma; 其中 names nothing. */
const WHOLE_SAID =
  /(?<=^|[,。;:])\s*([^\s,。;:()][^,。;:()]{2,30}?)(?:当中|之中|(?<!其)中)(?:[,:]|(?=[^,。;:\d]{1,10}\d))/g;

/** The words that say of whom a list speaks, 新一届村民委员会成员中, anywhere before it in its sentence. */
export function wholeSaid(draft: Draft, figure: Figure): { readonly topic: Topic; readonly words: string } | null {
  const words = draft.source.folded.slice(Math.max(figure.sentence.start, figure.start - 160), figure.start);
  const found = [...`${words}0`.matchAll(WHOLE_SAID)].at(-1);
  if (found === undefined) return null;
  const topic = topicOfWhole(String(found[1]));
  return topic === '' ? null : { topic, words: String(found[1]) };
}
