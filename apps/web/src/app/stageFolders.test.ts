import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { STAGES } from '@huanjie/rules';
import { expect, it } from 'vitest';

it('names the folders of stages after the stages of the work', () => {
  const stages: readonly string[] = STAGES.map((stage) => stage.id);
  const folders = readdirSync(join(import.meta.dirname, '..', 'stages'));
  expect(folders.filter((folder) => !stages.includes(folder))).toEqual([]);
});
