import { choice, flag, integer, recordSet, text } from '../recordSet.ts';
import { BODIES, NOMINATORS, POLL_STAGES, POSTS, SEXES } from './labels.ts';

/** Candidates of a contest, write-ins included and marked. */
export const candidates = recordSet({
  id: 'candidates',
  title: { zh: '候选人', en: 'Candidates' },
  fields: {
    unit: text('单位', 'Unit'),
    pollNumber: text('投票编号', 'Poll number'),
    stage: choice('轮次', 'Stage', POLL_STAGES),
    body: choice('班子', 'Body', BODIES),
    post: choice('职务', 'Post', POSTS),
    name: text('姓名', 'Name'),
    sex: choice('性别', 'Sex', SEXES),
    nominatedBy: choice('提名方式', 'Nominated by', NOMINATORS),
    writeIn: flag('另选他人', 'Write-in'),
    campaignSpeech: flag('竞选演说', 'Campaign speech'),
    votes: integer('得票', 'Votes'),
    elected: flag('当选', 'Elected'),
    highVote: flag('高票（达到十分之九）', 'Nine tenths of the votes or more'),
    superseded: flag('已由重新投票取代', 'Superseded by a repeated poll'),
  },
  listColumns: ['unit', 'pollNumber', 'stage', 'post', 'name', 'nominatedBy', 'writeIn', 'votes', 'elected'],
});
