import { ageOn } from '@huanjie/chinese';
import { PROCEDURES } from '@huanjie/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { inOrder, seatsByRules, seatsOf } from '../deciding.kit.ts';
import { digest, type ReadRow, readAll, sum, tally, where } from '../reading.kit.ts';
import { expectSound } from '../sound.kit.ts';
import { township } from './index.ts';

let all: Record<string, ReadRow[]>;
beforeAll(async () => {
  all = await readAll(township);
});

/** The marks of every candidate of a poll, added up over its count sheets. */
function marks(pollNumber: string): { id: string; approve: number }[] {
  const votes = new Map<string, number>();
  for (const row of where(all.countSheets!, { pollNumber })) {
    votes.set(String(row.idNumber), (votes.get(String(row.idNumber)) ?? 0) + Number(row.approve));
  }
  return [...votes].map(([id, approve]) => ({ id, approve })).sort((a, b) => b.approve - a.approve);
}

function winners(poll: ReadRow): string[] {
  const seats = Number(where(all.candidates!, { pollNumber: poll.pollNumber! })[0]!.seats);
  return marks(String(poll.pollNumber))
    .slice(0, seats)
    .map(({ id }) => id);
}

describe('the township round', () => {
  test('is sound and always the same', async () => {
    expectSound(all);
    expect(await digest(township)).toBe(await digest(township));
  });

  test('is decided alike by the rule engine and by the plain rule', () => {
    expect(inOrder(seatsByRules(all, all.polls!))).toEqual(inOrder(seatsOf(all, all.polls!)));
  });

  test('records every step of the procedure, nearly all done', () => {
    expect(new Set(all.steps!.map((row) => row.step))).toEqual(new Set(PROCEDURES.township.map((step) => step.id)));
    expect(all.steps!.filter((row) => row.doneOn === null).length).toBeLessThan(all.steps!.length / 100);
  });

  test('has 116 delegates, 68 cadres and 48 from the front line, 23 women, 111 present', () => {
    expect(all.delegates).toHaveLength(116);
    expect(tally(all.delegates!, 'category')).toEqual({ cadre: 68, frontline: 48 });
    const sexes = new Map(all.people!.map((row) => [row.idNumber, row.sex]));
    expect(all.delegates!.filter((row) => sexes.get(row.idNumber!) === 'female')).toHaveLength(23);
    expect(where(all.delegates!, { present: true })).toHaveLength(111);
    const groups = Object.values(tally(all.delegates!, 'groupNumber'));
    expect(groups.sort()).toEqual([14, 14, 14, 14, 15, 15, 15, 15]);
  });

  test('elects exactly those delegates in twelve electing units with a fifth more candidates than seats', () => {
    const polls = where(all.polls!, { body: 'townshipCongress' });
    expect(polls).toHaveLength(12);
    const elected = polls.flatMap((poll) => {
      const list = where(all.candidates!, { pollNumber: poll.pollNumber! });
      const seats = Number(list[0]!.seats);
      expect(list.length).toBeGreaterThanOrEqual(seats + Math.ceil(seats / 5));
      expect(5 * Number(poll.present)).toBeGreaterThanOrEqual(4 * Number(poll.entitled));
      for (const id of winners(poll)) {
        expect(2 * marks(String(poll.pollNumber)).find((mark) => mark.id === id)!.approve).toBeGreaterThan(
          Number(poll.present),
        );
      }
      return winners(poll);
    });
    expect(new Set(elected)).toEqual(new Set(all.delegates!.map((row) => row.idNumber)));
  });

  test.each([
    ['partyCommittee', 'committee-member', 10, 8],
    ['disciplineCommission', 'discipline-member', 6, 5],
    ['countyCongress', 'delegate', 12, 10],
  ])(
    '%s: %s has %i candidates and elects %i, all nominated by the county and with nine tenths',
    (body, post, names, seats) => {
      const pre = where(all.polls!, { body, stage: 'pre-election' })[0]!;
      const list = where(all.candidates!, { pollNumber: pre.pollNumber!, post });
      expect([list.length, list[0]!.seats]).toEqual([names, seats]);
      const sheets = where(all.countSheets!, { pollNumber: pre.pollNumber! });
      expect(Object.keys(tally(sheets, 'sheet'))).toHaveLength(8);
      const formal = where(all.polls!, { body, stage: 'election' }).find((poll) =>
        all.candidates!.some((row) => row.pollNumber === poll.pollNumber && row.post === post),
      )!;
      expect(
        marks(String(formal.pollNumber))
          .map(({ id }) => id)
          .sort(),
      ).toEqual(winners(pre).sort());
      const nominated = where(list, { nominatedBy: 'countyCommittee' }).map((row) => row.idNumber);
      expect(nominated.sort()).toEqual(winners(pre).sort());
      for (const { approve } of marks(String(formal.pollNumber)))
        expect(10 * approve).toBeGreaterThanOrEqual(9 * Number(formal.present));
    },
  );

  test('gives no group more marks than it has delegates present and no ballot more names than seats', () => {
    const present = tally(where(all.delegates!, { present: true }), 'groupNumber');
    for (const row of all.countSheets!.filter((sheet) => String(sheet.sheet).endsWith('代表组'))) {
      const group = /\d/.exec(String(row.sheet))![0];
      expect(Number(row.approve) + Number(row.oppose) + Number(row.abstain)).toBe(present[group]);
    }
    for (const poll of all.polls!) {
      const contests = tally(where(all.candidates!, { pollNumber: poll.pollNumber! }), 'post');
      for (const post of Object.keys(contests)) {
        const rows = where(all.countSheets!, { pollNumber: poll.pollNumber!, post });
        const seats = Number(where(all.candidates!, { pollNumber: poll.pollNumber!, post })[0]!.seats);
        expect(sum(rows, 'approve')).toBeLessThanOrEqual(seats * (Number(poll.returned) - Number(poll.invalid)));
      }
    }
  });

  test('elects secretary and deputies of both bodies among their new members', () => {
    for (const [body, member, deputies] of [
      ['partyCommittee', 'committee-member', 2],
      ['disciplineCommission', 'discipline-member', 1],
    ] as const) {
      const list = all.candidates!.filter((row) => ['secretary', 'deputy-secretary'].includes(String(row.post)));
      const plenary = where(all.polls!, { body }).find((poll) =>
        list.some((row) => row.pollNumber === poll.pollNumber),
      )!;
      const here = where(list, { pollNumber: plenary.pollNumber! });
      expect(tally(here, 'post')).toEqual({ secretary: 1, 'deputy-secretary': deputies });
      const members = where(all.candidates!, { post: member }).filter((row) => String(row.pollNumber).startsWith('ZS'));
      const ids = members.map((row) => row.idNumber);
      expect(here.every((row) => ids.includes(row.idNumber!))).toBe(true);
    }
  });

  test('has a new team that is younger than the outgoing one, even as it was when it took office', () => {
    const births = new Map(all.people!.map((row) => [row.idNumber, String(row.birthDate)]));
    const mean = (ids: readonly unknown[], on: string) => {
      const once = [...new Set(ids)] as string[];
      return once.reduce((total, id) => total + ageOn(births.get(id)!, on), 0) / once.length;
    };
    const formal = all.candidates!.filter((row) => ['ZS-DW', 'ZS-JW'].includes(String(row.pollNumber)));
    const past = all.officers!.map((row) => row.idNumber);
    const now = mean(
      formal.map((row) => row.idNumber),
      '2021-03-22',
    );
    expect(mean(past, '2021-03-22')).toBeGreaterThan(now + 1);
    expect(mean(past, '2016-05-18')).toBeGreaterThan(now);
  });

  test('records bodies, activities, pledges, papers and meetings', () => {
    const working = where(all.dutyMembers!, { bodyKind: 'workingGroup' });
    expect(Object.keys(tally(working, 'bodyName'))).toHaveLength(5);
    const instructors = where(all.dutyMembers!, { bodyKind: 'guidanceGroup', role: 'instructor' });
    expect(new Set(instructors.map((row) => row.stationedAtCode)).size).toBe(12);
    expect(where(all.dutyMembers!, { bodyKind: 'leadingGroup', role: 'head' })).toHaveLength(1);
    expect(Object.keys(tally(all.disciplineActivities!, 'activity'))).toHaveLength(8);
    expect(Object.keys(tally(all.pledges!, 'layer'))).toEqual(['committee', 'teamMember', 'branchSecretary']);
    expect(where(all.documents!, { number: '县委发〔2021〕3号', direction: 'in' })).toHaveLength(1);
    expect(where(all.documents!, { kind: 'workReport' })).toHaveLength(2);
    const congress = where(all.meetings!, { kind: 'congress' });
    expect([congress[0]!.expected, congress[0]!.attended, congress[0]!.heldOn]).toEqual([116, 111, '2021-03-22']);
    expect(all.approvals!.every((row) => row.outcome === 'approved')).toBe(true);
  });
});
