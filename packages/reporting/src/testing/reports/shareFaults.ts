import { DELEGATES } from './congress.ts';
import { countsOf, type Fault, fitsNone, formWith, percentText, type Site, sharesOf, wrongWith } from './faults.ts';
import * as people from './people.ts';
import { ONE_SHOULDER } from './posts.ts';
import { count, fixed, scaled, scaledDown } from './say.ts';
import type { Statement } from './statement.ts';
import { TURNOUT, TURNOUT_AGAIN, TURNOUT_CHANGE } from './voting.ts';

/** Statements in which a share stands behind its count. */
const COUNTED = ['women', 'attributes', 'ages', 'schooling', 'again', 'oneShoulder', 'delegates', 'votePaths'];

/** Another digit in one place of a number. */
function otherDigit(units: number, site: Site): number {
  const digits = [...String(units)];
  const place = site.random.int(0, digits.length - 1);
  const digit = site.random.pick([...'123456789'].filter((other) => other !== digits[place]));
  digits[place] = digit;
  return Number(digits.join(''));
}

/** A share that no whole of the report gives, neither rounded nor cut off. */
function wrongUnits(site: Site, part: number, whole: number): number | null {
  const { decimals } = site.style;
  const wholes = countsOf(site);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const units = otherDigit(scaled(part, whole, decimals), site);
    if (units > 0 && units < 100 * 10 ** decimals && fitsNone(units, part, [...wholes, whole], decimals)) return units;
  }
  return null;
}

const wrongShare = (name: string, keys: readonly string[]): Fault => ({
  name,
  class: 'error',
  plant: (site) => {
    for (const found of site.random.shuffle(sharesOf(site, keys))) {
      const units = wrongUnits(site, found.part, found.whole);
      const counted = found.name.replace('Share', '');
      if (units === null) continue;
      const needed = found.name.endsWith('Share') ? [found.name, counted] : [found.name];
      const wrong = wrongWith(site, found.statement, needed, {
        [found.name]: percentText(found.name, units, site.style.decimals),
      });
      if (wrong !== null) return wrong;
    }
    return null;
  },
});

/** Cut off and rounded differ, and not by a half, which some round to the even digit. */
const isCutClearly = (part: number, whole: number, decimals: number): boolean =>
  scaled(part, whole, decimals) !== scaledDown(part, whole, decimals) &&
  (2 * part * 100 * 10 ** decimals) % whole !== 0;

const truncated: Fault = {
  name: 'share cut off',
  class: 'rounding',
  plant: (site) => {
    const { decimals } = site.style;
    const candidates = sharesOf(site, COUNTED).filter(
      ({ name, part, whole }) => name !== 'before' && isCutClearly(part, whole, decimals),
    );
    for (const found of site.random.shuffle(candidates)) {
      const units = scaledDown(found.part, found.whole, decimals);
      // No other whole of the report rounds to it.
      const others = countsOf(site).filter((whole) => whole !== found.whole && whole >= found.part && whole > 0);
      if (others.some((whole) => scaled(found.part, whole, decimals) === units)) continue;
      const needed = [found.name, found.name.replace('Share', '')].filter((name) => name !== 'share');
      const wrong = wrongWith(site, found.statement, found.name.endsWith('Share') ? needed : [found.name], {
        [found.name]: percentText(found.name, units, decimals),
      });
      if (wrong !== null) return wrong;
    }
    return null;
  },
};

const overHundred: Fault = {
  name: 'share over 100%',
  class: 'error',
  plant: (site) => {
    const { decimals } = site.style;
    const [found] = site.random.shuffle(sharesOf(site, [...COUNTED, 'turnout', 'attendance']));
    if (found === undefined) return null;
    const units = scaled(found.part, found.whole, decimals) + 100 * 10 ** decimals;
    return wrongWith(site, found.statement, [found.name], { [found.name]: percentText(found.name, units, decimals) });
  },
};

/** Rates that stand beside their counts. */
const wrongRate = wrongShare('rate off its counts', ['turnout', 'attendance', 'ballots']);

const farRate: Fault = {
  name: 'rate far from its counts off',
  class: 'error',
  plant: (site) => {
    if (site.round.kind === 'township') return null;
    // The counts must stand in the report once and with their names.
    if (formOf(site, TURNOUT) === 4) return null;
    const [found] = sharesOf(site, [TURNOUT_AGAIN.key]);
    if (found === undefined) return null;
    const units = wrongUnits(site, found.part, found.whole);
    return units === null
      ? null
      : wrongWith(site, found.statement, [found.name], {
          [found.name]: percentText(found.name, units, site.style.decimals),
        });
  },
};

const formOf = ({ clean }: Site, { key }: Statement): number | undefined =>
  clean.placed.find((placed) => placed.key === key)?.form;

const unreachable: Fault = {
  name: 'share that no whole number gives',
  class: 'error',
  plant: (site) => {
    const { decimals } = site.style;
    const { committee } = site.round.congress;
    const reachable = new Set(
      Array.from({ length: committee + 1 }, (_, n) => [
        scaled(n, committee, decimals),
        scaledDown(n, committee, decimals),
      ]).flat(),
    );
    const units = site.random.int(10 * 10 ** decimals, 90 * 10 ** decimals);
    if (reachable.has(units)) return null;
    return wrongWith(site, people.SMALL_SHARE, ['seats', 'womenShare'], {
      womenShare: percentText('womenShare', units, decimals),
    });
  },
};

/** A part with more people than its whole. */
const partOverWhole: Fault = {
  name: 'part larger than its whole',
  class: 'error',
  plant: (site) => {
    const statement = site.random.pick([people.WOMEN, people.ATTRIBUTES, people.SCHOOLING, people.AGES]);
    const total = site.round.persons.length;
    const name = site.random.pick(
      Object.keys(statement.values(site.round, site.style)).filter((key) => !/Share|total|dash/.test(key)),
    );
    if (formWith(site, statement, ['total', name]) === null) return null;
    const n = total + site.random.int(1, 1 + total);
    return wrongWith(site, statement, ['total', name], { [name]: count(name, n) });
  },
};

/** Statements of a change with what its three numbers are called. */
const CHANGES: readonly (readonly [statement: Statement, now: string, then: string])[] = [
  [people.WOMEN_CHANGE, 'now', 'earlier'],
  [people.PARTY_CHANGE, 'now', 'earlier'],
  [people.COLLEGE_CHANGE, 'now', 'earlier'],
  [TURNOUT_CHANGE, 'now', 'earlier'],
  [ONE_SHOULDER, 'share', 'before'],
];

/** A change of the report with its ends in units of the last place; whole shares, printed without decimals, are left out. */
function changeOf(site: Site) {
  const { decimals } = site.style;
  const told = CHANGES.filter(([{ key }]) => site.clean.placed.some((placed) => placed.key === key));
  const [statement, nowName, thenName] = site.random.pick(told);
  const values = statement.values(site.round, site.style);
  const [now, then] = [values[nowName], values[thenName]];
  if (now?.kind !== 'share' || then?.kind !== 'share' || now.part === now.whole || then.part === then.whole)
    return null;
  const ends = [scaled(now.part, now.whole, decimals), scaled(then.part, then.whole, decimals)] as const;
  return { statement, nowName, thenName, now, then, ends };
}

/** A change that is not the difference of its two ends. */
const wrongChange: Fault = {
  name: 'change off its two ends',
  class: 'error',
  plant: (site) => {
    const { decimals } = site.style;
    const told = changeOf(site);
    if (told === null) return null;
    const { statement, nowName, thenName, ends } = told;
    const difference = Math.abs(ends[0] - ends[1]);
    const units = difference + site.random.int(3, 40);
    // Nor the growth of the old value in per cent.
    if (Math.abs(scaled(difference, Math.max(1, ends[1]), decimals) - units) < 3) return null;
    return wrongWith(site, statement, [thenName, nowName, 'points'], {
      points: { kind: 'text', name: 'points', text: fixed(units, decimals) },
    });
  },
};

/** The two ends change places; the words stay. */
const wrongDirection: Fault = {
  name: 'rise that is a fall',
  class: 'error',
  plant: (site) => {
    const told = changeOf(site);
    if (told === null || told.ends[0] === told.ends[1]) return null;
    const { statement, nowName, thenName, now, then } = told;
    // 相差 says no direction.
    const undirected = statement === TURNOUT_CHANGE ? [2] : [];
    const swapped = { [nowName]: { ...then, name: nowName }, [thenName]: { ...now, name: thenName } };
    return wrongWith(site, statement, [thenName, nowName, 'points'], swapped, undirected);
  },
};

const wrongPersonShare = wrongShare(
  'digit of a share',
  COUNTED.filter((key) => key !== DELEGATES.key),
);
const wrongDelegateShare = wrongShare('digit of a share of delegates', [DELEGATES.key]);

export const SHARE_FAULTS: readonly Fault[] = [
  wrongPersonShare,
  wrongDelegateShare,
  truncated,
  overHundred,
  wrongRate,
  farRate,
  unreachable,
  partOverWhole,
  wrongChange,
  wrongDirection,
];
