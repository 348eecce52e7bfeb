/** The eight activities by which discipline is kept in a township term change. */
export const DISCIPLINE_ACTIVITIES = [
  { id: 'education', zh: '开展换届纪律教育', en: 'Education on election discipline' },
  { id: 'pledges', zh: '作出专题承诺', en: 'Pledges' },
  { id: 'talks', zh: '开展谈心谈话', en: 'Talks with those concerned' },
  { id: 'publicity', zh: '重点宣传换届纪律规定', en: 'Publicity of the rules' },
  { id: 'questionnaire', zh: '开展问卷调查', en: 'Questionnaire' },
  { id: 'appraisal', zh: '开展换届风气民主测评', en: 'Appraisal of conduct' },
  { id: 'reportingChannels', zh: '畅通举报渠道', en: 'Reporting channels' },
  { id: 'knowledgeTest', zh: '组织换届纪律知识测试', en: 'Knowledge test' },
] as const;

/** Identifier of a discipline activity. */
export type DisciplineActivityId = (typeof DISCIPLINE_ACTIVITIES)[number]['id'];
