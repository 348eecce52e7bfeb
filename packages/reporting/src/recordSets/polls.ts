import { choice, date, flag, integer, recordSet, text } from '../recordSet.ts';
import { BODIES, METHODS, POLL_STAGES, REASONS } from './labels.ts';

/** Votes of one electorate with their ballots. */
export const polls = recordSet({
  id: 'polls',
  title: { zh: '投票', en: 'Polls' },
  fields: {
    unit: text('单位', 'Unit'),
    number: text('投票编号', 'Poll number'),
    body: choice('班子', 'Body', BODIES),
    stage: choice('轮次', 'Stage', POLL_STAGES),
    method: choice('方式', 'Method', METHODS),
    reason: choice('重新投票原因', 'Reason of the repeat', REASONS),
    heldOn: date('投票日期', 'Held on'),
    valid: flag('有效', 'Valid'),
    entitled: integer('应参加', 'Entitled'),
    present: integer('实到', 'Present'),
    issued: integer('发出选票', 'Ballots issued'),
    checkedOff: integer('领票人数', 'Voters checked off'),
    notVoted: integer('未参加人数', 'Did not take part'),
    returned: integer('收回选票', 'Ballots returned'),
    invalidBallots: integer('无效票', 'Invalid ballots'),
    repeated: flag('重新投票', 'Repeats an earlier poll'),
    superseded: flag('已由重新投票取代', 'Superseded by a repeated poll'),
  },
  listColumns: [
    'unit',
    'number',
    'body',
    'stage',
    'method',
    'heldOn',
    'entitled',
    'issued',
    'returned',
    'invalidBallots',
    'valid',
    'reason',
  ],
});
