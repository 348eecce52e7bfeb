import { toChineseNumeral } from '@huanjie/chinese';
import type { RoundRow } from '../../../access/policy.ts';
import type { IssuerRow } from './queries.ts';

/**
 * The title of the lists of a unit: 柳树村第十一届村民委员会选举选民名单, or 第五次村民委员会换届选举 where a place counts
 * its elections instead of its terms.
 */
export function listTitle(round: Pick<RoundRow, 'kind' | 'ordinal' | 'ordinal_kind'>, unitName: string): string {
  const body = round.kind === 'community' ? '居民委员会' : '村民委员会';
  const ordinal = toChineseNumeral(round.ordinal);
  const election = round.ordinal_kind === 'term' ? `第${ordinal}届${body}选举` : `第${ordinal}次${body}换届选举`;
  return `${unitName}${election}选民名单`;
}

/** The election committee with the name of its unit, as it signs. */
export function committeeName(
  round: Pick<RoundRow, 'kind'>,
  issuer: Pick<IssuerRow, 'unit_name' | 'committee'>,
): string {
  const name = issuer.committee ?? (round.kind === 'community' ? '居民选举委员会' : '村民选举委员会');
  return name.includes(issuer.unit_name) ? name : `${issuer.unit_name}${name}`;
}

/** Where the public page of a list stands below the address of the server. */
export const publicPath = (publicationId: string): string => `/p/roll/${publicationId}`;
