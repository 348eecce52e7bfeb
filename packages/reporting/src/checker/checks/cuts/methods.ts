import type { Draft } from '../../draft.ts';
import type { Figure } from '../../reading/figures.ts';
import { likeKinds } from '../../wholes.ts';
import type { Cut } from './cuts.ts';
import { wholeNamed } from './wholeSaid.ts';

/** 村民会议推选…村数267个,村民小组推选…村数155个: parts whose labels differ in front and end alike. */
export function likeTails(draft: Draft): Cut[] {
  return draft.bySentence.flatMap((figures) => {
    const cuts: Cut[] = [];
    let run: Figure[] = [];
    const close = () => {
      const [first] = run;
      if (run.length > 1 && first !== undefined) cuts.push(methodCut(draft, run));
      run = [];
    };
    for (const figure of figures) {
      if (figure.role !== 'count' || figure.past || figure.each) continue;
      const isMethod =
        (figure.kind === 'unit' || figure.kind === 'piece') &&
        (figure.tags.method !== undefined || /采取|采用|实行|推选|提名|进行/.test(`${figure.before}${figure.after}`));
      const last = run.at(-1);
      const joins =
        isMethod &&
        last !== undefined &&
        likeKinds(last, figure) &&
        tailsAlike(last, figure) &&
        last.tags.method !== figure.tags.method;
      if (!joins) close();
      if (isMethod) run.push(figure);
    }
    close();
    return cuts;
  });
}

function tailsAlike(a: Figure, b: Figure): boolean {
  // Numbers in front of what was done: 2个社区进行海选,7个社区采取直选.
  if (a.after.length >= 2 && b.after.length >= 2) return /选/.test(a.after) && /选/.test(b.after);
  // 海选2个,占2.8%;直选7个: nothing but the method before the number.
  if (isBareMethod(a) && isBareMethod(b)) return true;
  const [x, y] = [a.label, b.label].map((label) =>
    label.replaceAll('的', '').replace(/(?:行政|建制)?村(?:委会)?$|社区(?:居委会)?$|单位$/, ''),
  );
  if (x === undefined || y === undefined) return false;
  let length = 0;
  while (length < Math.min(x.length, y.length) && x.at(-1 - length) === y.at(-1 - length)) length += 1;
  return length >= 4;
}

/** A label that is a method and hardly more. */
const isBareMethod = ({ label, tags }: Figure): boolean =>
  tags.method !== undefined && label.length - tags.method.length <= 6;

function methodCut(draft: Draft, parts: readonly Figure[]): Cut {
  const { topic } = wholeNamed(draft, parts[0]);
  return {
    name: { zh: '方式', en: 'method' },
    parts,
    topic,
    named: true,
    exclusive: true,
    exhaustive: false,
    partial: true,
  };
}
