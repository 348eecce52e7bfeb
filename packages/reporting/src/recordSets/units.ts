import { choice, flag, integer, recordSet, text } from '../recordSet.ts';
import { METHODS, PARTICIPATIONS, UNIT_KINDS } from './labels.ts';

/** Units of the round with their kind, part, flags, methods and what was recorded for them. */
export const units = recordSet({
  id: 'units',
  title: { zh: '换届单位', en: 'Units of the round' },
  fields: {
    unit: text('单位', 'Unit'),
    code: text('单位代码', 'Unit code'),
    kind: choice('单位类型', 'Kind of unit', UNIT_KINDS),
    parent: text('上级单位', 'Parent unit'),
    participation: choice('是否换届', 'Participation', PARTICIPATIONS),
    exemptReason: text('未组织选举原因', 'Reason for no election'),
    households: integer('户数', 'Households'),
    agriculturalPopulation: integer('农业人口', 'Agricultural population'),
    convertedFromVillage: flag('村改居', 'Converted from a village'),
    newlyEstablished: flag('新成立', 'Newly established'),
    urbanVillage: flag('城中村', 'Urban village'),
    difficult: flag('难点', 'Difficult'),
    methodOf_partyOrganisation: choice('党组织产生方式', 'How the Party organisation is elected', METHODS),
    methodOf_residentsCommittee: choice('居委会选举方式', "How the residents' committee is elected", METHODS),
    methodOf_electionCommittee: choice('选举委员会推选方式', 'How the election committee is chosen', METHODS),
    methodOf_nomination: choice('初步候选人产生方式', 'How nominees are put forward', METHODS),
    methodOf_preliminaryElection: choice('正式候选人确定方式', 'How formal candidates are decided', METHODS),
    officers: integer('当选职务数', 'Posts filled'),
    women: integer('当选妇女数', 'Women elected'),
    oneShoulder: flag('书记主任一肩挑', 'One person is secretary and chair'),
    pastTerm: flag('有上届班子记录', 'Past term recorded'),
    oneShoulderPast: flag('上届书记主任一肩挑', 'One person was secretary and chair in the past term'),
    completed: flag('完成换届', 'Election completed'),
    instructed: flag('派有指导员', 'Instructor stationed'),
    noticeMatters: integer('已公开事项数', 'Matters published'),
    riskAssessed: flag('已作选前风险评估', 'Risk assessed'),
    inspected: flag('已督查', 'Inspected'),
    accepted: flag('已检查验收', 'Accepted'),
  },
  listColumns: ['code', 'unit', 'kind', 'parent', 'participation', 'exemptReason', 'officers'],
});
