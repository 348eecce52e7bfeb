import type { Post } from '@huanjie/rules';
import { firstPost, kindOf, overlaysOf, postIn, stagesOf } from './law.ts';
import {
  type ContestRow,
  type CountName,
  emptyPerson,
  freshKey,
  type HolderRow,
  type KinRow,
  type MeasureRow,
  type PersonRow,
  type Sheet,
} from './sheet.ts';

/** A change of a sheet that makes a new one. */
export type Edit = (sheet: Sheet) => Sheet;

export const setHead =
  (patch: Partial<Pick<Sheet, 'overlay' | 'stage' | 'marks'>>): Edit =>
  (sheet) => ({ ...sheet, ...patch });

export const setCount =
  (name: CountName, text: string): Edit =>
  (sheet) => ({ ...sheet, counts: { ...sheet.counts, [name]: text } });

/** Turns to another law: posts, kind of vote, province and measure stay only as far as they exist there. */
export const setRuleSet =
  (ruleSet: string): Edit =>
  (sheet) => {
    const kind = kindOf(ruleSet);
    const same = kind === kindOf(sheet.ruleSet);
    return {
      ...sheet,
      ruleSet,
      overlay: overlaysOf(ruleSet).some(({ id }) => id === sheet.overlay) ? sheet.overlay : '',
      stage: stagesOf(ruleSet).includes(sheet.stage) ? sheet.stage : 'election',
      contests: sheet.contests.map((contest) => ({ ...contest, post: postIn(contest.post, ruleSet) })),
      before: sheet.before.map((holder) => ({ ...holder, post: postIn(holder.post, ruleSet) })),
      measure: same ? sheet.measure : [],
    };
  };

/** Changes the head of a contest; with another post it is another contest. */
export const setContest =
  (key: string, patch: Partial<Omit<ContestRow, 'key' | 'people'>>): Edit =>
  (sheet) => ({
    ...sheet,
    contests: sheet.contests.map((contest) =>
      contest.key === key ? { ...contest, ...(patch.post && { id: '' }), ...patch } : contest,
    ),
  });

export const addContest: Edit = (sheet) => {
  const key = freshKey(sheet);
  const taken = sheet.contests.map(({ post }) => post);
  const contest: ContestRow = {
    key,
    id: '',
    post: firstPost(sheet.ruleSet, taken),
    seats: '1',
    void: '',
    people: [emptyPerson(`k${Number(key.slice(1)) + 1}`)],
  };
  return { ...sheet, contests: [...sheet.contests, contest] };
};

/** Takes a contest out; the last one stays. */
export const removeContest =
  (key: string): Edit =>
  (sheet) =>
    sheet.contests.length === 1 ? sheet : { ...sheet, contests: sheet.contests.filter((one) => one.key !== key) };

/** Changes a line. A new name is a new person unless another line bears it. */
export const setPerson =
  (key: string, patch: Partial<Omit<PersonRow, 'key' | 'id'>>): Edit =>
  (sheet) => ({
    ...sheet,
    contests: sheet.contests.map((contest) =>
      contest.people.some((person) => person.key === key)
        ? {
            ...contest,
            people: contest.people.map((person) =>
              person.key === key ? { ...person, ...patch, id: patch.name === undefined ? person.id : '' } : person,
            ),
          }
        : contest,
    ),
  });

export const addPerson =
  (contestKey: string): Edit =>
  (sheet) => ({
    ...sheet,
    contests: sheet.contests.map((contest) =>
      contest.key === contestKey ? { ...contest, people: [...contest.people, emptyPerson(freshKey(sheet))] } : contest,
    ),
  });

/** Takes a line out; a contest keeps one line to type into. */
export const removePerson =
  (key: string): Edit =>
  (sheet) => ({
    ...sheet,
    contests: sheet.contests.map((contest) => {
      const people = contest.people.filter((person) => person.key !== key);
      if (people.length === contest.people.length) return contest;
      return { ...contest, people: people.length > 0 ? people : [emptyPerson(freshKey(sheet))] };
    }),
  });

interface Lists {
  kin: KinRow;
  before: HolderRow;
  measure: MeasureRow;
}

/** Appends a line to one of the lists beneath the contests. */
export const addLine =
  <L extends keyof Lists>(list: L, line: Omit<Lists[L], 'key'>): Edit =>
  (sheet) => ({ ...sheet, [list]: [...sheet[list], { ...line, key: freshKey(sheet) }] });

export const setLine =
  <L extends keyof Lists>(list: L, key: string, patch: Partial<Lists[L]>): Edit =>
  (sheet) => ({ ...sheet, [list]: sheet[list].map((line) => (line.key === key ? { ...line, ...patch } : line)) });

export const removeLine =
  (list: keyof Lists, key: string): Edit =>
  (sheet) => ({ ...sheet, [list]: sheet[list].filter((line: { readonly key: string }) => line.key !== key) });

/** A holder of a seat from before, with the lowest post of the body. */
export const newHolder = (posts: readonly Post[]): Omit<HolderRow, 'key'> => ({
  id: '',
  name: '',
  post: posts.at(-1) ?? 'member',
  sex: '',
});
