import type { Bilingual } from '@huanjie/rules';

/** Where figures stand on the page, in the order of the page. */
export const GROUPS = {
  units: { zh: '换届单位', en: 'Units' },
  methods: { zh: '选举方式', en: 'Methods' },
  electorate: { zh: '选民登记', en: 'Voter registration' },
  turnout: { zh: '投票参选', en: 'Turnout' },
  participation: { zh: '参与情况', en: 'Participation' },
  delegates: { zh: '代表', en: 'Delegates' },
  candidates: { zh: '候选人', en: 'Candidates' },
  elected: { zh: '当选情况', en: 'Elected' },
  structure: { zh: '班子结构', en: 'Make-up of the committees' },
  previousTerm: { zh: '上届情况', en: 'Previous term' },
  polls: { zh: '投票与重新选举', en: 'Polls and repeated polls' },
  programme: { zh: '组织部署', en: 'Organisation' },
  discipline: { zh: '换届纪律', en: 'Discipline' },
  outreach: { zh: '宣传培训', en: 'Publicity and training' },
  publication: { zh: '公开', en: 'Publication' },
  stability: { zh: '维稳信访', en: 'Stability and petitions' },
  inspection: { zh: '督查验收', en: 'Inspection' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type GroupId = keyof typeof GROUPS;
