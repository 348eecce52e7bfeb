/** The eight matters that a village makes public in a term change, in the order of the work. */
export const PUBLIC_MATTERS = [
  { id: 'electionCommittee', zh: '村民选举委员会名单', en: 'Election committee' },
  { id: 'voterRoll', zh: '选民名单', en: 'Voter roll' },
  { id: 'nominatedCandidates', zh: '提名候选人名单', en: 'Nominated candidates' },
  { id: 'formalCandidates', zh: '正式候选人名单', en: 'Formal candidates' },
  { id: 'electionDay', zh: '选举日', en: 'Election day' },
  { id: 'placeAndHours', zh: '投票地点和时间', en: 'Polling place and hours' },
  { id: 'electionStaff', zh: '选举工作人员名单', en: 'Election staff' },
  { id: 'results', zh: '选举结果', en: 'Results' },
] as const;

/** Identifier of a matter made public. */
export type PublicMatterId = (typeof PUBLIC_MATTERS)[number]['id'];
