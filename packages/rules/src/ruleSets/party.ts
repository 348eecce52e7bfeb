import { ROWS_2020 } from './party/grassroots.ts';
import { BRANCH_ROWS, CHARTER_ROWS, LOCAL_ROWS, ROWS_1990 } from './party/others.ts';
import type { RuleSet } from './types.ts';

const PB = '中国共产党基层组织选举工作条例';
const PL = '中国共产党地方组织选举工作条例';

/** The Party's charter and regulations on elections: of all organisations, grassroots ones, branches and local ones. */
export const PARTY_RULE_SETS: readonly RuleSet[] = [
  {
    id: 'PCH',
    title: { zh: '中国共产党章程（2022年）', en: 'Constitution of the Communist Party of China (2022)' },
    appliesTo: 'party-grassroots',
    beside: 'charter',
    inForce: { from: '2022-01-01', to: null, fromKnownBy: 'year' },
    source: '中国共产党章程（2022年修改）',
    complete: false,
    parameters: CHARTER_ROWS,
  },
  {
    id: 'PB-1990',
    title: {
      zh: '中国共产党基层组织选举工作暂行条例（1990年）',
      en: 'Interim Regulations on Elections in Grassroots Organisations of the Communist Party of China (1990)',
    },
    appliesTo: 'party-grassroots',
    inForce: { from: '1990-06-27', to: '2020-07-12' },
    source: '中国共产党基层组织选举工作暂行条例（1990）',
    complete: false,
    parameters: ROWS_1990,
  },
  {
    id: 'PB-2020',
    title: { zh: PB, en: 'Regulations on Elections in Grassroots Organisations of the Communist Party of China' },
    appliesTo: 'party-grassroots',
    inForce: { from: '2020-07-13', to: null },
    source: `${PB}（2020）`,
    complete: false,
    parameters: ROWS_2020,
  },
  {
    id: 'BR-2018',
    title: {
      zh: '中国共产党支部工作条例（试行）（2018年）',
      en: 'Regulations on the Work of Branches of the Communist Party of China (trial, 2018)',
    },
    appliesTo: 'party-grassroots',
    beside: 'branch',
    inForce: { from: '2018-01-01', to: null, fromKnownBy: 'year' },
    source: '中国共产党支部工作条例（试行）（2018）',
    complete: false,
    parameters: BRANCH_ROWS,
  },
  {
    id: 'PL-2020',
    title: { zh: PL, en: 'Regulations on Elections in Local Organisations of the Communist Party of China' },
    appliesTo: 'party-local',
    inForce: { from: '2021-01-01', to: null, fromKnownBy: 'month' },
    source: `${PL}（2020年修订，2021年1月公布）`,
    complete: false,
    parameters: LOCAL_ROWS,
  },
];
