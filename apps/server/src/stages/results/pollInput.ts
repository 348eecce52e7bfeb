import { orderPersonsByStrokes } from '@huanjie/chinese/strokes';
import { POSTS, type Poll } from '@huanjie/rules';
import type { CountRow, SittingRow } from './queries.ts';

/** How a residents' committee is elected, by the method that the poll was registered with (RC-110). */
const MODE_OF_METHOD: Readonly<Record<string, string>> = {
  direct: 'direct',
  openNomination: 'direct',
  household: 'household',
  representative: 'representatives',
};

/** What stands beside the count sheets of a poll when it is decided. */
export interface BesideCount {
  readonly overlay: string | null;
  /** Those elected to the same body of the unit by earlier polls of the round. */
  readonly sitting: readonly SittingRow[];
}

/**
 * A poll as the rules read it, from the count sheets and what else is on record. Kinship is on record nowhere and stays
 * out; posts that the rules do not decide (those of the discipline commission's plenary) are no seats to them.
 */
export function pollInput(rows: readonly CountRow[], { overlay, sitting }: BesideCount): Poll {
  const [poll] = rows;
  if (poll === undefined) throw new Error('a poll without candidates is not counted');
  const contestIds = [...new Set(rows.map((row) => row.contest_id))];
  const mode = poll.rule_set.startsWith('RC') ? MODE_OF_METHOD[poll.method ?? ''] : undefined;
  const before = sitting.filter(({ post }) => POSTS.some((one) => one === post));
  return {
    ruleSet: poll.rule_set,
    ...(overlay === null ? {} : { overlay }),
    ...(mode === undefined ? {} : { parameters: { 'rc.mode': mode } }),
    stage: poll.stage,
    electorate: { entitled: poll.entitled, ...(poll.present === null ? {} : { present: poll.present }) },
    ballots: { issued: poll.issued, checkedOff: poll.checked_off, returned: poll.returned, invalid: poll.invalid },
    contests: contestIds.map((id) => contestInput(id, rows)),
    ...(before.length === 0
      ? {}
      : { electedBefore: before.map(({ person_id, post, sex }) => ({ id: person_id, post, sex })) }),
  } as Poll;
}

function contestInput(id: string, rows: readonly CountRow[]) {
  const candidates = rows.filter((row) => row.contest_id === id);
  return {
    id,
    ...announced(candidates),
    post: candidates[0]?.post ?? '',
    seats: candidates[0]?.seats ?? 0,
    void: 0,
    candidates: candidates.map((row) => ({
      id: row.person_id,
      name: row.name,
      sex: row.sex,
      nominated: !row.write_in,
      approve: row.approve,
      oppose: row.oppose,
      abstain: row.abstain,
    })),
  };
}

/** Party polls announce those elected by surname strokes (STD-30); elsewhere the votes give the order. */
function announced(candidates: readonly CountRow[]) {
  if (!candidates[0]?.rule_set.startsWith('P')) return {};
  const persons = candidates.map(({ person_id, name }) => ({ id: person_id, name }));
  const ordered = orderPersonsByStrokes(persons, { mode: 'surname' });
  return ordered.kind === 'sorted' ? { order: ordered.ids } : {};
}
