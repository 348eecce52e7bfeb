import { checkAverages } from './checks/averages.ts';
import { checkBallots } from './checks/ballots.ts';
import { checkBounds } from './checks/bounds.ts';
import { checkChanges } from './checks/changes.ts';
import { checkCoverage } from './checks/coverage.ts';
import { wholeSaid } from './checks/cuts/wholeSaid.ts';
import { checkDefinitions } from './checks/definitions.ts';
import { checkLists } from './checks/lists.ts';
import { checkPartitions } from './checks/partition.ts';
import { checkPastedYears } from './checks/pastedYear.ts';
import { checkQuorum } from './checks/quorum.ts';
import { checkRates } from './checks/rates.ts';
import { checkReachable } from './checks/reachable.ts';
import { checkRepeated } from './checks/repeated.ts';
import { checkShares } from './checks/share/check.ts';
import { sharesOf } from './checks/share/shares.ts';
import { checkShareSums } from './checks/shareSums.ts';
import { checkSurplus } from './checks/surplus.ts';
import { type Check, type Draft, draftOf, type FindingDraft, type RelationDraft } from './draft.ts';
import { wordsAt } from './finding.ts';
import type { CheckedReport, CheckOptions, Finding, Relation, Span } from './model.ts';
import { toChecked } from './reading/figures.ts';
import { readSource } from './reading/source.ts';
import { againstRecords } from './records/compare.ts';
import { matchRecords } from './records/match.ts';
import { wordingFindings } from './wording/index.ts';

const CHECKS: readonly Check[] = [
  checkShares,
  checkShareSums,
  checkPartitions,
  checkRates,
  checkBallots,
  checkChanges,
  checkBounds,
  checkRepeated,
  checkLists,
  checkReachable,
  checkAverages,
  checkPastedYears,
  checkDefinitions,
  checkCoverage,
  checkSurplus,
  checkQuorum,
];

/** Reads a work summary and says what in it cannot be true. Pure; offsets refer to `text` as given. */
export function checkReport(text: string, options: CheckOptions = {}): CheckedReport {
  const draft = draftOf(readSource(text));
  const scopes = new Map(sharesOf(draft).map(({ percent, named: whole }) => [percent.index, whole]));
  const judged = CHECKS.map((check) => check(draft));
  const matches = options.records === undefined ? [] : matchRecords(draft, options.records);
  const measures = new Map(matches.map(({ figure, recorded }) => [figure.index, recorded.id]));
  const wording = wordingFindings(
    draft.source,
    options.confusions === undefined ? {} : { confusions: options.confusions },
  );
  const found = judged.flatMap(({ findings }) => findings);
  return {
    text,
    figures: draft.figures.map((figure) => {
      const measure = measures.get(figure.index);
      const scope = scopes.get(figure.index) ?? wholeSaid(draft, figure)?.words ?? '';
      return { ...toChecked(figure, draft.source, scope), ...(measure === undefined ? {} : { measure }) };
    }),
    relations: judged.flatMap(({ relations }) => relations).map(relationOf),
    findings: named(draft, [
      ...found,
      ...againstRecords(draft, matches),
      // Damage that the figures prove is told once, with what was meant.
      ...wording.filter(
        (one) => one.check !== 'damage' || !found.some((other) => other.check === 'damage' && overlap(one, other)),
      ),
    ]),
  };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const relationOf = ({ check, figures, formula, holds }: RelationDraft): Relation => ({
  check,
  figures: figures.map(({ index }) => index),
  formula,
  holds,
});

/** Findings in the order of the text, each with a name that stays the same for the same text. */
function named(draft: Draft, findings: readonly FindingDraft[]): Finding[] {
  const seen = new Map<string, number>();
  return [...findings]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((found) => {
      const key = `${found.check}-${found.start}-${found.end}`;
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return { id: count === 0 ? key : `${key}-${count}`, quote: wordsAt(draft, found), ...found };
    });
}
