import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const candidatesSpeeches = count(candidates, {
  id: 'candidates.speeches',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '竞选演说的候选人', en: 'Candidates who gave a speech' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'writeIn', is: false },
    { field: 'campaignSpeech', is: true },
  ],
  definition: {
    zh: '在正式选举中作竞选演说的候选人数。',
    en: 'Candidates who gave a campaign speech at the election.',
  },
  source: ['F042'],
});
