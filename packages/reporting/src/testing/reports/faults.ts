import type { FindingClass } from '../../checker/model.ts';
import { type Random, randomOf } from './random.ts';
import type { Round } from './records.ts';
import { fixed, type Phrase, type Style, scaled, scaledDown, type Value } from './say.ts';
import type { Statement, Values } from './statement.ts';
import { type Change, statementsOf, type Written, writeReport } from './write.ts';

/** A fault put into a true report, with the place where it stands. */
export interface Planted {
  readonly fault: string;
  readonly class: FindingClass;
  /** Classes that are right as well. */
  readonly also: readonly FindingClass[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The report without the fault: what is found in it as well was not found for the fault. */
  readonly clean: string;
}

/** Where a fault is to be put. */
export interface Site {
  readonly round: Round;
  readonly style: Style;
  readonly random: Random;
  readonly clean: Written;
}

/** A changed statement, and which of its values the fault stands in. */
export interface Wrong {
  readonly change: Change;
  readonly at: readonly string[];
}

export interface Fault {
  readonly name: string;
  readonly class: FindingClass;
  /** Where an equation shows the fault to be impossible and not only doubtful, that is right as well. */
  readonly also?: readonly FindingClass[];
  /** The fault at a site; null where the records give no room for one that is false under every reading. */
  readonly plant: (site: Site) => Wrong | null;
}

/** Puts a fault into the report of a round. */
export function plantFault(fault: Fault, round: Round, seed: number, style: Style): Planted | null {
  const clean = writeReport(round, seed, style);
  const wrong = fault.plant({ round, style, random: randomOf(seed * 31 + round.kind.length * 1009), clean });
  if (wrong === null) return null;
  // The clean report says the statement in the same form, so that the two differ in the fault alone.
  const { change } = wrong;
  const base = writeReport(round, seed, style, { ...change, values: {} });
  const faulty = writeReport(round, seed, style, change);
  if (faulty.text === base.text) return null;
  const marks = faulty.placed.find(({ key }) => key === change.key)?.marks ?? [];
  const places = marks.filter(({ name }) => wrong.at.includes(name));
  if (places.length === 0) return null;
  return {
    fault: fault.name,
    class: fault.class,
    also: fault.also ?? [],
    text: faulty.text,
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
    clean: base.text,
  };
}

/** A form of a statement that prints all the values named. */
export function formWith(
  { round, style, random }: Site,
  statement: Statement,
  names: readonly string[],
): number | null {
  const forms = Array.from({ length: statement.forms }, (_, form) => form).filter((form) => {
    const phrase: Phrase = statement.write(round, style, form);
    return names.every((name) => phrase.some((piece) => typeof piece !== 'string' && piece.name === name));
  });
  return forms.length === 0 ? null : random.pick(forms);
}

/** A share and its percentage as the style prints it. */
export interface PrintedShare {
  readonly statement: Statement;
  readonly name: string;
  readonly part: number;
  readonly whole: number;
}

/** Shares of the report of a round that stand with their part. */
export function sharesOf({ round, style }: Site, keys?: readonly string[]): PrintedShare[] {
  return statementsOf(round.kind)
    .filter(({ key }) => keys?.includes(key) ?? true)
    .flatMap((statement) =>
      Object.entries(statement.values(round, style)).flatMap(([name, value]) =>
        value.kind === 'share' && value.part > 0 && value.part < value.whole
          ? [{ statement, name, part: value.part, whole: value.whole }]
          : [],
      ),
    );
}

/** Every count that the report of a round may print: a share that fits one of them is not false under every reading. */
export function countsOf({ round, style }: Site): number[] {
  const own = statementsOf(round.kind).flatMap(({ values }) => Object.values(values(round, style)));
  const counts = own.flatMap((value) => (value.kind === 'count' || value.kind === 'spelled' ? [value.n] : []));
  const towns = round.towns.flatMap(({ units, elected, registered, voted }) => [units, elected, registered, voted]);
  return [...new Set([...counts, ...towns])];
}

/** True when a percentage in units of its last place is neither rounded nor cut from the part over any of the wholes. */
export function fitsNone(units: number, part: number, wholes: readonly number[], decimals: number): boolean {
  return wholes.every(
    (whole) =>
      whole < part ||
      whole === 0 ||
      (scaled(part, whole, decimals) !== units && scaledDown(part, whole, decimals) !== units),
  );
}

export const percentText = (name: string, units: number, decimals: number): Value => ({
  kind: 'text',
  name,
  text: `${fixed(units, decimals)}%`,
});

/** The change of one value of a statement, where a form prints what the fault needs. */
export function wrongWith(
  site: Site,
  statement: Statement,
  needed: readonly string[],
  values: Values,
  without: readonly number[] = [],
): Wrong | null {
  const form = formWith(site, statement, needed);
  return form === null || without.includes(form)
    ? null
    : { change: { key: statement.key, form, values }, at: Object.keys(values) };
}
