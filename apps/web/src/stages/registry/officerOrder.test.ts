import { expect, it } from 'vitest';
import { inOrder } from './officerOrder.ts';

it('reads officers out by body and post, unknown ones last', () => {
  const officers = [
    { body: 'countyCongress', post: 'delegate' },
    { body: 'partyCommittee', post: 'committee-member' },
    { body: 'unheard-of', post: 'chair' },
    { body: 'partyCommittee', post: 'secretary' },
  ];
  expect(inOrder(officers).map((officer) => `${officer.body} ${officer.post}`)).toEqual([
    'partyCommittee secretary',
    'partyCommittee committee-member',
    'countyCongress delegate',
    'unheard-of chair',
  ]);
});
