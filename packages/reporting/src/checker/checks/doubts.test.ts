import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';

describe('what only the author can answer', () => {
  it.each([
    ['definition question 6人', '71个社区中62个社区书记主任一肩挑，两委交叉任职6人。'],
    ['definition question 380名', '选出两委干部380名，其中党组织成员158名，居委会成员222名。书记主任一肩挑62人。'],
    [
      'definition question 19个百分点',
      '本次涉及71个社区。62个社区一肩挑，占社区总数的87.32%，比上届提高了19个百分点。',
    ],
    ['definition question 全部完成', '全县18个乡镇全部完成换届。山后村因整体搬迁，此次未组织选举。'],
    ['coverage question 重新选举', '全区71个社区选出成员380名。柳湾社区因故重新选举，新一届居委会顺利产生。'],
    ['coverage question 2个社区', '2个社区采取海选，5个社区采取直选。\n\n在柳湾社区进行海选尝试，这在全市尚属首例。'],
    [
      'coverage question 95个',
      '全县432个村，村民提名确定人选的村95个，全体村民预选产生正式人选的村237个，村民代表预选产生正式人选的村195个。',
    ],
    ['rule question 20%', '按照多于应选委员人数20%的比例实行差额预选，选举产生党委委员8名。'],
    ['rule warning 12名', '党委委员候选人12名（应选11名）。'],
    ['rule question 794人', '提名主任候选人794人。选举产生主任434名。'],
    ['rule warning 40名', '召开党员大会，应到党员60名，实到40名。'],
    ['rule question 1200人', '登记选民3000人，参加投票1200人。'],
  ])('asks: %s', (expected, text) => expect(found(text)).toContain(expected));

  it.each([
    ['the text leaves them out itself', '62个社区书记主任一肩挑，除一肩挑外两委交叉任职6人。'],
    [
      'posts less those held twice are the persons',
      '选出两委成员318名，其中党组织成员158名，居委会成员222名，交叉任职62人。',
    ],
    [
      'the last term had fewer units',
      '本次涉及71个社区。62个社区一肩挑，占社区总数的87.32%，比上届提高了18.3个百分点。',
    ],
    ['the repeats are counted', '一次选举成功69个社区，另行选举2个社区。柳湾社区因故重新选举，新一届居委会顺利产生。'],
    ['a rule tells of repeats', '选举未成功的村，应当依法重新选举。'],
    ['there are enough candidates', '党委委员候选人14名（应选11名）。'],
    ['a quorum is there', '召开党员大会，应到党员60名，实到48名。'],
    ['another assembly has another quorum', '人民代表大会应出席代表63名，请假15名，实到48名。'],
  ])('stays silent when %s', (_why, text) => expect(found(text)).toEqual([]));
});
