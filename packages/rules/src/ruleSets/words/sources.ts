import type { Bilingual } from '../../stages.ts';

/** What the sources of parameters are called in English. */
export const SOURCE_WORDS: Readonly<Record<string, string>> = {
  '村民委员会组织法（1998）': "Organic Law of the Villagers' Committees (1998)",
  '村民委员会组织法（2010）': "Organic Law of the Villagers' Committees (2010)",
  '村民委员会组织法（2018）': "Organic Law of the Villagers' Committees (2018)",
  '村民委员会组织法（2025）': "Organic Law of the Villagers' Committees (2025)",
  早期省级规定: 'early provincial rules',
  各省通行规定: 'what most provinces provide',
  '村民委员会选举规程（2013）': "Guide to the Election of Villagers' Committees (2013)",
  '村民委员会选举规程（民发〔2013〕76号）': "Guide to the Election of Villagers' Committees (2013)",
  '城市居民委员会组织法（1989）': "Organic Law of the Urban Residents' Committees (1989)",
  '城市居民委员会组织法（2018）': "Organic Law of the Urban Residents' Committees (2018)",
  '城市居民委员会组织法（2025）': "Organic Law of the Urban Residents' Committees (2025)",
  中国共产党章程: 'Constitution of the Party',
  '中国共产党章程（2022）': 'Constitution of the Party (2022)',
  '中国共产党基层组织选举工作暂行条例（1990）': 'Interim Regulations on Grassroots Party Elections (1990)',
  '中国共产党基层组织选举工作条例（2020）': 'Regulations on Grassroots Party Elections (2020)',
  '中国共产党地方组织选举工作条例（2020）': 'Regulations on Local Party Elections (2020)',
  '中国共产党支部工作条例（试行）（2018）': 'Regulations on the Work of Party Branches (trial, 2018)',
  '中国共产党农村基层组织工作条例（2019）': 'Regulations on Rural Grassroots Party Organisations (2019)',
  '关于党的基层组织任期的意见（2018）': 'Opinions on the Term of Grassroots Party Organisations (2018)',
  组织部门问答: 'answers of organisation departments',
  中央组织部门工作问答手册: 'handbook of the central organisation department',
  各地做法: 'local practice',
  '浙江省村民委员会选举办法（2020）': 'Zhejiang Measures (2020)',
  '上海市村民委员会选举办法（2020）': 'Shanghai Measures (2020)',
  '北京市村民委员会选举办法（2012）': 'Beijing Measures (2012)',
  '河南省实施《中华人民共和国村民委员会组织法》办法（2011）': 'Henan Measures (2011)',
  '河南省实施《中华人民共和国城市居民委员会组织法》办法（2020）': "Henan Measures for residents' committees (2020)",
  '甘肃省村民委员会选举办法（2013）': 'Gansu Measures (2013)',
  '甘肃省村民委员会选举办法（2025）': 'Gansu Measures (2025)',
  '山西省村民委员会选举的规定（2011）': 'Shanxi Rules (2011)',
};

const RULE_IDS_AT_END = /\s[A-Z]+-\d+(?:, RC-155)?$/;

/** The text that a parameter comes from, without the ids of rules that end it; an unknown one stands as it is. */
export function sourceInWords(source: string): Bilingual {
  const zh = source.replace(RULE_IDS_AT_END, '');
  return { zh, en: Object.hasOwn(SOURCE_WORDS, zh) ? (SOURCE_WORDS[zh] ?? zh) : zh };
}
