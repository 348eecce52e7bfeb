import { POSTS, RELATIONS } from '@huanjie/rules';
import { DECIDING_SETS, overlaysOf, postsOf, stagesOf } from './law.ts';
import { findPoint } from './measure.ts';
import { COUNTS, type Sheet } from './sheet.ts';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

/** Far more than any sheet of paper holds; a link or a storage that says more is no sheet. */
const LONGEST = 200;
const LONGEST_TEXT = 100;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isKey: Check = (value) => typeof value === 'string' && /^k\d{1,6}$/.test(value);
const isKeyOrNone: Check = (value) => value === '' || isKey(value);
const isSex: Check = (value) => value === '' || value === 'male' || value === 'female';
const oneOf =
  (list: readonly unknown[]): Check =>
  (value) =>
    list.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= LONGEST && value.every(check);
const shaped =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

const PERSON = shaped({
  key: isKey,
  id: isText,
  name: isText,
  sex: isSex,
  writeIn: (value) => typeof value === 'boolean',
  approve: isText,
  oppose: isText,
  abstain: isText,
});

const LINES: Readonly<Record<string, Check>> = {
  kin: listOf(shaped({ key: isKey, a: isKeyOrNone, b: isKeyOrNone, relation: oneOf(RELATIONS) })),
  before: listOf(shaped({ key: isKey, id: isText, name: isText, post: oneOf(POSTS), sex: isSex })),
  measure: listOf(shaped({ key: isKey, id: (id) => typeof id === 'string' && findPoint(id) !== null, value: isText })),
};

/** The sheet that a kept or shared value is, or null where it is none that this bench can show. */
export function readSheet(value: unknown): Sheet | null {
  if (!isFields(value) || !DECIDING_SETS.some(({ id }) => id === value.ruleSet)) return null;
  const ruleSet = String(value.ruleSet);
  const contest = shaped({
    key: isKey,
    id: isText,
    post: oneOf(postsOf(ruleSet)),
    seats: isText,
    void: isText,
    people: listOf(PERSON),
  });
  const fits = shaped({
    overlay: oneOf(['', ...overlaysOf(ruleSet).map(({ id }) => id)]),
    stage: oneOf(stagesOf(ruleSet)),
    marks: oneOf(['approve', 'all']),
    counts: shaped(Object.fromEntries(COUNTS.map((name) => [name, isText]))),
    contests: (list) => listOf(contest)(list) && (list as readonly unknown[]).length > 0,
    ...LINES,
  });
  if (!fits(value)) return null;
  const sheet = value as unknown as Sheet;
  return hasOwnKeys(sheet) ? sheet : null;
}

function hasOwnKeys({ contests, kin, before, measure }: Sheet): boolean {
  const keys = [
    ...contests.flatMap(({ key, people }) => [key, ...people.map((person) => person.key)]),
    ...[...kin, ...before, ...measure].map(({ key }) => key),
  ];
  return new Set(keys).size === keys.length;
}
