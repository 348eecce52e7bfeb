import { rowsOf } from '../row.ts';
import type { Parameter } from '../types.ts';
import type { Version } from './version.ts';

/** What the law leaves to the provinces and most of them settle alike, and what only the guide of 2013 says. */
const common = rowsOf('各省通行规定');
const guide = rowsOf('村民委员会选举规程（2013）', 'R');

/** Ballots and proxies (2018 Art. 15; 2025 Art. 18). */
export function ballots({ row, at, only2025 }: Version): readonly Parameter[] {
  const election = at('第十五条', '第十八条');
  return [
    row('booth', 'required', 'VC-501', election),
    common('overvote', 'invalid', 'VC-505', null, { mark: 'P' }),
    common('undervote', 'valid', 'VC-505', null, { mark: 'P' }),
    row('base.includes_invalid', true, 'VC-510', election),
    common('blank', 'abstain', 'VC-512', null, { mark: 'P', confidence: 'V~' }),
    row('proxy.allowed', true, 'VC-520', election),
    row('proxy.form', 'written', 'VC-520', election),
    row('proxy.who', at('near_relative', 'near_relative_or_villager'), 'VC-521', election),
    ...only2025(
      row('proxy.max', 3, 'VC-522', election, { unit: 'persons' }),
      row('proxy.candidate_ok', false, 'VC-523', election),
    ),
    row('proxy.publish', 'required', 'VC-525', election),
  ];
}

/** Validity, majority and by-run (2018 Arts. 15, 17; 2025 Arts. 18, 21). */
export function result({ row, at }: Version): readonly Parameter[] {
  const election = at('第十五条', '第十八条');
  return [
    row('election.turnout', '2K > E', 'VC-601', election),
    guide('turnout.source', 'returned', 'VC-603', null, { mark: 'P' }),
    common('overcount.against', 'issued', 'VC-604', null, { mark: 'P' }),
    row('election.threshold', '2v > K', 'VC-610', election),
    common('election.cut', 'most_votes', 'VC-611', null),
    common('revote.rule', 'plurality', 'VC-612', null),
    row('shortage', 'by_run', 'VC-620', election),
    row('runoff.candidates', 'top_unelected', 'VC-621', election),
    common('runoff.extra', 1, 'VC-622', null, { unit: 'persons', mark: 'P' }),
    row('runoff.threshold', 'third', 'VC-623', election, { mark: 'P' }),
    guide('runoff.turnout', 'majority', 'VC-625', null, { mark: 'P' }),
    common('cascade', 'none', 'VC-630', null, { mark: 'P', confidence: 'V*' }),
    common('kin.resolution', 'highest_post', 'VC-650', null, { mark: 'P' }),
    row('void_on_finding', true, 'VC-660', at('第十七条', '第二十一条')),
    row('announce', 'on_spot', 'VC-701', election),
  ];
}

/** Handover, files and what may follow during the term. */
export function afterwards({ row, at, only2025 }: Version): readonly Parameter[] {
  const recall = at('第十六条', '第十九条');
  const byElection = at('第十九条', '第二十三条');
  return [
    row('handover.days', 10, 'VC-706', at('第二十条', '第二十四条'), { unit: 'days' }),
    row('audit.before', 'T', 'VC-708', at('第三十五条', '第四十条'), { mark: 'P' }),
    row('archive.contains', ['election_documents', 'ballots'], 'VC-709', at('第三十四条', '第三十九条')),
    ...only2025(row('disclosure.days', 15, 'VC-710', '第三十五条', { unit: 'days' })),
    row('recall.voters', '1/5', 'VC-720', recall),
    row('recall.reps', '1/3', 'VC-720', recall),
    row('recall.pass', '2K > E and 2yes > K', 'VC-721', recall),
    ...only2025(row('resign.effective', 'meeting_approval', 'VC-730', '第二十条')),
    row(
      'auto_end',
      ['INCAPABLE', 'SENTENCED', 'TWO_FAILED'],
      'VC-731',
      at('第十八条、第三十三条', '第二十二条、第三十八条'),
    ),
    row('byelection.by', ['villagers', 'representatives'], 'VC-740', byElection, { mark: 'P' }),
    row('byelection.term', 'rest_of_term', 'VC-740', byElection),
  ];
}

/** Meetings of villagers, representatives and groups (2018 Arts. 22, 25, 26, 28; 2025 Arts. 26, 29, 30, 32). */
export function meetings({ row, at }: Version): readonly Parameter[] {
  const representatives = at('第二十五条、第二十六条', '第二十九条、第三十条');
  return [
    row('meeting.quorum', '2A > adults or 3H >= 2households', 'VC-750', at('第二十二条', '第二十六条')),
    row('meeting.decision', '2yes > A', 'VC-750', at('第二十二条', '第二十六条')),
    row('reps.quorum', '3A >= 2M', 'VC-751', representatives),
    row('reps.decision', '2yes > A', 'VC-751', representatives),
    row('reps.share', '5reps >= 4M', 'VC-751', representatives),
    row('reps.women', '3women >= M', 'VC-751', representatives),
    row('reps.households', '5..15', 'VC-751', representatives),
    row('group.quorum', '3A >= 2n', 'VC-752', at('第二十八条', '第三十二条')),
    row('group.decision', '2yes > A', 'VC-752', at('第二十八条', '第三十二条')),
  ];
}
