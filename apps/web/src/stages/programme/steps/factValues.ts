import type { UnitFact } from '@huanjie/contract';

/** What a fact of each shape may be, the usual answer first. */
export const FACT_VALUES = {
  yes: ['true', 'false'],
  day: ['true'],
  settled: ['done', 'not-needed', 'open'],
  timing: ['in-time', 'moved-approved', 'moved-unapproved'],
} as const satisfies Readonly<Record<UnitFact['shape'], readonly string[]>>;

export type FactValue = (typeof FACT_VALUES)[keyof typeof FACT_VALUES][number];

/** The message that a recorded value is shown by. */
export const valueKey = (value: boolean | string) => `programme.value_${String(value) as FactValue}` as const;

/** The value as the server takes it. */
export const sentValue = (value: FactValue) => (value === 'true' ? true : value === 'false' ? false : value);
