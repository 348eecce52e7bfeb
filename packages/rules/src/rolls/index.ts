export * from './listClocks.ts';
export * from './representatives.ts';
