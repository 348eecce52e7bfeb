import { count, fixed, printed, say, scaled, share } from './say.ts';
import { statement, wordsOf } from './statement.ts';

const votedOf = ({ inPerson, mobile, proxy }: { inPerson: number; mobile: number; proxy: number }) =>
  inPerson + mobile + proxy;

/** 24.7万 and 24万余 of a large number. */
const inTenThousands = (n: number, decimals: number) => `${fixed(scaled(n, 10_000, decimals, 1), decimals)}万`;

export const UNITS = statement(
  'units',
  (round) => ({
    townships: count('townships', round.towns.length + 6),
    units: count('units', round.units),
    electing: count('electing', round.chairs),
    exempt: count('exempt', round.exempt),
  }),
  [
    (v, r) => say`${wordsOf(r).all}共有${v.townships}个乡镇（街道）、${v.units}个${wordsOf(r).unit}，${tail(r)}。`,
    (v, r) =>
      say`${r.place}辖${v.townships}个乡镇（街道），现有${v.units}个${wordsOf(r).unit}，其中参加本次换届选举的${wordsOf(r).unit}${v.electing}个。`,
    (v, r) => say`${wordsOf(r).all}${v.units}个${wordsOf(r).unit}中，列入本次换届的有${v.electing}个。`,
    (v, r) => say`此次换届涉及${v.townships}个乡镇（街道）的${v.electing}个${wordsOf(r).unit}。`,
    (v, r) =>
      say`截至目前，${wordsOf(r).all}${v.electing}个应换届${wordsOf(r).unit}已全部依法选举产生新一届${wordsOf(r).body}。`,
  ],
);

const tail = (round: Parameters<typeof wordsOf>[0]) =>
  round.exempt === 0
    ? `换届工作覆盖全部${wordsOf(round).unit}`
    : say`因搬迁等原因经批准暂缓换届的有${count('exempt', round.exempt)}个，实际换届${count('electing', round.chairs)}个`;

export const TURNOUT = statement(
  'turnout',
  ({ vote }) => ({
    registered: count('registered', vote.registered),
    voted: count('voted', votedOf(vote)),
    turnout: share('turnout', votedOf(vote), vote.registered),
  }),
  [
    (v, r) => say`${wordsOf(r).all}共登记选民${v.registered}人，参加投票的选民${v.voted}人，参选率为${v.turnout}。`,
    (v, r) => say`${wordsOf(r).all}登记选民总数为${v.registered}人，实际参加投票${v.voted}人，参选率达${v.turnout}。`,
    (v) => say`登记选民${v.registered}名，参加投票${v.voted}名，投票率${v.turnout}。`,
    (v) => say`选举日，在${v.registered}名登记选民中，有${v.voted}名参加了投票，参选率达到${v.turnout}。`,
    (v) => say`本次选举参加投票的选民有${v.voted}人，占登记选民${v.registered}人的${v.turnout}。`,
    (v, r) =>
      say`${wordsOf(r).all}选民登记工作如期完成，共登记选民${v.registered}人；正式选举时参加投票${v.voted}人，参选率${v.turnout}。`,
  ],
);

/** The rate alone, far from its counts. */
export const TURNOUT_AGAIN = statement(
  'turnoutAgain',
  ({ vote }) => ({ turnout: share('turnout', votedOf(vote), vote.registered) }),
  [
    (v, r) => say`由于宣传发动到位，${wordsOf(r).all}参选率达到${v.turnout}。`,
    (v, r) => say`${wordsOf(r).people}参与热情高涨，${wordsOf(r).all}参选率为${v.turnout}，创历届之最。`,
    (v, r) => say`${wordsOf(r).all}选民参选率达${v.turnout}，选出了${wordsOf(r).people}满意的带头人。`,
    (v, r) => say`从选举结果看，${wordsOf(r).all}投票率${v.turnout}。`,
  ],
);

export const TURNOUT_CHANGE = statement(
  'turnoutChange',
  ({ vote, past }) => ({
    now: share('now', votedOf(vote), vote.registered),
    earlier: share('earlier', past.voted, past.registered),
    points: printed('points', ({ decimals }) =>
      fixed(
        Math.abs(scaled(votedOf(vote), vote.registered, decimals) - scaled(past.voted, past.registered, decimals)),
        decimals,
      ),
    ),
  }),
  [
    (v, r) => say`参选率由上届的${v.earlier}${turnoutWord(r)}到${v.now}，${turnoutWord(r)}了${v.points}个百分点。`,
    (v, r) => say`参选率从上届的${v.earlier}${turnoutWord(r)}至本届的${v.now}，${turnoutWord(r)}${v.points}个百分点。`,
    (v) => say`上届参选率为${v.earlier}，本届为${v.now}，相差${v.points}个百分点。`,
    (v, r) => say`本届参选率${v.now}，与上届的${v.earlier}相比${turnoutWord(r)}${v.points}个百分点。`,
  ],
);

const turnoutWord = ({ vote, past }: Parameters<typeof wordsOf>[0]) =>
  votedOf(vote) * past.registered >= past.voted * vote.registered ? '上升' : '下降';

export const VOTE_PATHS = statement(
  'votePaths',
  ({ vote }) => ({
    voted: count('voted', votedOf(vote)),
    inPerson: count('inPerson', vote.inPerson),
    mobile: count('mobile', vote.mobile),
    proxy: count('proxy', vote.proxy),
    mobileShare: share('mobileShare', vote.mobile, votedOf(vote)),
    proxyShare: share('proxyShare', vote.proxy, votedOf(vote)),
  }),
  [
    (v) =>
      say`参加投票的${v.voted}名选民中，现场投票${v.inPerson}人，流动票箱投票${v.mobile}人，委托投票${v.proxy}人。`,
    (v) =>
      say`参加投票的选民共${v.voted}人，其中到会场直接投票的${v.inPerson}人，通过流动票箱投票的${v.mobile}人，委托他人投票的${v.proxy}人。`,
    (v) =>
      say`在${v.voted}名参加投票的选民中，委托投票${v.proxy}人，占${v.proxyShare}；流动票箱投票${v.mobile}人，占${v.mobileShare}。`,
    (v) =>
      say`${v.voted}名选民参加了投票，其中现场投票${v.inPerson}名、使用流动票箱${v.mobile}名、委托投票${v.proxy}名。`,
  ],
);

export const BALLOTS = statement(
  'ballots',
  ({ vote }) => ({
    issued: count('issued', vote.issued),
    returned: count('returned', vote.returned),
    valid: count('valid', vote.valid),
    invalid: count('invalid', vote.invalid),
    back: share('back', vote.returned, vote.issued),
    good: share('good', vote.valid, vote.returned),
  }),
  [
    (v) => say`共发出选票${v.issued}张，收回选票${v.returned}张，其中有效票${v.valid}张，无效票${v.invalid}张。`,
    (v) =>
      say`正式选举发出选票${v.issued}张，收回${v.returned}张，收回率${v.back}；有效票${v.valid}张，有效票率${v.good}。`,
    (v) => say`选举共发放选票${v.issued}张，回收选票${v.returned}张，回收率为${v.back}。`,
    (v) =>
      say`经统计，发出选票${v.issued}张，收回选票${v.returned}张，收回的选票中有效票${v.valid}张、无效票${v.invalid}张，选举有效。`,
    (v) => say`大会发出选票${v.issued}票，收回${v.returned}票，有效票${v.valid}票，废票${v.invalid}票。`,
  ],
);

export const LARGE_VOTE = statement(
  'largeVote',
  ({ vote }) => ({
    tenths: printed('tenths', () => inTenThousands(vote.registered, 1)),
    hundredths: printed('hundredths', () => inTenThousands(vote.registered, 2)),
    downTo: printed('downTo', () => String(Math.floor(vote.registered / 1000) * 1000)),
    upTo: printed('upTo', () => String(Math.ceil(vote.registered / 1000) * 1000)),
    about: printed('about', () => String(Math.round(vote.registered / 100) * 100)),
  }),
  [
    (v, r) => say`${wordsOf(r).all}${v.hundredths}名选民依法行使了民主权利。`,
    (v, r) => say`这次换届涉及面广，${wordsOf(r).all}${v.downTo}余名选民登记在册。`,
    (v, r) => say`${wordsOf(r).all}近${v.upTo}名选民的登记工作做到了不错、不漏、不重。`,
    (v) => say`登记选民约${v.about}人，做到应登尽登。`,
    (v, r) => say`${wordsOf(r).all}选民登记共登记${v.tenths}人。`,
    (v) => say`选民登记涉及${v.downTo}多人，人户分离情况突出。`,
  ],
);
