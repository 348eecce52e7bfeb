import type { Bilingual, StageId } from '../stages.ts';

/** The three kinds of round. */
export const ROUND_KINDS = ['township', 'community', 'village'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** Where a step is done: once for the round, once in each township, or in each electing unit. */
export type StepLevel = 'round' | 'township' | 'unit';

/** One step of the procedure. */
export interface ProcedureStep extends Bilingual {
  readonly id: string;
  readonly stage: StageId;
  /** Rules the step rests on; empty where it is practice alone. */
  readonly rule: readonly string[];
  readonly level: StepLevel;
}

function step(
  id: string,
  stage: StageId,
  level: StepLevel,
  zh: string,
  en: string,
  rule: readonly string[],
): ProcedureStep {
  return { id, stage, zh, en, rule, level };
}

const TOWNSHIP: readonly ProcedureStep[] = [
  step(
    'resolution',
    'programme',
    'unit',
    '决定召开党代会、成立领导机构',
    'Resolve to convene; leading and working groups',
    ['PC-03'],
  ),
  step('convening-request', 'programme', 'unit', '请示召开党代会并获批复', 'Request to convene, with the reply', [
    'PB-003',
    'PC-01',
  ]),
  step('discipline', 'discipline', 'unit', '严肃换届纪律', 'Discipline activities', []),
  step('delegates', 'congress', 'unit', '分配名额、推荐并选举代表', 'Delegates allotted, recommended and elected', [
    'PC-03',
    'PB-021',
  ]),
  step('credentials', 'congress', 'unit', '代表资格审查', 'Examination of credentials', ['PC-04']),
  step('nominees', 'nominations', 'unit', '推荐、考察两委人选', 'Persons recommended and inspected', ['PB-026']),
  step(
    'candidates-request',
    'nominations',
    'unit',
    '请示候选人预备人选并获批复',
    'Request on the candidates, with the reply',
    ['PB-025', 'PB-020'],
  ),
  step('reports-and-measure', 'congress', 'unit', '起草报告和选举办法', 'Reports and election measure drafted', [
    'PB-064',
  ]),
  step('preparatory-meeting', 'congress', 'unit', '召开预备会议、通过主席团名单', 'Preparatory meeting; presidium', [
    'PB-030',
    'PC-04',
  ]),
  step('opening', 'congress', 'unit', '大会开幕、听取和审议报告', 'Opening; reports heard and reviewed', ['PB-010']),
  step(
    'deliberation',
    'congress',
    'unit',
    '酝酿候选人、通过选举办法和监票人',
    'Candidates deliberated; measure and scrutineers adopted',
    ['PB-026', 'PB-033', 'PB-064'],
  ),
  step('ballot', 'voting', 'unit', '大会投票', 'The vote', ['PB-010', 'PB-013', 'PB-035']),
  step('count', 'counting', 'unit', '计票、确认选举有效', 'The count', ['PB-044', 'PB-045']),
  step('results', 'results', 'unit', '宣布选举结果', 'Results announced', ['PB-050', 'PB-053', 'PB-056']),
  step(
    'plenaries',
    'results',
    'unit',
    '纪委、党委第一次全会选举书记、副书记',
    'First plenaries elect the secretaries',
    ['PB-023', 'PB-061'],
  ),
  step('approval', 'results', 'unit', '报告选举结果并获批复', 'Report of the result, with the approval', ['PB-060']),
  step('archive', 'handover', 'unit', '文件归档', 'Files archived', []),
  step('summary', 'reporting', 'round', '工作总结', 'Work summary', []),
];

const COMMUNITY: readonly ProcedureStep[] = [
  step('plan', 'programme', 'round', '制定方案、确定选举方式', 'Plan; mode of election', ['RC-110']),
  step('publicity', 'outreach', 'township', '宣传动员和业务培训', 'Publicity and training', []),
  step(
    'party-election',
    'nominations',
    'unit',
    '社区党组织“两推一选”',
    'Party body: two recommendations, one election',
    ['PX-01', 'PB-025'],
  ),
  step('election-committee', 'committees', 'unit', '推选居民选举委员会', 'Election committee chosen', ['RC-120']),
  step('registration', 'rolls', 'unit', '选民登记', 'Registration', ['RC-130']),
  step('roll-published', 'rolls', 'unit', '公布选民名单', 'Roll published', ['RC-131']),
  step('objections', 'rolls', 'unit', '处理名单异议', 'Objections decided', ['RC-132']),
  step('nomination', 'nominations', 'unit', '提名候选人', 'Nomination', ['RC-140']),
  step('formal-candidates', 'nominations', 'unit', '审查并公布正式候选人', 'Formal candidates reviewed and published', [
    'RC-142',
  ]),
  step('meeting-residents', 'nominations', 'unit', '候选人与居民见面', 'Candidates meet the residents', ['RC-143']),
  step('ballot', 'voting', 'unit', '投票', 'The vote', ['RC-150', 'RC-153']),
  step('count', 'counting', 'unit', '公开计票', 'Public count', ['RC-153']),
  step('results', 'results', 'unit', '当场公布选举结果', 'Result announced on the spot', ['RC-150', 'RC-152']),
  step('filing', 'results', 'unit', '选举结果备案', 'Result filed', ['RC-172']),
  step('handover', 'handover', 'unit', '工作移交', 'Handover', ['RC-171']),
  step('summary', 'reporting', 'round', '工作总结', 'Work summary', []),
];

const VILLAGE: readonly ProcedureStep[] = [
  step('plan', 'programme', 'round', '制定实施方案、成立指导机构', 'Plan; guidance bodies', []),
  step('publicity', 'outreach', 'township', '宣传动员和业务培训', 'Publicity and training', []),
  step('audit', 'programme', 'unit', '离任审计并公布结果', 'Audit on leaving office published', ['VC-708']),
  step('election-committee', 'committees', 'unit', '推选村民选举委员会', 'Election committee chosen', [
    'VC-201',
    'VC-203',
  ]),
  step('registration', 'rolls', 'unit', '选民登记', 'Registration', ['VC-301', 'VC-302']),
  step('roll-published', 'rolls', 'unit', '公布选民名单', 'Roll published', ['VC-310']),
  step('objections', 'rolls', 'unit', '处理名单异议', 'Objections decided', ['VC-311', 'VC-312']),
  step('nomination', 'nominations', 'unit', '提名候选人', 'Nomination', ['VC-401']),
  step('formal-candidates', 'nominations', 'unit', '确定并公布正式候选人', 'Formal candidates fixed and published', [
    'VC-402',
    'VC-412',
  ]),
  step('meeting-villagers', 'nominations', 'unit', '候选人与村民见面', 'Candidates meet the villagers', ['VC-416']),
  step('poll-notice', 'publication', 'unit', '公布投票时间、地点和工作人员', 'Time, place and staff published', [
    'VC-536',
  ]),
  step('ballot', 'voting', 'unit', '投票', 'The vote', ['VC-501', 'VC-601']),
  step('count', 'counting', 'unit', '公开计票', 'Public count', ['VC-501', 'VC-604']),
  step('results', 'results', 'unit', '当场公布选举结果', 'Result announced on the spot', ['VC-610', 'VC-701']),
  step('filing', 'results', 'unit', '选举结果备案', 'Result filed', ['VC-703']),
  step('inspection', 'inspection', 'round', '督查验收', 'Inspection', []),
  step('handover', 'handover', 'unit', '工作移交和建档', 'Handover and files', ['VC-706', 'VC-709']),
  step('summary', 'reporting', 'round', '工作总结', 'Work summary', []),
];

/** The steps of each kind of round, in order. */
export const PROCEDURES: Readonly<Record<RoundKind, readonly ProcedureStep[]>> = {
  township: TOWNSHIP,
  community: COMMUNITY,
  village: VILLAGE,
};
