import { bodyOf } from './people.ts';
import { count, fixed, printed, say, scaled, share, spelled } from './say.ts';
import { statement } from './statement.ts';

export const DELEGATES = statement(
  'delegates',
  ({ congress: c }) => ({
    total: count('total', c.delegates),
    cadres: count('cadres', c.cadres),
    cadresShare: share('cadresShare', c.cadres, c.delegates),
    frontline: count('frontline', c.frontline),
    frontlineShare: share('frontlineShare', c.frontline, c.delegates),
    women: count('women', c.women),
    womenShare: share('womenShare', c.women, c.delegates),
  }),
  [
    (v) =>
      say`共选举产生镇党代表${v.total}名，其中党员干部代表${v.cadres}名，占${v.cadresShare}；生产一线代表${v.frontline}名，占${v.frontlineShare}；妇女代表${v.women}名，占${v.womenShare}。`,
    (v) =>
      say`全镇共选出党代表${v.total}名，其中，干部代表${v.cadres}名、一线代表${v.frontline}名，分别占代表总数的${v.cadresShare}和${v.frontlineShare}。`,
    (v) =>
      say`${v.total}名代表中，生产一线代表${v.frontline}人（占${v.frontlineShare}），妇女代表${v.women}人（占${v.womenShare}）。`,
    (v) =>
      say`各选举单位共选出代表${v.total}名：妇女代表${v.women}名，占代表总数的${v.womenShare}，党员干部代表${v.cadres}名，占代表总数的${v.cadresShare}。`,
    (v) => say`代表名额为${v.total}名，实际选出${v.total}名，其中妇女代表${v.women}名，占比${v.womenShare}。`,
  ],
);

export const ATTENDANCE = statement(
  'attendance',
  ({ congress: c }) => ({
    should: count('should', c.delegates),
    present: count('present', c.present),
    absent: count('absent', c.delegates - c.present),
    rate: share('rate', c.present, c.delegates),
    groups: count('groups', c.groups),
    spelledGroups: spelled('groups', c.groups),
    perGroup: printed('perGroup', () => fixed(scaled(c.delegates, c.groups, 1, 1), 1)),
  }),
  [
    (v) => say`大会应到代表${v.should}名，实到代表${v.present}名，到会率${v.rate}。`,
    (v) => say`大会应到代表${v.should}名，因事因病请假${v.absent}名，实到${v.present}名，符合规定人数。`,
    (v) => say`应出席大会的代表${v.should}人，实到${v.present}人，缺席${v.absent}人，到会率为${v.rate}。`,
    (v) =>
      say`代表编为${v.groups}个代表团，平均每团${v.perGroup}名；应到代表${v.should}名，实到${v.present}名，出席率${v.rate}。`,
    (v) => say`全体代表分${v.spelledGroups}个代表团进行讨论，应到${v.should}名，实到${v.present}名。`,
  ],
);

export const COMMITTEES = statement(
  'committees',
  ({ congress: c }) => ({
    committee: count('committee', c.committee),
    discipline: count('discipline', c.discipline),
    county: count('county', c.countyDelegates),
    together: count('together', c.committee + c.discipline + c.countyDelegates),
    spelledCommittee: spelled('committee', c.committee),
    spelledDiscipline: spelled('discipline', c.discipline),
  }),
  [
    (v) => say`大会选举产生党委委员${v.committee}名、纪委委员${v.discipline}名、出席县党代表大会代表${v.county}名。`,
    (v) =>
      say`大会选举产生了${v.spelledCommittee}名党委委员和${v.spelledDiscipline}名纪委委员，选出出席县党代会代表${v.county}名。`,
    (v) =>
      say`选举产生新一届镇党委委员${v.committee}名，镇纪委委员${v.discipline}名，出席上级党代会代表${v.county}名，合计${v.together}名。`,
    (v, r) =>
      say`新一届${bodyOf(r)}中，党委委员${v.committee}人，纪委委员${v.discipline}人，纪委书记同时担任党委委员。`,
  ],
);

export const RIVALS = statement(
  'rivals',
  ({ congress: c }) => ({
    committee: count('committee', c.committee),
    committeeCandidates: count('committeeCandidates', c.committeeCandidates),
    committeeRate: share('committeeRate', c.committeeCandidates - c.committee, c.committee),
    discipline: count('discipline', c.discipline),
    disciplineCandidates: count('disciplineCandidates', c.disciplineCandidates),
    disciplineRate: share('disciplineRate', c.disciplineCandidates - c.discipline, c.discipline),
  }),
  [
    (v) =>
      say`预选中，党委委员应选${v.committee}名、候选人${v.committeeCandidates}名，差额比例为${v.committeeRate}；纪委委员应选${v.discipline}名、候选人${v.disciplineCandidates}名，差额比例为${v.disciplineRate}。`,
    (v) =>
      say`党委委员候选人预备人选${v.committeeCandidates}名，应选${v.committee}名；纪委委员候选人预备人选${v.disciplineCandidates}名，应选${v.discipline}名。`,
    (v) =>
      say`按照不少于应选人数20%的差额比例，提出党委委员候选人${v.committeeCandidates}名（应选${v.committee}名）、纪委委员候选人${v.disciplineCandidates}名（应选${v.discipline}名）。`,
    (v) =>
      say`实行差额选举，党委委员候选人${v.committeeCandidates}名，差额${count('surplus', 1)}名以上，选出${v.committee}名。`,
  ],
);
