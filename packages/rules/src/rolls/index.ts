export * from './listClocks.ts';
export * from './proxyClocks.ts';
export * from './representatives.ts';
