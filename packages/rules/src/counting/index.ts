export * from './checks.ts';
export * from './doubts.ts';
export * from './findingLife.ts';
export * from './form.ts';
export * from './pollChecks.ts';
export * from './sheetLife.ts';
