import { type Rule, rule } from './types.ts';

/** Who has to agree to what, before or after the vote. */
export const APPROVAL_RULES: Readonly<Record<string, Rule>> = {
  'AP-01': rule(
    ['提前或延期换届报批', 'Early or late Party term change'],
    ['事先报上级党组织批准', 'Approved beforehand by the superior Party organisation'],
    'V*',
    { 'PB-2020': '第三条' },
  ),
  'AP-02': rule(
    ['召开代表大会报批', 'Congress in place of the members’ meeting'],
    ['事先报上级党组织批准', 'Approved beforehand by the superior Party organisation'],
    'V*',
    { 'PB-2020': '第四条' },
  ),
  'AP-03': rule(
    ['代表名额报批', 'Number of delegates'],
    ['代表选举前报上级批准', 'Approved by the superior before delegates are elected'],
    'V*',
    { 'PB-2020': '第八条' },
  ),
  'AP-04': rule(
    ['代表候选人预备人选审查', 'Prospective delegates'],
    ['由召集代表大会的党委审查', 'Reviewed by the committee that convenes the congress'],
    'V*',
    { 'PB-2020': '第十条' },
  ),
  'AP-05': rule(
    ['委员候选人预备人选报批', 'Prospective committee members'],
    ['会议酝酿前报上级党组织审查同意', 'Agreed by the superior before the meeting deliberates'],
    'V*',
    { 'PB-2020': '第十四条' },
  ),
  'AP-06': rule(
    ['书记、副书记报批', 'Secretary and deputies'],
    ['人选事先报上级，选举结果经批准后生效', 'Put to the superior before; the result takes effect on approval'],
    'V*',
    { PCH: '第三十一条' },
  ),
  'AP-07': rule(
    ['委员备案', 'Committee members'],
    ['选举结果报上级备案，不需批准', 'Reported to the superior for record, not for approval'],
    'V*',
    { 'BR-2018': '第二十一条' },
  ),
  'AP-08': rule(
    ['纪委书记、副书记报批', 'Discipline secretary and deputies'],
    ['经同级党委全会通过后报上级批准', 'Passed by the Party committee, then approved by the superior'],
    'V*',
    { PCH: '第四十五条' },
  ),
  'AP-09': rule(
    ['职数的确定', 'Number of seats'],
    ['由会议决定，有的省须经乡镇同意', 'Decided by the meeting, in some provinces with the township’s approval'],
    'V',
  ),
  'AP-10': rule(
    ['选举委员会备案', 'Election committee'],
    ['组成后报乡镇备案', 'Filed with the township after it is formed'],
    'V',
  ),
  'AP-11': rule(
    ['流动票箱报批', 'Mobile boxes'],
    ['有的省须事先经乡镇选举指导机构同意', 'In some provinces the township guidance body agrees beforehand'],
    'V',
  ),
  'AP-12': rule(
    ['推迟公布结果', 'Later announcement'],
    ['确需推迟的须经乡镇选举指导机构同意', 'It needs the consent of the township guidance body'],
    'V',
  ),
  'AP-13': rule(['选举结果备案', 'Result'], ['报乡镇或者街道备案', 'Filed with the township or sub-district'], 'V'),
  'AP-14': rule(
    ['村委会提前或延期换届报批', 'Early or late term change of a village'],
    ['事先报县级人民政府批准', 'Approved beforehand by the county government'],
    'V',
  ),
  'AP-15': rule(
    ['宣布党内选举无效', 'Party election declared void'],
    ['上一级决定，再上一级批准后宣布', 'Decided one level up, approved by the next, then announced'],
    'V*',
    { PCH: '第十一条' },
  ),
};
