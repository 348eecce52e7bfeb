import { expect, it } from 'vitest';
import { tellingFirst } from './tellingFigures.ts';

it('shows what tells most about a unit first and leaves out what says nothing', () => {
  const figures = [
    { id: 'units', group: 'units', kind: 'count', value: 1 },
    { id: 'voted', group: 'turnout', kind: 'sum', value: 578 },
    { id: 'turnout', group: 'turnout', kind: 'ratio', value: 81.4 },
    { id: 'women', group: 'structure', kind: 'count', value: 0 },
    { id: 'age', group: 'structure', kind: 'mean', value: null },
    { id: 'posts', group: 'elected', kind: 'count', value: 3 },
  ];
  expect(tellingFirst(figures).map((figure) => figure.id)).toEqual(['turnout', 'voted', 'posts']);
});
