/** Bodies and posts in the order in which they are read out. */
const BODIES = [
  'partyCommittee',
  'disciplineCommission',
  'partyOrganisation',
  'residentsCommittee',
  'villagersCommittee',
  'townshipCongress',
  'countyCongress',
];

const POSTS = [
  'secretary',
  'deputy-secretary',
  'discipline-secretary',
  'discipline-deputy-secretary',
  'chair',
  'vice-chair',
  'committee-member',
  'discipline-member',
  'member',
  'delegate',
];

const rank = (order: readonly string[], code: string): number => {
  const at = order.indexOf(code);
  return at < 0 ? order.length : at;
};

/** Officers by body and post, as they are read out; unknown ones last, equal ones in the order given. */
export function inOrder<O extends { readonly body: string; readonly post: string }>(
  officers: readonly O[],
): readonly O[] {
  return [...officers].sort(
    (a, b) => rank(BODIES, a.body) - rank(BODIES, b.body) || rank(POSTS, a.post) - rank(POSTS, b.post),
  );
}
