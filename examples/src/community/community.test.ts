import { ageOn } from '@huanjie/chinese';
import { PROCEDURES } from '@huanjie/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { inOrder, type Seat, seatsByRules, seatsOf } from '../deciding.kit.ts';
import { digest, type ReadRow, readAll, sum, tally, where } from '../reading.kit.ts';
import { expectSound } from '../sound.kit.ts';
import { community } from './index.ts';

let all: Record<string, ReadRow[]>;
let seats: Seat[];
let people: Map<unknown, ReadRow>;
beforeAll(async () => {
  all = await readAll(community);
  seats = seatsOf(all, all.polls!);
  people = new Map(all.people!.map((row) => [row.idNumber, row]));
});

const HIGHER = ['postgraduate', 'bachelor', 'juniorCollege'];
const heads = (list: readonly { idNumber?: unknown }[]) =>
  [...new Set(list.map((one) => one.idNumber))].map((id) => people.get(id)!);
const communityNamed = (name: string) => where(all.units!, { name })[0]!.unitCode!;

/** Units where one person holds both leading posts. */
function oneShoulder(
  list: readonly { unitCode?: unknown; post?: unknown; idNumber?: unknown }[],
): Map<unknown, unknown> {
  const secretaries = new Map(
    list.filter((seat) => seat.post === 'secretary').map((seat) => [seat.unitCode, seat.idNumber]),
  );
  const both = list.filter((seat) => seat.post === 'chair' && secretaries.get(seat.unitCode) === seat.idNumber);
  return new Map(both.map((seat) => [seat.unitCode, seat.idNumber]));
}

describe('the community round', () => {
  test('is sound and always the same', async () => {
    expectSound(all);
    expect(await digest(community)).toBe(await digest(community));
  });

  test('is decided alike by the rule engine and by the plain rule', () => {
    expect(inOrder(seatsByRules(all, all.polls!))).toEqual(inOrder(seatsOf(all, all.polls!)));
  });

  test('records every step of the procedure, nearly all done', () => {
    expect(new Set(all.steps!.map((row) => row.step))).toEqual(new Set(PROCEDURES.community.map((step) => step.id)));
    expect(all.steps!.filter((row) => row.doneOn === null).length).toBeLessThan(all.steps!.length / 100);
  });

  test('has 71 communities, 6 converted and 5 new', () => {
    const communities = where(all.units!, { kind: 'community' });
    expect(communities).toHaveLength(71);
    const flagged = (flag: string) => communities.filter((row) => (row.flags as string[] | null)?.includes(flag));
    expect([flagged('convertedFromVillage').length, flagged('newlyEstablished').length]).toEqual([6, 5]);
    for (const name of ['坞南社区', '狄村社区', '杨家堡社区', '殷家堡社区']) expect(communityNamed(name)).toBeDefined();
  });

  test('uses the methods 2, 7, 23 and 39, and two recommendations everywhere', () => {
    expect(tally(where(all.methods!, { procedure: 'residentsCommittee' }), 'method')).toEqual({
      openNomination: 2,
      direct: 7,
      household: 23,
      representative: 39,
    });
    expect(where(all.methods!, { procedure: 'partyOrganisation', method: 'twoRecommendations' })).toHaveLength(71);
    expect(where(all.methods!, { unitCode: communityNamed('坞南社区'), method: 'openNomination' })).toHaveLength(1);
  });

  test('elects 158 and 222 posts held by 312 people', () => {
    const party = seats.filter((seat) => seat.body === 'partyOrganisation');
    const committee = seats.filter((seat) => seat.body === 'residentsCommittee');
    expect(tally(party as unknown as ReadRow[], 'post')).toEqual({ secretary: 71, 'committee-member': 87 });
    expect(tally(committee as unknown as ReadRow[], 'post')).toEqual({ chair: 71, 'vice-chair': 30, member: 121 });
    expect(heads(seats)).toHaveLength(312);
  });

  test('has one person as secretary and chair in 62 communities and 6 further people in both bodies', () => {
    const both = oneShoulder(seats);
    expect(both.size).toBe(62);
    const party = new Set(seats.filter((seat) => seat.body === 'partyOrganisation').map((seat) => seat.idNumber));
    const cross = new Set(
      seats
        .filter((seat) => seat.body === 'residentsCommittee' && party.has(seat.idNumber))
        .map((seat) => seat.idNumber),
    );
    for (const id of both.values()) cross.delete(String(id));
    expect(cross.size).toBe(6);
  });

  test('has the mean age 41, the youngest 22, 67 % Party members and 65 % with college', () => {
    const officers = heads(seats);
    const ages = officers.map((row) => ageOn(String(row.birthDate), community.round.electionDay));
    expect(Math.round(ages.reduce((a, b) => a + b, 0) / ages.length)).toBe(41);
    expect(Math.min(...ages)).toBe(22);
    expect(where(officers, { partyMember: true })).toHaveLength(209);
    expect(officers.filter((row) => HIGHER.includes(String(row.education)))).toHaveLength(203);
    expect(where(officers, { education: 'postgraduate' }).length).toBeGreaterThan(0);
    const inParty = heads(seats.filter((seat) => seat.body === 'partyOrganisation'));
    expect(inParty.every((row) => row.partyMember)).toBe(true);
  });

  test('compares with a past term of 66 communities, 45 with one person in both posts and 55 % with college', () => {
    expect(new Set(all.officers!.map((row) => row.unitCode)).size).toBe(66);
    expect(oneShoulder(all.officers!).size).toBe(45);
    const past = heads(all.officers!);
    expect(past.filter((row) => HIGHER.includes(String(row.education))).length / past.length).toBe(0.55);
    expect(Math.round((203 / 312) * 100 - 55)).toBe(10);
    expect(Math.round((62 / 71 - 45 / 66) * 100)).toBe(19);
    const current = new Set(seats.map((seat) => seat.idNumber));
    expect(past.some((row) => current.has(String(row.idNumber)))).toBe(true);
  });

  test('repeats two polls, one that failed and one after a petition that was answered before', () => {
    const again = all.polls!.filter((row) => row.previousPollNumber !== null);
    expect(tally(again, 'reason')).toEqual({ failed: 1, petition: 1 });
    const failed = where(all.polls!, { pollNumber: where(again, { reason: 'failed' })[0]!.previousPollNumber! })[0]!;
    expect(failed.unitCode).toBe(communityNamed('狄村社区'));
    expect(2 * Number(failed.returned)).toBeLessThanOrEqual(Number(failed.entitled));
    const after = where(again, { reason: 'petition' })[0]!;
    const petition = where(all.petitions!, { pollNumber: after.previousPollNumber! })[0]!;
    const before = where(all.polls!, { pollNumber: after.previousPollNumber! })[0]!;
    expect(before.unitCode).toBe(communityNamed('殷家堡社区'));
    expect(2 * Number(before.returned)).toBeGreaterThan(Number(before.entitled));
    expect(
      String(petition.receivedOn) > String(before.heldOn) && String(petition.repliedOn) < String(after.heldOn),
    ).toBe(true);
    const di = communityNamed('狄村社区');
    const meetings = where(all.meetings!, { unitCode: di }).map((row) => row.kind);
    expect(meetings).toEqual(['electionCommittee', 'branch', 'board', 'representatives']);
    expect(where(all.documents!, { unitCode: di, kind: 'rerunPlan' })).toHaveLength(1);
  });

  test('answers every petition in time and assesses every converted community', () => {
    expect(all.petitions!.length).toBeGreaterThan(24);
    expect(
      all.petitions!.every(
        (row) => String(row.repliedOn) <= String(row.dueOn) && String(row.repliedOn) >= String(row.receivedOn),
      ),
    ).toBe(true);
    const assessed = new Set(all.riskAssessments!.map((row) => row.unitCode));
    for (const row of all.units!)
      if ((row.flags as string[] | null)?.includes('convertedFromVillage'))
        expect(assessed.has(row.unitCode!)).toBe(true);
  });

  test('shows participation of 100, 99.5, over 90 and 100 percent', () => {
    const rate = (wanted: ReadRow) => {
      const rows = where(all.participation!, wanted);
      return sum(rows, 'took') / sum(rows, 'entitled');
    };
    expect(rate({ participant: 'residentUnits' })).toBe(1);
    expect((rate({ participant: 'partyMembers' }) * 100).toFixed(1)).toBe('99.5');
    expect(rate({ participant: 'residentsRepresentatives' })).toBe(1);
    const direct = where(all.methods!, { procedure: 'residentsCommittee', method: 'direct' });
    for (const { unitCode } of direct)
      expect(rate({ unitCode: unitCode!, participant: 'voters' })).toBeGreaterThanOrEqual(0.9);
  });

  test('has plans with approval, daily bulletins and trainings in two layers', () => {
    expect(where(all.documents!, { number: '明渚委〔2021〕21号' })).toHaveLength(1);
    const plans = where(all.documents!, { kind: 'plan' }).filter((row) => row.approvedBy !== null);
    expect(plans).toHaveLength(8);
    expect(plans.every((row) => String(row.examinedOn) < String(row.approvedOn))).toBe(true);
    expect(new Set(where(all.documents!, { kind: 'bulletin' }).map((row) => row.issuedOn)).size).toBe(79);
    expect(Object.keys(tally(all.trainings!, 'layer'))).toEqual(['county', 'township']);
    expect(where(all.meetings!, { kind: 'mobilisation', heldOn: '2021-07-30' })).toHaveLength(1);
  });
});
