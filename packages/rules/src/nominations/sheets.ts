import { type Obstacle, obstacle } from '../eligibility/obstacle.ts';
import type { Post } from '../results/poll.ts';

/** The tally sheet of one group at one nomination or recommendation: who might take part, who did, the votes by name. */
export interface TallySheet {
  readonly group: string;
  readonly entitled: number;
  readonly took: number;
  readonly votes: readonly { readonly post: Post; readonly name: string; readonly votes: number }[];
}

export interface SheetTotals {
  readonly entitled: number;
  readonly took: number;
  /** Votes by post and name over all groups. */
  readonly votes: readonly { readonly post: Post; readonly name: string; readonly votes: number }[];
}

/**
 * What cannot be on a tally sheet: more who took part than were entitled, more votes for a name than papers, more
 * votes for a post than papers times seats where a paper names at most as many as seats (VC-407).
 */
export function sheetObstacles(
  sheet: TallySheet,
  seats: Readonly<Partial<Record<Post, number>>>,
  perVoterMax: boolean,
): readonly Obstacle[] {
  const found: Obstacle[] = [];
  const check = ['核对计票单', 'Check the tally sheet'] as const;
  if (sheet.took > sheet.entitled) {
    const zh = `${sheet.group}参加${sheet.took}人，多于应参加${sheet.entitled}人`;
    found.push(obstacle('TOOK_OVER', [], [zh, `${sheet.group}: ${sheet.took} took part of ${sheet.entitled}`], check));
  }
  for (const { name, votes } of sheet.votes) {
    if (votes <= sheet.took) continue;
    const zh = `${sheet.group}中“${name}”得${votes}票，多于收回的${sheet.took}张`;
    const en = `${sheet.group}: “${name}” has ${votes} votes on ${sheet.took} papers`;
    found.push(obstacle('VOTES_OVER', [], [zh, en], check));
  }
  if (perVoterMax) found.push(...overSeatsOf(sheet, seats));
  return found;
}

function overSeatsOf(sheet: TallySheet, seats: Readonly<Partial<Record<Post, number>>>): Obstacle[] {
  return Object.entries(seats).flatMap(([post, places]) => {
    const sum = sheet.votes.filter((one) => one.post === post).reduce((all, one) => all + one.votes, 0);
    if (sum <= sheet.took * places) return [];
    const zh = `${sheet.group}某职务提名共${sum}票，多于${sheet.took}张提名票各提${places}人`;
    const en = `${sheet.group}: ${sum} votes for a post, more than ${sheet.took} papers with ${places} name(s) each`;
    return [obstacle('SHEET_OVER', ['VC-407'], [zh, en], ['核对计票单', 'Check the tally sheet'])];
  });
}

/** Adds the sheets of all groups up; the order of the sheets never matters. */
export function sumSheets(sheets: readonly TallySheet[]): SheetTotals {
  const votes = new Map<string, { post: Post; name: string; votes: number }>();
  for (const { post, name, votes: more } of sheets.flatMap((sheet) => sheet.votes)) {
    const key = `${post} ${name}`;
    votes.set(key, { post, name, votes: (votes.get(key)?.votes ?? 0) + more });
  }
  return {
    entitled: sheets.reduce((sum, { entitled }) => sum + entitled, 0),
    took: sheets.reduce((sum, { took }) => sum + took, 0),
    votes: [...votes.values()].toSorted(
      (a, b) => (a.post < b.post ? -1 : a.post > b.post ? 1 : 0) || b.votes - a.votes || (a.name < b.name ? -1 : 1),
    ),
  };
}
