import type { Poll, PollCandidate, PollContest } from '@huanjie/rules';
import { countIn } from '../../app/counts.ts';
import { isParty } from './law.ts';
import { givenOf, textOfGiven } from './measure.ts';
import {
  type ContestRow,
  type CountName,
  freshKey,
  isEmptyPerson,
  NO_COUNTS,
  type PersonRow,
  type Sex,
  type Sheet,
} from './sheet.ts';

/** Who each line of a sheet is, by the key of the line: the same name is the same person, in whatever contest. */
export function idsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const rows = [...sheet.contests.flatMap(({ people }) => people), ...sheet.before];
  const byName = new Map(rows.filter(({ id, name }) => id !== '' && name !== '').map(({ id, name }) => [name, id]));
  const ids = new Map<string, string>();
  sheet.contests.forEach(({ people }, at) => {
    people.forEach(({ key, id, name }, line) => {
      ids.set(key, id || byName.get(name.trim()) || name.trim() || `${at + 1}-${line + 1}`);
    });
  });
  sheet.before.forEach(({ key, id, name }, line) => {
    ids.set(key, id || byName.get(name.trim()) || name.trim() || `0-${line + 1}`);
  });
  return ids;
}

/** The ids of the contests by their keys: the post, numbered where it stands more than once. */
export function contestIdsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set(sheet.contests.map(({ id }) => id));
  for (const { key, id, post } of sheet.contests) {
    let free: string = id || post;
    if (id === '') for (let n = 2; taken.has(free); n += 1) free = `${post}-${n}`;
    taken.add(free);
    ids.set(key, free);
  }
  return ids;
}

/**
 * The poll that a sheet describes. Fields without a readable number count as 0, so it is only for sheets whose
 * necessary fields were found filled.
 */
export function pollOf(sheet: Sheet): Poll {
  const ids = idsOf(sheet);
  const contestIds = contestIdsOf(sheet);
  const count = (name: CountName) => countIn(sheet.counts[name]);
  const present = isParty(sheet.ruleSet) ? count('present') : null;
  const checkedOff = count('checkedOff');
  const listed = new Set(
    [...sheet.contests.flatMap(({ people }) => people.filter((one) => !isEmptyPerson(one))), ...namedBefore(sheet)].map(
      ({ key }) => key,
    ),
  );
  const kin = sheet.kin
    .filter(({ a, b }) => listed.has(a) && listed.has(b))
    .map(({ a, b, relation }) => ({ a: ids.get(a) ?? a, b: ids.get(b) ?? b, relation }))
    .filter(({ a, b }) => a !== b);
  const parameters = sheet.measure.flatMap(({ id, value }) => {
    const given = givenOf(id, value);
    return given === null ? [] : [[id, given] as const];
  });
  const before = namedBefore(sheet).map(({ key, post, sex }) => ({ id: ids.get(key) ?? key, post, ...sexOf(sex) }));
  return {
    ruleSet: sheet.ruleSet,
    ...(sheet.overlay === '' ? {} : { overlay: sheet.overlay }),
    ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters) }),
    stage: sheet.stage,
    electorate: { entitled: count('entitled') ?? 0, ...(present === null ? {} : { present }) },
    ballots: {
      issued: count('issued') ?? 0,
      ...(checkedOff === null ? {} : { checkedOff }),
      returned: count('returned') ?? 0,
      invalid: count('invalid') ?? 0,
    },
    contests: sheet.contests.map((contest) => contestOf(contest, contestIds.get(contest.key) ?? contest.key, ids)),
    ...(kin.length === 0 ? {} : { kin }),
    ...(before.length === 0 ? {} : { electedBefore: before }),
  };
}

const namedBefore = (sheet: Sheet) => sheet.before.filter(({ name }) => name.trim() !== '');

const sexOf = (sex: Sex) => (sex === '' ? {} : { sex });

function contestOf(contest: ContestRow, id: string, ids: ReadonlyMap<string, string>): PollContest {
  const spoiled = countIn(contest.void);
  return {
    id,
    post: contest.post,
    seats: countIn(contest.seats) ?? 0,
    ...(spoiled === null ? {} : { void: spoiled }),
    candidates: contest.people.filter((person) => !isEmptyPerson(person)).map((person) => candidateOf(person, ids)),
  };
}

function candidateOf(person: PersonRow, ids: ReadonlyMap<string, string>): PollCandidate {
  const oppose = countIn(person.oppose);
  const abstain = countIn(person.abstain);
  const name = person.name.trim();
  return {
    id: ids.get(person.key) ?? person.key,
    ...(name === '' ? {} : { name }),
    ...sexOf(person.sex),
    ...(person.writeIn ? { nominated: false } : {}),
    approve: countIn(person.approve) ?? 0,
    ...(oppose === null ? {} : { oppose }),
    ...(abstain === null ? {} : { abstain }),
  };
}

const written = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** The sheet of a poll whose shape is known to be right; the lines stand in the order of announcement. */
export function sheetOf(poll: Poll): Sheet {
  const people = poll.contests.flatMap(({ candidates }) => candidates);
  const named = people.every(({ id, name }) => name === undefined || name === id);
  const nameOf = (id: string) => people.find((one) => one.id === id && one.name !== undefined)?.name ?? id;
  let last = 0;
  const key = () => {
    last += 1;
    return `k${last}`;
  };
  const contests = poll.contests.map((contest): ContestRow => {
    const order = contest.order ?? contest.candidates.map(({ id }) => id);
    return {
      key: key(),
      id: contest.id === contest.post ? '' : contest.id,
      post: contest.post,
      seats: String(contest.seats),
      void: written(contest.void),
      people: contest.candidates
        .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
        .map((one) => personOf(one, key(), named, nameOf(one.id))),
    };
  });
  const before = (poll.electedBefore ?? []).map(({ id, post, sex }) => ({
    key: key(),
    id: named ? '' : id,
    name: nameOf(id),
    post,
    sex: sex ?? ('' as const),
  }));
  const sheet: Sheet = {
    ruleSet: poll.ruleSet,
    overlay: poll.overlay ?? '',
    stage: poll.stage,
    marks: isParty(poll.ruleSet) || people.some(({ oppose, abstain }) => oppose ?? abstain) ? 'all' : 'approve',
    counts: countsOf(poll),
    contests,
    kin: [],
    before,
    measure: Object.entries(poll.parameters ?? {}).map(([id, value]) => ({
      key: key(),
      id,
      value: textOfGiven(value),
    })),
  };
  return { ...sheet, kin: kinOf(poll, sheet) };
}

function countsOf({ electorate, ballots }: Poll): Sheet['counts'] {
  return {
    ...NO_COUNTS,
    entitled: String(electorate.entitled),
    present: written(electorate.present),
    issued: String(ballots.issued),
    checkedOff: written(ballots.checkedOff),
    returned: String(ballots.returned),
    invalid: String(ballots.invalid),
  };
}

function personOf(one: PollCandidate, key: string, named: boolean, name: string): PersonRow {
  return {
    key,
    id: named ? '' : one.id,
    name,
    sex: one.sex ?? '',
    writeIn: one.nominated === false,
    approve: String(one.approve),
    oppose: written(one.oppose),
    abstain: written(one.abstain),
  };
}

/** Kin by the lines of the sheet; those who stand nowhere on it cannot touch its result. */
function kinOf(poll: Poll, sheet: Sheet): Sheet['kin'] {
  const keys = new Map([...idsOf(sheet)].map(([key, id]): [string, string] => [id, key]).toReversed());
  const first = Number(freshKey(sheet).slice(1));
  return (poll.kin ?? []).flatMap(({ a, b, relation }, at) => {
    const [keyA, keyB] = [keys.get(a), keys.get(b)];
    return keyA === undefined || keyB === undefined ? [] : [{ key: `k${first + at}`, a: keyA, b: keyB, relation }];
  });
}
