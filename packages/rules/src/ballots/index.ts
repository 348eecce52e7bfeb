export * from './ballotRules.ts';
export * from './judgePaper.ts';
export * from './paper.ts';
export * from './ruling.ts';
