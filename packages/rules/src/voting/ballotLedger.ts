import type { Bilingual } from '../stages.ts';

/** The ballots of one place, counted by hand. Null is not counted yet. */
export interface PlaceLedger {
  /** Handed to the place before the vote. */
  readonly received: number;
  /** In the hands of voters, one each; a spoiled paper that was exchanged counts once. */
  readonly issued: number;
  /** Taken back spoiled before they were cast, and kept. */
  readonly spoiled: number;
  /** Of the spoiled, those for which a new paper was given. */
  readonly replaced: number;
  /** Left over. */
  readonly unused: number;
  /** Found in the box. */
  readonly returned: number | null;
}

/** A place with its ledger and how many were checked in there; null where nobody is checked in by name. */
export interface LedgerOfPlace extends PlaceLedger {
  readonly place: string;
  readonly checkedIn: number | null;
}

export type LedgerCode =
  | 'RECEIVED_NOT_ACCOUNTED'
  | 'ISSUED_NOT_CHECKED_IN'
  | 'RETURNED_OVER_ISSUED'
  | 'REPLACED_OVER_SPOILED'
  | 'RECEIVED_OVER_PRINTED';

/** Where the ballots do not add up: by how many, at which place (null: all places together), and in words. */
export interface Discrepancy extends Bilingual {
  readonly code: LedgerCode;
  readonly place: string | null;
  /** Papers too many (positive) or too few. */
  readonly by: number;
  readonly rules: readonly string[];
}

export interface LedgerSum {
  readonly received: number;
  readonly issued: number;
  readonly spoiled: number;
  readonly replaced: number;
  readonly unused: number;
  /** Null until every box is counted. */
  readonly returned: number | null;
  /** Taken away by voters: issued and not returned. Null until every box is counted. */
  readonly notReturned: number | null;
  /** Printed and handed to no place. Null where the printing is not on record. */
  readonly keptBack: number | null;
}

/**
 * Puts the ballots of all places into one equation: received = issued + spoiled + unused, and issued = returned + not
 * returned. Mobile boxes and proxies stand in it like everybody else. More papers returned than issued, or than people
 * who took part, can make the vote invalid (VC-604): each gap is named with its place, and none is mended here.
 */
export function balanceBallots(
  places: readonly LedgerOfPlace[],
  printed: number | null,
): { readonly sum: LedgerSum; readonly discrepancies: readonly Discrepancy[] } {
  const total = (of: (one: LedgerOfPlace) => number) => places.reduce((sum, one) => sum + of(one), 0);
  const received = total((one) => one.received);
  const issued = total((one) => one.issued);
  const returned = places.some((one) => one.returned === null) ? null : total((one) => one.returned ?? 0);
  return {
    sum: {
      received,
      issued,
      spoiled: total((one) => one.spoiled),
      replaced: total((one) => one.replaced),
      unused: total((one) => one.unused),
      returned,
      notReturned: returned === null ? null : issued - returned,
      keptBack: printed === null ? null : printed - received,
    },
    discrepancies: [
      ...places.flatMap(gapsOfPlace),
      ...(printed !== null && received > printed ? [overPrinted(received, printed)] : []),
    ],
  };
}

function gapsOfPlace(one: LedgerOfPlace): readonly Discrepancy[] {
  const { place, received, issued, spoiled, replaced, unused, returned, checkedIn } = one;
  const accounted = issued + spoiled + unused;
  const gaps: Discrepancy[] = [];
  if (received !== accounted) {
    gaps.push({
      code: 'RECEIVED_NOT_ACCOUNTED',
      place,
      by: accounted - received,
      rules: [],
      zh: `领取${received}张，发出、作废、剩余共${accounted}张，相差${Math.abs(accounted - received)}张`,
      en: `${received} received; issued, spoiled and unused make ${accounted}: ${Math.abs(accounted - received)} apart`,
    });
  }
  if (checkedIn !== null && issued !== checkedIn) {
    gaps.push({
      code: 'ISSUED_NOT_CHECKED_IN',
      place,
      by: issued - checkedIn,
      rules: ['VC-604'],
      zh: `发出${issued}张，签到${checkedIn}人，相差${Math.abs(issued - checkedIn)}`,
      en: `${issued} issued, ${checkedIn} checked in: ${Math.abs(issued - checkedIn)} apart`,
    });
  }
  if (returned !== null && returned > issued) {
    gaps.push({
      code: 'RETURNED_OVER_ISSUED',
      place,
      by: returned - issued,
      rules: ['VC-604', 'VC-605'],
      zh: `收回${returned}张，多于发出的${issued}张`,
      en: `${returned} returned, more than the ${issued} issued`,
    });
  }
  if (replaced > spoiled) {
    gaps.push({
      code: 'REPLACED_OVER_SPOILED',
      place,
      by: replaced - spoiled,
      rules: [],
      zh: `补发${replaced}张，多于收回作废的${spoiled}张`,
      en: `${replaced} replaced, more than the ${spoiled} taken back spoiled`,
    });
  }
  return gaps;
}

const overPrinted = (received: number, printed: number): Discrepancy => ({
  code: 'RECEIVED_OVER_PRINTED',
  place: null,
  by: received - printed,
  rules: [],
  zh: `各处共领取${received}张，多于印制的${printed}张`,
  en: `All places received ${received}, more than the ${printed} printed`,
});
