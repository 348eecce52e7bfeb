import type { Bilingual } from '../../stages.ts';
import { ANNOUNCEMENT_NAMES, HANDOVER_NAMES, MEETING_NAMES, TERM_NAMES } from './namesAfter.ts';
import { BODY_NAMES, COMMITTEE_NAMES, NOMINATION_NAMES, REGISTRATION_NAMES } from './namesBefore.ts';
import { ATTENDANCE_NAMES, COUNTING_NAMES, RESULT_NAMES, VOTING_NAMES } from './namesVote.ts';
import type { WordPairs } from './pairs.ts';

/** What a group of parameters is about; the parameters stand in the order in which people read them. */
export interface ParameterSubject {
  readonly id: string;
  readonly title: Bilingual;
  readonly parameters: readonly string[];
}

const PARTS: readonly (readonly [id: string, zh: string, en: string, names: WordPairs])[] = [
  ['body', '组成与任期', 'Composition and term', BODY_NAMES],
  ['committee', '选举的主持', 'Who runs the election', COMMITTEE_NAMES],
  ['registration', '选民登记', 'Registration of voters', REGISTRATION_NAMES],
  ['nomination', '提名与候选人', 'Nomination and candidates', NOMINATION_NAMES],
  ['attendance', '到会', 'Attendance', ATTENDANCE_NAMES],
  ['voting', '投票', 'Voting', VOTING_NAMES],
  ['counting', '选票效力与计票', 'Ballots and the count', COUNTING_NAMES],
  ['result', '当选与另行选举', 'Result and by-run', RESULT_NAMES],
  ['announcement', '公布、备案与批准', 'Announcement, filing, approval', ANNOUNCEMENT_NAMES],
  ['handover', '移交与归档', 'Handover and files', HANDOVER_NAMES],
  ['term', '罢免、辞职与补选', 'Recall, resignation, by-election', TERM_NAMES],
  ['meetings', '会议', 'Meetings', MEETING_NAMES],
];

/** The subjects of the parameters, in the order of an election; each parameter stands in one of them. */
export const PARAMETER_SUBJECTS: readonly ParameterSubject[] = PARTS.map(([id, zh, en, names]) => ({
  id,
  title: { zh, en },
  parameters: Object.keys(names),
}));

const NAMES: ReadonlyMap<string, Bilingual> = new Map(
  PARTS.flatMap(([, , , names]) => Object.entries(names).map(([id, [zh, en]]) => [id, { zh, en }])),
);

/** The plain-words name of a parameter; one without a name is called by its id. */
export function parameterName(id: string): Bilingual {
  return NAMES.get(id) ?? { zh: id, en: id };
}
