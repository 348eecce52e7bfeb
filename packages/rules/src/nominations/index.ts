export * from './deadlines.ts';
export * from './formalList.ts';
export * from './obstacles.ts';
export * from './sheets.ts';
export * from './surplus.ts';
