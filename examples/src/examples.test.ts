import { checkSheet, SHEETS } from '@huanjie/rolls';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from './index.ts';
import { imports } from './reading.kit.ts';

describe.each(EXAMPLES.map((example) => ({ name: example.case, example })))('the $name files', ({ example }) => {
  test('are all accepted by the import', async () => {
    for (const step of imports(example)) {
      let end = null;
      for await (const event of checkSheet(SHEETS[step.kind]!, step.open(), {
        electionDay: example.round.electionDay,
      })) {
        if (event.kind === 'batch') expect(event.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
        else end = event;
      }
      expect(end, step.name).toMatchObject({ kind: 'end', rows: step.rows, accepted: step.rows, errors: 0 });
    }
  });
});

test('what is decided stands before what rests on it', () => {
  const order = (index: number) =>
    EXAMPLES[index]!.steps().map((step) => (step.type === 'import' ? step.name : step.type));
  const town = order(0);
  expect(town.indexOf('determine')).toBeLessThan(town.indexOf('代表名册.csv'));
  const district = order(1);
  expect(district.indexOf('信访台账.csv')).toBeLessThan(district.indexOf('投票基本情况-另行选举.csv'));
  expect(EXAMPLES.map((example) => example.steps().filter((step) => step.type === 'determine').length)).toEqual([
    4, 3, 1,
  ]);
});

test('the rounds come in their order, with different ids and counties of regions that are not assigned', () => {
  expect(EXAMPLES.map((example) => example.case)).toEqual(['township', 'community', 'village']);
  expect(new Set(EXAMPLES.map((example) => example.roundId)).size).toBe(3);
  expect(EXAMPLES.map((example) => example.county.id)).toEqual([990101, 990102, 990103]);
});
