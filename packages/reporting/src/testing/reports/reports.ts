import { COUNT_FAULTS } from './countFaults.ts';
import { type Planted, plantFault } from './faults.ts';
import { randomOf } from './random.ts';
import { type Kind, roundOf } from './records.ts';
import { REPEATED_FAULTS } from './repeatedFaults.ts';
import type { Style } from './say.ts';
import { SHARE_FAULTS } from './shareFaults.ts';
import { plantSlip, TEXT_FAULTS } from './textFaults.ts';
import { styleOf, type Written, writeReport } from './write.ts';

export const KINDS: readonly Kind[] = ['township', 'community', 'village'];

const styleOfSeed = (seed: number): Style => styleOf(randomOf(seed * 7 + 1));

/** A report whose every figure is computed from the records of a round of this seed. */
export const trueReport = (kind: Kind, seed: number, style: Style = styleOfSeed(seed)): Written =>
  writeReport(roundOf(kind, seed), seed, style);

/** A kind of fault that can be put into true reports. */
export interface FaultKind {
  readonly name: string;
  readonly class: Planted['class'];
  readonly plant: (kind: Kind, seed: number) => Planted | null;
}

export const FAULT_KINDS: readonly FaultKind[] = [
  ...[...SHARE_FAULTS, ...COUNT_FAULTS, ...REPEATED_FAULTS].map((fault) => ({
    name: fault.name,
    class: fault.class,
    plant: (kind: Kind, seed: number) => plantFault(fault, roundOf(kind, seed), seed, styleOfSeed(seed)),
  })),
  ...TEXT_FAULTS.map((name) => ({
    name,
    class: 'text' as const,
    plant: (kind: Kind, seed: number) => plantSlip(name, roundOf(kind, seed), seed, styleOfSeed(seed)),
  })),
];
