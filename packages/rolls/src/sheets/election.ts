import type { Sheet } from '../sheet.ts';
import { choice, count, date, flag, idNumber, option, personName, text, unitCode } from './columns.ts';
import { METHODS } from './programme.ts';
import { BODIES, POSTS } from './registry.ts';

/** Who took part in the vote and how (领票登记): never what was voted. */
export const checkIns: Sheet = {
  kind: 'checkIns',
  title: { zh: '领票登记', en: 'Check-in' },
  stage: 'voting',
  columns: [
    unitCode(),
    text('cardNumber', '选民证号', 'Voter card number', 20, true),
    choice(
      'mode',
      '投票方式',
      'Mode',
      [
        option('inPerson', '现场投票', 'in person'),
        option('mobileBox', '流动票箱', 'mobile ballot box'),
        option('proxy', '委托投票', 'by proxy'),
      ],
      true,
    ),
  ],
  identity: ['unitCode', 'cardNumber'],
};

/** One vote of one electorate (一次投票) with its counts; figures are the sums of the count sheets where there are any. */
export const polls: Sheet = {
  kind: 'polls',
  title: { zh: '投票基本情况', en: 'Polls' },
  stage: 'voting',
  columns: [
    text('pollNumber', '投票编号', 'Poll number', 40, true),
    unitCode(),
    choice('body', '班子', 'Body', BODIES, true),
    choice(
      'stage',
      '轮次',
      'Stage',
      [
        option('pre-election', '预选', 'preliminary election'),
        option('election', '正式选举', 'election'),
        option('by-run', '另行选举', 'by-run'),
        option('re-vote', '再次投票', 're-vote'),
      ],
      true,
    ),
    choice('method', '方式', 'Method', METHODS),
    date('heldOn', '投票日期', 'Held on', true),
    text('previousPollNumber', '前次投票编号', 'Previous poll', 40),
    choice('reason', '重新投票原因', 'Reason of the repeat', [
      option('failed', '首次选举未成功', 'first election failed'),
      option('petition', '选后信访', 'petition after the election'),
      option('byRun', '缺额', 'seats left open'),
    ]),
    text('ruleSet', '适用规则', 'Rule set', 20, true),
    count('entitled', '应参加人数', 'Entitled', true),
    count('present', '实到人数', 'Present'),
    count('issued', '发出选票', 'Ballots issued', true),
    count('checkedOff', '领票人数', 'Voters checked off', true),
    count('returned', '收回选票', 'Ballots returned', true),
    count('invalid', '无效票', 'Invalid ballots', true),
  ],
  identity: ['pollNumber'],
};

/** Candidates (正式候选人) of a poll by post; write-ins (另选他人) that received votes are marked. */
export const candidates: Sheet = {
  kind: 'candidates',
  title: { zh: '候选人名单', en: 'Candidates' },
  stage: 'nominations',
  columns: [
    text('pollNumber', '投票编号', 'Poll number', 40, true),
    choice('post', '职务', 'Post', POSTS, true),
    count('seats', '应选名额', 'Seats', true),
    personName(),
    idNumber(),
    count('ballotOrder', '选票序号', 'Order on the ballot', true),
    choice('nominatedBy', '提名方式', 'Nominated by', [
      option('voters', '选民提名', 'voters'),
      option('partyMembers', '党员推荐', 'Party members'),
      option('countyCommittee', '县委提名', 'county Party committee'),
      option('organisation', '组织提名', 'Party organisation'),
    ]),
    flag('writeIn', '另选他人', 'Write-in'),
    flag('campaignSpeech', '竞选演说', 'Campaign speech'),
  ],
  identity: ['pollNumber', 'post', 'idNumber'],
};

/** Count sheets (计票单): votes of each candidate on each sheet. */
export const countSheets: Sheet = {
  kind: 'countSheets',
  title: { zh: '计票单', en: 'Count sheets' },
  stage: 'counting',
  columns: [
    text('pollNumber', '投票编号', 'Poll number', 40, true),
    text('sheet', '计票单', 'Sheet', 40, true),
    choice('post', '职务', 'Post', POSTS, true),
    personName(),
    idNumber(),
    count('approve', '赞成', 'For', true),
    count('oppose', '反对', 'Against'),
    count('abstain', '弃权', 'Abstentions'),
  ],
  identity: ['pollNumber', 'sheet', 'post', 'idNumber'],
};

/** Delegates (代表) elected by their electing units: make-up, group and attendance. They are entered after their election is determined. */
export const delegates: Sheet = {
  kind: 'delegates',
  title: { zh: '代表名册', en: 'Delegates' },
  stage: 'congress',
  columns: [
    unitCode(),
    personName(),
    idNumber(),
    choice(
      'category',
      '代表类别',
      'Category',
      [option('cadre', '党员干部代表', 'Party cadre'), option('frontline', '生产一线代表', 'front-line production')],
      true,
    ),
    count('groupNumber', '代表组', 'Group', true),
    flag('present', '是否到会', 'Present', true),
  ],
  identity: ['idNumber'],
};

/** Participation by kind of participant, where people are counted and not listed one by one (参选率). */
export const participation: Sheet = {
  kind: 'participation',
  title: { zh: '参与情况', en: 'Participation' },
  stage: 'nominations',
  columns: [
    unitCode(),
    choice(
      'participant',
      '参与主体',
      'Participant',
      [
        option('residentUnits', '驻地单位党组织', 'resident-unit Party organisations'),
        option('partyMembers', '党员', 'Party members'),
        option('residentsRepresentatives', '居民代表', "residents' representatives"),
        option('householdRepresentatives', '户代表', 'household representatives'),
        option('voters', '选民', 'voters'),
      ],
      true,
    ),
    choice(
      'activity',
      '环节',
      'Activity',
      [option('recommendation', '推荐', 'recommendation'), option('election', '选举', 'election')],
      true,
    ),
    count('entitled', '应参加', 'Entitled', true),
    count('took', '实际参加', 'Took part', true),
  ],
  identity: ['unitCode', 'participant', 'activity'],
};
