import type { CountOverview } from '@huanjie/contract';
import { sumFigures } from '@huanjie/rules';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { requirePoll } from '../../ballots/index.ts';
import { shownDoubtful } from '../doubtful/doubtful.ts';
import { shownFinding } from '../sheets/findings.ts';
import { personKey } from '../sheets/person.ts';
import { findForm, type SheetRow } from '../sheets/queries.ts';
import { type CountRow, findCounts, findFigures } from './queries.ts';
import { type Standing, standingOf } from './standing.ts';

/** Where the count of a poll stands. Nine queries, whatever the number of sheets. */
export async function countOverview(
  context: RequestContext,
  input: { roundId: string; unitId: string; pollId: string },
): Promise<CountOverview> {
  const { db } = context;
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const poll = await requirePoll(db, round, input.unitId, input.pollId);
  const counts = await findCounts(db, round.county_id, poll.poll_id);
  const count = counts.at(-1);
  const standing = count === undefined ? null : await standingOf(db, round, poll, count);
  const form = standing?.form ?? (await findForm(db, round.county_id, poll.poll_id));
  const figures = await findFigures(db, round.county_id, poll.poll_id);
  const me = context.actor === null ? '' : personKey(context.actor);
  return {
    pollId: poll.poll_id,
    number: poll.number,
    body: poll.body,
    stage: poll.stage,
    heldOn: poll.held_on,
    ruleSet: poll.rule_set,
    state: poll.state,
    form: structuredClone(form) as CountOverview['form'],
    count: count === undefined ? null : shownCount(count),
    ...shownStanding(standing, me),
    ready: poll.state === 'counting' && standing !== null && standing.blockers.length === 0,
    earlier: counts.slice(0, -1).map((one) => ({
      number: one.number,
      startedOn: one.started_on,
      sealedOn: one.sealed_on,
      reason: one.reason,
      totals: {
        ...sumFigures(figures.filter(({ count_number }) => count_number === one.number).map((row) => row.figures)),
      },
    })),
  };
}

const shownCount = (count: CountRow) => ({
  number: count.number,
  startedOn: count.started_on,
  entitled: count.entitled,
  present: count.present,
  reason: count.reason,
  sealedOn: count.sealed_on,
  sealedBy: count.sealed_by,
});

function shownStanding(standing: Standing | null, me: string) {
  if (standing === null) return { sheets: [], totals: {}, findings: [], doubtful: [], digest: '', blockers: [] };
  return {
    sheets: standing.sheets.map((sheet) => shownSheet(sheet, standing, me)),
    totals: { ...standing.totals },
    findings: standing.lives.map(({ sheetId, life }) => ({ ...shownFinding(life), sheetId })),
    doubtful: standing.doubtful.map(shownDoubtful),
    digest: standing.digest,
    blockers: [...standing.blockers],
  };
}

const shownSheet = (sheet: SheetRow, { lives }: Standing, me: string) => ({
  sheetId: sheet.sheet_id,
  label: sheet.label,
  state: sheet.state,
  enteredBy: sheet.entries.map(({ name }) => name),
  mine: sheet.state === 'entered' && sheet.entries[0]?.by === me,
  figures: sheet.figures === null ? null : { ...sheet.figures },
  open: lives.filter(({ sheetId, life }) => sheetId === sheet.sheet_id && life.state === 'open').length,
});
