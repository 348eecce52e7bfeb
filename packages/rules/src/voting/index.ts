export * from './ballotLedger.ts';
export * from './checkIn.ts';
export * from './pollLife.ts';
