/**
 * The stages of a term change (换届) in the order of the work. Every `stages/` folder of the
 * contract, the server, the web application and the documentation takes its name from this list.
 */
export const STAGES = [
  { id: 'registry', zh: '基础台账', en: 'Registry' },
  { id: 'programme', zh: '方案', en: 'Programme' },
  { id: 'discipline', zh: '纪律', en: 'Discipline' },
  { id: 'outreach', zh: '宣传培训', en: 'Publicity and training' },
  { id: 'committees', zh: '选举委员会', en: 'Election committees' },
  { id: 'rolls', zh: '选民登记', en: 'Voter rolls' },
  { id: 'nominations', zh: '提名推荐', en: 'Nominations' },
  { id: 'congress', zh: '党代会', en: 'Party congress' },
  { id: 'ballots', zh: '选票', en: 'Ballots' },
  { id: 'voting', zh: '投票', en: 'Voting' },
  { id: 'counting', zh: '计票', en: 'Counting' },
  { id: 'results', zh: '结果', en: 'Results' },
  { id: 'publication', zh: '公开', en: 'Publication' },
  { id: 'stability', zh: '维稳', en: 'Stability' },
  { id: 'inspection', zh: '督查', en: 'Inspection' },
  { id: 'handover', zh: '交接归档', en: 'Handover and archive' },
  { id: 'reporting', zh: '总结', en: 'Reporting' },
] as const;

/** Identifier of a stage, for instance `rolls`. */
export type StageId = (typeof STAGES)[number]['id'];

/** A text in the two languages of the system; Chinese is the original. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
