import { choice, flag, integer, recordSet, text } from '../recordSet.ts';
import { BODIES, POLL_STAGES, POSTS } from './labels.ts';

/** Contests: one post of one poll, with its seats and its formal candidates. */
export const contests = recordSet({
  id: 'contests',
  title: { zh: '职务选举', en: 'Contests' },
  fields: {
    unit: text('单位', 'Unit'),
    pollNumber: text('投票编号', 'Poll number'),
    stage: choice('轮次', 'Stage', POLL_STAGES),
    body: choice('班子', 'Body', BODIES),
    post: choice('职务', 'Post', POSTS),
    seats: integer('应选名额', 'Seats'),
    candidates: integer('正式候选人数', 'Formal candidates'),
    surplus: integer('差额', 'Candidates over seats'),
    elected: integer('当选人数', 'Elected'),
    superseded: flag('已由重新投票取代', 'Superseded by a repeated poll'),
  },
  listColumns: ['unit', 'pollNumber', 'stage', 'body', 'post', 'seats', 'candidates', 'surplus', 'elected'],
});
