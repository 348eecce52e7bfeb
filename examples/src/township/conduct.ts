import type { Row } from '../files.ts';
import { named, type Person } from '../people.ts';
import type { Delegate } from './delegates.ts';
import { ELECTING_UNITS, TOWN } from './place.ts';
import type { Outgoing } from './team.ts';

const ACTIVITIES = [
  ['education', '2021-01-15', 96, '中心组学习记录、镇村干部集中学习签到册'],
  ['pledges', '2021-01-20', 36, '三个层次承诺书'],
  ['talks', '2021-02-03', 27, '谈心谈话记录'],
  ['publicity', '2021-01-22', 412, '换届纪律宣传册、宣传栏照片'],
  ['questionnaire', '2021-02-08', 180, '问卷及统计表'],
  ['reportingChannels', '2021-01-21', 1, '举报电话和信箱公告'],
  ['knowledgeTest', '2021-02-22', 128, '试卷和成绩册'],
  ['appraisal', '2021-03-22', 111, '换届风气测评表和汇总表'],
] as const;

export function activityRows(): Row[] {
  return ACTIVITIES.map(([activity, heldOn, participants, evidence]) => ({
    unitCode: TOWN.code,
    activity,
    heldOn,
    participants,
    evidence,
  }));
}

/** The secretary of every branch: a cadre among the delegates of its electing unit. */
export function branchSecretaries(delegates: readonly Delegate[]): { code: string; person: Person }[] {
  return ELECTING_UNITS.flatMap((unit) => {
    const cadres = delegates.filter((delegate) => delegate.unit === unit && delegate.category === 'cadre');
    return unit.branches.map(({ code }, i) => ({ code, person: cadres[cadres.length - 1 - i]!.person }));
  });
}

/** Pledges of the committee, of each member of the team and of each branch secretary. */
export function pledgeRows(outgoing: Outgoing, delegates: readonly Delegate[]): Row[] {
  const team = [...new Set([...outgoing.committee, ...outgoing.discipline, ...outgoing.government])];
  const row = (unitCode: string, layer: string, who: Person, pledgedOn: string): Row => ({
    unitCode,
    layer,
    ...named(who),
    pledgedOn,
  });
  return [
    row(TOWN.code, 'committee', team[0]!, '2021-01-20'),
    ...team.map((who) => row(TOWN.code, 'teamMember', who, '2021-01-20')),
    ...branchSecretaries(delegates).map(({ code, person }) => row(code, 'branchSecretary', person, '2021-01-21')),
  ];
}

export function publicityRows(): Row[] {
  const row = (channel: string, title: string, quantity: number, publishedOn: string): Row => ({
    unitCode: TOWN.code,
    channel,
    title,
    quantity,
    publishedOn,
  });
  return [
    row('board', '“5个严禁、17个不准、5个一律”纪律要求专栏', 14, '2021-01-22'),
    row('slogan', '换届纪律宣传标语', 62, '2021-01-23'),
    row('broadcast', '村级广播宣传换届纪律', 24, '2021-02-01'),
    row('window', '镇政府宣传橱窗', 3, '2021-01-25'),
  ];
}

export function trainingRows(): Row[] {
  return [
    {
      unitCode: TOWN.code,
      layer: 'township',
      title: '代表选举程序培训会',
      trainees: '各选举单位负责人、指导员',
      attended: 41,
      heldOn: '2021-02-19',
    },
    {
      unitCode: TOWN.code,
      layer: 'township',
      title: '大会选举工作人员培训会',
      trainees: '监票人、计票人和会务人员',
      attended: 26,
      heldOn: '2021-03-19',
    },
  ];
}

export function handbookRows(): Row[] {
  return ELECTING_UNITS.map((unit) => ({
    unitCode: unit.code,
    title: '换届纪律学习手册',
    copies: unit.members + 3,
    issuedOn: '2021-01-25',
  }));
}
