import type { Layers } from '../ruleSets/merge/merge.ts';
import { lawOf } from './law.ts';
import { type Obstacle, obstacle } from './obstacle.ts';

/** Why a voter cannot come to the polling place. */
export const MOBILE_GROUNDS = ['old', 'weak', 'ill', 'disabled', 'scattered'] as const;
export type MobileGround = (typeof MOBILE_GROUNDS)[number];

/** What has to be known before a mobile box (流动票箱) is brought to a voter. */
export interface MobileBoxUse {
  readonly grounds: readonly MobileGround[];
  /** Whether the voter is named in the published list of those who use a mobile box. */
  readonly published: boolean;
  /** How many scrutineers go with the box. */
  readonly scrutineers: number;
  /** Whether the township has approved the box; asked only where the province wants it. */
  readonly approved: boolean;
}

/**
 * What stands against a voter's use of a mobile box (VC-531): the box is for those who cannot come, named in a notice,
 * with three scrutineers unless the province asks for more. An empty list allows it. Party members vote in the meeting.
 */
export function mobileBoxObstacles(use: MobileBoxUse, layers: Layers): readonly Obstacle[] {
  const law = lawOf(layers);
  if (law.family === 'PARTY') throw new RangeError('A Party meeting has no mobile boxes');
  const found: Obstacle[] = [];
  const listed = law.codes('mobile.for');
  const allowed: readonly string[] = listed.length > 0 ? listed : MOBILE_GROUNDS;
  if (!use.grounds.some((ground) => allowed.includes(ground))) {
    const said = [
      '选民不属于可以使用流动票箱的情形',
      'The voter is not among those to whom a mobile box may be brought',
    ] as const;
    const remedy = ['到投票站投票，外出的办理委托', 'Vote at the station, or by proxy when away'] as const;
    found.push(obstacle('NO_MOBILE_GROUND', law.cite('mobile.for', 'VC-531'), said, remedy));
  }
  if (!use.published) {
    const said = ['选民不在已公布的流动票箱投票人名单上', 'The voter is not on the published list'] as const;
    const remedy = ['先公布使用流动票箱的人员名单', 'Publish who uses a mobile box first'] as const;
    found.push(obstacle('MOBILE_NOT_PUBLISHED', law.cite('mobile.publish_users', 'VC-531'), said, remedy));
  }
  const least = law.number('mobile.min_scrutineers') ?? 3;
  if (use.scrutineers < least) {
    const said = [
      `流动票箱有监票人员${use.scrutineers}人，至少须${least}人`,
      `${use.scrutineers} scrutineer(s) go with the box; ${least} are needed`,
    ] as const;
    const remedy = ['增加监票人员', 'Send more scrutineers'] as const;
    found.push(obstacle('MOBILE_SCRUTINEERS', law.cite('mobile.min_scrutineers', 'VC-531'), said, remedy));
  }
  if (law.value('mobile.approval') !== null && !use.approved) {
    const said = ['流动票箱未经乡镇批准', 'The township has not approved the mobile box'] as const;
    const remedy = ['报乡镇选举工作指导机构批准', "Ask the township's guidance body"] as const;
    found.push(obstacle('MOBILE_NOT_APPROVED', law.cite('mobile.approval', 'VC-531'), said, remedy));
  }
  return found;
}
