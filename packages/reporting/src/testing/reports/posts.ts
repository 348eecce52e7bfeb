import { bodyOf } from './people.ts';
import { howMany } from './records.ts';
import { count, fixed, printed, say, scaled, share } from './say.ts';
import { statement, wordsOf } from './statement.ts';

export const POSTS = statement(
  'posts',
  (r) => ({
    posts: count('posts', r.chairs + r.viceChairs + r.members),
    chair: count('chair', r.chairs),
    vice: count('vice', r.viceChairs),
    member: count('member', r.members),
    perUnit: printed('perUnit', () => fixed(scaled(r.chairs + r.viceChairs + r.members, r.chairs, 1, 1), 1)),
  }),
  [
    (v, r) =>
      say`经投票选举，共选出${wordsOf(r).body}成员${v.posts}名，其中主任${v.chair}名、副主任${v.vice}名、委员${v.member}名。`,
    (v, r) =>
      say`${wordsOf(r).all}共选举产生${wordsOf(r).body}主任${v.chair}名，副主任${v.vice}名，委员${v.member}名。`,
    (v, r) => say`选举产生${wordsOf(r).body}主任${v.chair}名、副主任${v.vice}名、委员${v.member}名，共计${v.posts}名。`,
    (v, r) => say`新一届${wordsOf(r).body}成员${v.posts}人：主任${v.chair}人，副主任${v.vice}人，委员${v.member}人。`,
    (v, r) =>
      say`${wordsOf(r).all}共选出${wordsOf(r).body}成员${v.posts}名，平均每个${wordsOf(r).unit}${v.perUnit}名。`,
  ],
);

export const BOTH_BODIES = statement(
  'bothBodies',
  (r) => {
    const posts = r.chairs + r.viceChairs + r.members;
    return {
      party: count('party', r.partyPosts),
      posts: count('posts', posts),
      cross: count('cross', r.crossPosted),
      persons: count('persons', posts + r.partyPosts - r.crossPosted),
      together: count('together', posts + r.partyPosts),
    };
  },
  [
    (v, r) =>
      say`${wordsOf(r).all}选举产生党组织成员${v.party}名、${wordsOf(r).body}成员${v.posts}名，其中交叉任职${v.cross}名，按人计算共${v.persons}名。`,
    (v, r) =>
      say`共选出${wordsOf(r).unit}党组织班子成员${v.party}人、${wordsOf(r).body}成员${v.posts}人，两委交叉任职${v.cross}人，两委成员实有${v.persons}人。`,
    (v, r) =>
      say`党组织班子职数${v.party}个、${wordsOf(r).body}职数${v.posts}个，合计${v.together}个；扣除交叉任职${v.cross}人，两委成员共${v.persons}人。`,
    (v, r) =>
      say`${wordsOf(r).unit}两委成员${v.persons}名，其中党组织成员${v.party}名，${wordsOf(r).body}成员${v.posts}名，交叉任职${v.cross}名。`,
  ],
);

export const ONE_SHOULDER = statement(
  'oneShoulder',
  (r) => ({
    units: count('units', r.chairs),
    one: count('one', r.oneShoulder),
    share: share('share', r.oneShoulder, r.chairs),
    before: share('before', r.past.oneShoulder, r.past.units),
    points: printed('points', ({ decimals }) =>
      fixed(
        Math.abs(scaled(r.oneShoulder, r.chairs, decimals) - scaled(r.past.oneShoulder, r.past.units, decimals)),
        decimals,
      ),
    ),
    cross: count('cross', r.crossPosted),
  }),
  [
    (v, r) =>
      say`${v.units}个${wordsOf(r).unit}中，有${v.one}个实现党组织书记、${wordsOf(r).body}主任“一肩挑”，占${v.share}。`,
    (v, r) =>
      say`书记、主任“一肩挑”的${wordsOf(r).unit}${v.one}个，占换届${wordsOf(r).unit}总数${v.units}个的${v.share}。`,
    (v, r) =>
      say`${wordsOf(r).all}换届${wordsOf(r).unit}${v.units}个，书记主任一肩挑${v.one}人，一肩挑比例为${v.share}。`,
    (v, r) =>
      say`“一肩挑”比例由上届的${v.before}${shoulderWord(r)}到${v.share}，${shoulderWord(r)}${v.points}个百分点。`,
    (v, r) =>
      say`${wordsOf(r).all}${v.units}个应换届${wordsOf(r).unit}全部完成换届，书记、主任一肩挑的有${v.one}人（占${v.share}），两委交叉任职${v.cross}人。`,
  ],
);

const shoulderWord = (r: Parameters<typeof wordsOf>[0]) =>
  r.oneShoulder * r.past.units >= r.past.oneShoulder * r.chairs ? '提高' : '下降';

export const CANDIDATES = statement(
  'candidates',
  (r) => ({
    all: count('all', r.candidates.chair + r.candidates.viceChair + r.candidates.member),
    chair: count('chair', r.candidates.chair),
    vice: count('vice', r.candidates.viceChair),
    member: count('member', r.candidates.member),
  }),
  [
    (v) =>
      say`共提出正式候选人${v.all}人，其中主任候选人${v.chair}人、副主任候选人${v.vice}人、委员候选人${v.member}人。`,
    (v, r) => say`${wordsOf(r).all}共确定主任候选人${v.chair}名，副主任候选人${v.vice}名，委员候选人${v.member}名。`,
    (v) => say`经预选产生主任候选人${v.chair}名、副主任候选人${v.vice}名、委员候选人${v.member}名，共${v.all}名。`,
    (v) => say`正式候选人${v.all}名：主任候选人${v.chair}名，副主任候选人${v.vice}名，委员候选人${v.member}名。`,
  ],
);

export const METHODS = statement(
  'methods',
  (r) => ({
    units: count('units', r.chairs),
    assembly: count('assembly', r.byAssembly),
    groups: count('groups', r.byGroups),
    representatives: count('representatives', r.byRepresentatives),
  }),
  [
    (v, r) =>
      say`${v.units}个换届${wordsOf(r).unit}中，选举委员会由${wordsOf(r).people}会议推选产生的${v.assembly}个，由${wordsOf(r).people}小组推选产生的${v.groups}个，由${wordsOf(r).people}代表会议推选产生的${v.representatives}个。`,
    (v, r) =>
      say`全部${v.units}个${wordsOf(r).unit}推选产生了选举委员会，其中${wordsOf(r).people}会议推选${v.assembly}个${wordsOf(r).unit}，${wordsOf(r).people}小组推选${v.groups}个${wordsOf(r).unit}，${wordsOf(r).people}代表会议推选${v.representatives}个${wordsOf(r).unit}。`,
    (v, r) =>
      say`采取${wordsOf(r).people}会议推选方式的${wordsOf(r).unit}${v.assembly}个，采取${wordsOf(r).people}小组推选方式的${wordsOf(r).unit}${v.groups}个，采取${wordsOf(r).people}代表会议推选方式的${wordsOf(r).unit}${v.representatives}个，共${v.units}个。`,
    (v, r) =>
      say`参加换届的${wordsOf(r).unit}共${v.units}个，${wordsOf(r).people}会议推选选举委员会的${wordsOf(r).unit}数${v.assembly}个，${wordsOf(r).people}小组推选选举委员会的${wordsOf(r).unit}数${v.groups}个，${wordsOf(r).people}代表会议推选选举委员会的${wordsOf(r).unit}数${v.representatives}个。`,
  ],
);

export const SIZES = statement(
  'sizes',
  (r) => ({
    units: count('units', r.chairs),
    three: count('three', r.sizes[0]?.units ?? 0),
    five: count('five', r.sizes[1]?.units ?? 0),
    seven: count('seven', r.sizes[2]?.units ?? 0),
    posts: count('posts', r.chairs + r.viceChairs + r.members),
  }),
  [
    (v, r) =>
      say`${v.units}个换届${wordsOf(r).unit}中，实行3职制的${v.three}个、5职制的${v.five}个、7职制的${v.seven}个。`,
    (v, r) =>
      say`${wordsOf(r).all}换届${wordsOf(r).unit}${v.units}个，其中3人制${v.three}个，5人制${v.five}个，7人制${v.seven}个，共核定职数${v.posts}个。`,
    (v, r) =>
      say`职数设置上，三职制${wordsOf(r).unit}${v.three}个，五职制${wordsOf(r).unit}${v.five}个，七职制${wordsOf(r).unit}${v.seven}个，合计${v.units}个。`,
    (v, r) =>
      say`按照规模核定职数，${v.three}个${wordsOf(r).unit}设3职，${v.five}个${wordsOf(r).unit}设5职，${v.seven}个${wordsOf(r).unit}设7职。`,
  ],
);

/** What each town elected: the same labels as the county's, with values of their own. */

export const FIRST_MEETING = statement(
  'firstMeeting',
  (r) => ({
    persons: count('persons', r.persons.length),
    women: count(
      'women',
      howMany(r, ({ woman }) => woman),
    ),
    share: share(
      'share',
      howMany(r, ({ woman }) => woman),
      r.persons.length,
    ),
  }),
  [
    (v, r) => say`换届后，对${v.persons}名${bodyOf(r)}进行了任前培训。`,
    (v, r) => say`新一届${bodyOf(r)}共${v.persons}名，已全部到岗履职。`,
    (v, r) => say`妇女在${bodyOf(r)}中的比例达到${v.share}，实现了上级要求的目标。`,
    (v, r) => say`${v.persons}名${bodyOf(r)}中妇女有${v.women}名，每个${wordsOf(r).unit}都在加强妇女工作。`,
  ],
);
