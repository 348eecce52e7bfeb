import { ATTENDANCE, RIVALS } from './congress.ts';
import { type Fault, type Site, wrongWith } from './faults.ts';
import * as people from './people.ts';
import { BOTH_BODIES, CANDIDATES, METHODS, ONE_SHOULDER, POSTS, SIZES } from './posts.ts';
import { count, fixed, scaled } from './say.ts';
import type { Statement } from './statement.ts';
import { BALLOTS, VOTE_PATHS } from './voting.ts';
import { PETITIONS, PLEDGES, TRAINING } from './work.ts';

/** A whole and parts that leave nobody out and take nobody twice. */
interface Sum {
  readonly statement: Statement;
  readonly whole: string;
  readonly parts: readonly string[];
}

const PEOPLE: readonly Sum[] = [
  { statement: people.WOMEN, whole: 'total', parts: ['women', 'men'] },
  { statement: people.AGES, whole: 'total', parts: ['young', 'middle', 'old'] },
  { statement: people.AGES, whole: 'total', parts: ['under30', 'to49', 'from50'] },
  { statement: people.SCHOOLING, whole: 'total', parts: ['college', 'high', 'lower', 'primary'] },
  { statement: people.SCHOOLING, whole: 'total', parts: ['college', 'middle', 'primary'] },
  { statement: people.AGAIN, whole: 'total', parts: ['again', 'fresh'] },
];
const VOTES: readonly Sum[] = [{ statement: VOTE_PATHS, whole: 'voted', parts: ['inPerson', 'mobile', 'proxy'] }];
const LISTS: readonly Sum[] = [
  { statement: POSTS, whole: 'posts', parts: ['chair', 'vice', 'member'] },
  { statement: CANDIDATES, whole: 'all', parts: ['chair', 'vice', 'member'] },
  { statement: TRAINING, whole: 'total', parts: ['county', 'township'] },
  { statement: PETITIONS, whole: 'total', parts: ['letters', 'visits', 'calls'] },
  { statement: PLEDGES, whole: 'total', parts: ['committee', 'team', 'branch'] },
];

const numberOf = (site: Site, statement: Statement, name: string): number | null => {
  const value = statement.values(site.round, site.style)[name];
  return value?.kind === 'count' ? value.n : null;
};

/** One part of a sum made larger or smaller, so that the parts miss their whole. */
const wrongSum = (name: string, sums: readonly Sum[], onlyOver = false): Fault => ({
  name,
  class: 'error',
  // Somebody may stand for two posts: of candidates a question is right.
  also: sums === LISTS ? ['definition'] : [],
  plant: (site) => {
    const told = sums.filter(({ statement }) => site.clean.placed.some(({ key }) => key === statement.key));
    for (const { statement, whole, parts } of site.random.shuffle(told)) {
      const part = site.random.pick(parts);
      const n = numberOf(site, statement, part);
      if (n === null) continue;
      const by = site.random.int(1, Math.max(2, Math.floor(n / 3)));
      const wrong = wrongWith(site, statement, [whole, ...parts], {
        [part]: count(part, !onlyOver && site.random.chance(0.5) && n > by ? n - by : n + by),
      });
      // The whole sum is false, not one of its numbers: a finding at any of them is right.
      if (wrong !== null) return { ...wrong, at: [whole, ...parts] };
    }
    return null;
  },
});

const wrongTotal: Fault = {
  name: 'total below its list',
  class: 'error',
  also: ['definition'],
  plant: (site) => {
    const told = LISTS.filter(({ statement }) => site.clean.placed.some(({ key }) => key === statement.key));
    for (const { statement, whole, parts } of site.random.shuffle(told)) {
      const n = numberOf(site, statement, whole);
      if (n === null) continue;
      const wrong = wrongWith(site, statement, [whole, ...parts], {
        [whole]: count(whole, n - site.random.int(1, Math.min(9, n - 1))),
      });
      if (wrong !== null) return { ...wrong, at: [whole, ...parts] };
    }
    return null;
  },
};

const ballots = (name: string, needed: readonly string[], changed: string, wrongly: (site: Site) => number): Fault => ({
  name,
  class: 'error',
  plant: (site) => {
    const wrong = wrongWith(site, BALLOTS, needed, { [changed]: count(changed, wrongly(site)) });
    return wrong === null ? null : { ...wrong, at: needed };
  },
});

const absentWrong: Fault = {
  name: 'present and absent off',
  class: 'error',
  plant: (site) => {
    if (site.round.kind !== 'township') return null;
    const { delegates, present } = site.round.congress;
    const wrong = wrongWith(site, ATTENDANCE, ['should', 'present', 'absent'], {
      absent: count('absent', delegates - present + site.random.int(1, 5)),
    });
    return wrong === null ? null : { ...wrong, at: ['should', 'present', 'absent'] };
  },
};

const ages = (
  name: string,
  needed: readonly string[],
  change: (ages: readonly number[], site: Site) => Readonly<Record<string, string>>,
): Fault => ({
  name,
  class: 'error',
  plant: (site) => {
    const all = site.round.persons.map(({ age }) => age).toSorted((a, b) => a - b);
    const values = Object.entries(change(all, site)).map(
      ([key, text]) => [key, { kind: 'text', name: key, text }] as const,
    );
    const wrong = wrongWith(site, people.MEAN_AGE, needed, Object.fromEntries(values));
    return wrong === null ? null : { ...wrong, at: needed };
  },
});

const ageChange: Fault = {
  name: 'change of the mean age off',
  class: 'error',
  plant: (site) => {
    const values = people.MEAN_AGE.values(site.round, site.style);
    const [now, then] = [values.mean, values.past];
    if (now?.kind !== 'mean' || then?.kind !== 'mean') return null;
    const { ageDecimals: decimals } = site.style;
    const units =
      Math.abs(scaled(now.sum, now.of, decimals, 1) - scaled(then.sum, then.of, decimals, 1)) + site.random.int(3, 30);
    return wrongWith(site, people.MEAN_AGE, ['mean', 'past', 'change'], {
      change: { kind: 'text', name: 'change', text: fixed(units, decimals) },
    });
  },
};

/** A way of electing is left out: the units that chose it are in none of the parts. */
const leftOut = (statement: Statement, parts: readonly string[]): Fault => ({
  name: `units left out (${statement.key})`,
  class: 'coverage',
  also: ['error'],
  plant: (site) => {
    if (site.round.kind === 'township') return null;
    const part = site.random.pick(parts);
    const n = numberOf(site, statement, part);
    if (n === null || n < 2) return null;
    const by = site.random.int(1, n - 1);
    const wrong = wrongWith(site, statement, ['units', ...parts], { [part]: count(part, n - by) });
    return wrong === null ? null : { ...wrong, at: ['units', ...parts] };
  },
});

/** Fewer hold posts on both committees than are secretary and chair at once. */
const crossBelowOne: Fault = {
  name: 'cross-posting below one-shoulder',
  class: 'definition',
  also: ['error'],
  plant: (site) => {
    const { oneShoulder } = site.round;
    if (site.round.kind === 'township' || oneShoulder < 3) return null;
    const wrong = wrongWith(site, ONE_SHOULDER, ['one', 'cross'], {
      cross: count('cross', site.random.int(1, oneShoulder - 1)),
    });
    return wrong === null ? null : { ...wrong, at: ['one', 'cross'] };
  },
};

/** The posts of both committees given out as the people who hold them, though some hold both. */
const postsAsPersons: Fault = {
  name: 'posts counted as persons',
  class: 'definition',
  also: ['error'],
  plant: (site) => {
    if (site.round.kind !== 'community') return null;
    const { chairs, viceChairs, members, partyPosts } = site.round;
    const wrong = wrongWith(site, BOTH_BODIES, ['party', 'posts', 'cross', 'persons'], {
      persons: count('persons', chairs + viceChairs + members + partyPosts),
    });
    return wrong === null ? null : { ...wrong, at: ['party', 'posts', 'cross', 'persons'] };
  },
};

const fewRivals: Fault = {
  name: 'fewer than a fifth more candidates than seats',
  class: 'rule',
  plant: (site) => {
    if (site.round.kind !== 'township') return null;
    const { committee } = site.round.congress;
    const wrong = wrongWith(site, RIVALS, ['committee', 'committeeCandidates', 'disciplineCandidates'], {
      committeeCandidates: count('committeeCandidates', committee + 1),
      committeeRate: { kind: 'share', name: 'committeeRate', part: 1, whole: committee },
    });
    return wrong === null ? null : { ...wrong, at: ['committee', 'committeeCandidates', 'committeeRate'] };
  },
};

const fewChairs: Fault = {
  name: 'chair candidates below twice the units',
  class: 'rule',
  plant: (site) => {
    const { chairs, candidates } = site.round;
    // The number of chairs must be printed.
    const posts = site.clean.placed.find(({ key }) => key === POSTS.key);
    if (posts?.marks.every(({ name }) => name !== 'chair') ?? true) return null;
    const chair = 2 * chairs - site.random.int(1, Math.max(1, Math.floor(chairs / 2)));
    return wrongWith(site, CANDIDATES, ['chair'], {
      chair: count('chair', chair),
      all: count('all', chair + candidates.viceChair + candidates.member),
    });
  },
};

export const COUNT_FAULTS: readonly Fault[] = [
  wrongSum('parts miss their whole', PEOPLE),
  wrongSum('ways of voting miss the voters', VOTES),
  wrongSum('list over its total', LISTS, true),
  wrongTotal,
  ballots(
    'more returned than issued',
    ['issued', 'returned'],
    'returned',
    ({ round, random }) => round.vote.issued + random.int(1, 50),
  ),
  ballots(
    'valid and invalid off',
    ['returned', 'valid', 'invalid'],
    'invalid',
    ({ round, random }) => round.vote.invalid + random.int(1, 20),
  ),
  absentWrong,
  ages('youngest above the mean', ['mean', 'youngest', 'oldest'], (all) => ({
    youngest: String((all.at(-1) ?? 60) + 1),
    oldest: String((all.at(-1) ?? 60) + 3),
  })),
  ages('mean above the oldest', ['mean', 'youngest', 'oldest'], (all) => ({ mean: String((all.at(-1) ?? 60) + 2) })),
  ageChange,
  leftOut(METHODS, ['assembly', 'groups', 'representatives']),
  leftOut(SIZES, ['three', 'five', 'seven']),
  crossBelowOne,
  postsAsPersons,
  fewRivals,
  fewChairs,
];
