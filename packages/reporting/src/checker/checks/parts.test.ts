import { describe, expect, it } from 'vitest';
import { found, holding } from '../../testing/found.ts';
import { checkReport } from '../check.ts';

describe('digits that a copy has damaged', () => {
  it.each([
    ['共选出成员16名。本届16名成员中有党员201111名，占69%。', '201111', '11'],
    ['选举产生委员242名。委员2019242名中，妇女80名。', '2019242', '242'],
  ])('takes the year out of %s', (text, quote, replacement) => {
    const { findings } = checkReport(text);
    expect(findings.filter(({ check }) => check === 'damage')).toMatchObject([{ quote, replacement, class: 'text' }]);
  });

  it('leaves counts alone that only look like a year', () => {
    expect(checkReport('登记选民202045人，参加投票191234人。').findings).toEqual([]);
  });
});

describe('parts of a whole', () => {
  it.each([
    ['选举产生委员1143人，其中男822人，女321人。', '822+321 = 1143 = 1143'],
    ['新当选成员共76人，其中大专54人、本科19人、研究生3人。', '54+19+3 = 76 = 76'],
    ['村委会主任434名，其中连选连任343名，新当选91名。', '343+91 = 434 = 434'],
    [
      '全区71个社区，2个社区进行海选，7个社区采取直选，23个社区采取户代表选举，39个社区采取居民代表选举。',
      '2+7+23+39 = 71 = 71',
    ],
    ['参加投票5760人，其中直接投票5000人，委托投票500人，流动票箱投票260人。', '5000+500+260 = 5760 = 5760'],
    ['选举产生村委会成员77人，其中主任22人，副主任8人，委员47人。', '22+8+47 = 77'],
    ['59名代表及38名列席人员共97人参加会议。', '59+38 = 97'],
  ])('adds up %s', (text, formula) => {
    expect(holding(text)).toContain(formula);
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['选举产生委员1143人，其中男822人，女331人。', 'error error 822人，女331人'],
    [
      '选举产生主任434名、副主任58名、委员1055名。新一届村委会成员中，29岁以下499人，30至49岁1124人，50岁以上358人。',
      'error error 499人，30至49岁1124人，50岁以上358人',
    ],
    ['选举产生村委会成员77人，其中主任22人，副主任8人，委员57人。', 'error error 77人'],
    ['选举产生居委会主任32名、副主任7名、委员123名，共计163名。', 'error error 163名'],
    ['受理来信5件、来访27件、来电19件，共56件。', 'error error 56件'],
    ['共有党员85名，其中女党员95名。', 'error error 95名'],
    ['村里妇女379人，其中120人外出，其余在家的268人。', 'error error 379人'],
    ['委员共5人，其中女性占50%。', 'error error 50%'],
  ])('finds %s', (text, expected) => expect(found(text)).toEqual([expected]));

  it('asks for what parts by method leave out', () => {
    const text = '全县共有432个村，村民会议推选选举委员会的村267个，村民小组推选选举委员会的村155个。';
    expect(found(text)).toEqual(['coverage question 267个，村民小组推选选举委员会的村155个']);
  });

  it('tells what was counted twice', () => {
    const text = '选举产生主任434名、副主任58名、委员1055名。新一届村委会成员中，男1500人，女481人。';
    expect(
      checkReport(text)
        .findings.map(({ zh }) => zh)
        .join(),
    ).toContain('可能重复计算');
  });

  it.each([
    ['nested bands are no parts', '选出成员77人，高中以上75人，大专以上66人，本科以上27人，研究生1人。'],
    [
      'attributes of 其中 overlap',
      '选出代表9999名，其中农民代表7346名、工人代表1845名、村官代表130名、新组织代表741名。',
    ],
    ['parts are not all told', '选出成员45人，其中高中12人，大专24人。'],
    ['posts are held by the same people', '两委委员11名，书记1名，副书记3名。'],
    ['persons are fewer than posts', '班子成员共10人，其中党委成员9人、政府成员4人。'],
    ['the share of a small whole can be printed', '委员共5人，其中女性占40%。'],
    ['not everybody is of a party', '选举产生代表66名，其中中共党员56名，民主党派8名。'],
    ['the list is of the term before', '上届成员100人，男60人，女30人。'],
  ])('stays silent when %s', (_why, text) => expect(found(text)).toEqual([]));

  it('adds up shares that leave nothing out', () => {
    expect(holding('从性别看，男性占71.9%，女性占28.1%。')).toContain('71.9+28.1 = 100 ≈ 100');
    expect(found('从性别看，男性占71.9%，女性占38.1%。')).toEqual(['coverage question 71.9%，女性占38.1%']);
  });
});
