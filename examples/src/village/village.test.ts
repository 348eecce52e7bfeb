import { ageOn } from '@huanjie/chinese';
import { PROCEDURES } from '@huanjie/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { inOrder, type Seat, seatsByRules, seatsOf } from '../deciding.kit.ts';
import { digest, type ReadRow, readAll, sum, tally, where } from '../reading.kit.ts';
import { expectSound } from '../sound.kit.ts';
import { village } from './index.ts';

let all: Record<string, ReadRow[]>;
let seats: Seat[];
let people: Map<unknown, ReadRow>;
beforeAll(async () => {
  all = await readAll(village);
  seats = seatsOf(all, all.polls!);
  people = new Map(all.people!.map((row) => [row.idNumber, row]));
});

const recordOf = (seat: Seat) => people.get(seat.idNumber)!;
const codeOf = (name: string) => where(all.units!, { name })[0]!.unitCode!;
const ageBand = (seat: Seat) => {
  const age = ageOn(String(recordOf(seat).birthDate), village.round.electionDay);
  return age <= 29 ? 'u29' : age <= 49 ? 'u49' : 'o50';
};
const schooling = (seat: Seat) => {
  const education = String(recordOf(seat).education);
  if (['postgraduate', 'bachelor', 'juniorCollege'].includes(education)) return 'college';
  return ['seniorMiddle', 'juniorMiddle'].includes(education) ? 'middle' : education;
};

function countBy(list: readonly Seat[], of: (seat: Seat) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const seat of list) counts[of(seat)] = (counts[of(seat)] ?? 0) + 1;
  return counts;
}

describe('the village round: units and voters', () => {
  test('is sound and always the same', async () => {
    expectSound(all);
    expect(await digest(village)).toBe(await digest(village));
  });

  test('is decided alike by the rule engine and by the plain rule', () => {
    expect(inOrder(seatsByRules(all, all.polls!))).toEqual(inOrder(seatsOf(all, all.polls!)));
  });

  test('records every step of the procedure, nearly all done', () => {
    expect(new Set(all.steps!.map((row) => row.step))).toEqual(new Set(PROCEDURES.village.map((step) => step.id)));
    expect(all.steps!.filter((row) => row.doneOn === null).length).toBeLessThan(all.steps!.length / 100);
  });

  test('has 18 townships, 432 villages and 3 communities, one exempt with a caretaker', () => {
    expect(tally(all.units!, 'kind')).toEqual({ county: 1, township: 18, village: 432, community: 3 });
    expect(tally(all.roundUnits!, 'participation')).toEqual({ superior: 19, elects: 434, exempt: 1 });
    const exempt = where(all.roundUnits!, { participation: 'exempt' })[0]!;
    expect([exempt.unitCode, exempt.caretakerCode, exempt.households]).toEqual([
      codeOf('马山村'),
      codeOf('郭漫村'),
      14,
    ]);
    expect(sum(all.roundUnits!, 'agriculturalPopulation')).toBe(391_520);
  });

  test('has 247,049 voters and 217,319 check-ins in 434 units, one file for each township', () => {
    expect(all.rolls).toHaveLength(247_049);
    expect(all.checkIns).toHaveLength(217_319);
    expect(new Set(all.rolls!.map((row) => row.unitCode)).size).toBe(434);
    expect(Object.keys(tally(all.checkIns!, 'mode')).sort()).toEqual(['inPerson', 'mobileBox', 'proxy']);
    const cards = new Set(all.rolls!.map((row) => `${row.unitCode}|${row.cardNumber}`));
    expect(all.checkIns!.every((row) => cards.has(`${row.unitCode}|${row.cardNumber}`))).toBe(true);
    expect(new Set(all.rolls!.map((row) => row.idNumber)).size).toBe(247_049);
    expect(village.steps().filter((step) => step.type === 'import' && step.kind === 'rolls')).toHaveLength(18);
  });

  test('registers adults only and some of everything a register meets', () => {
    const days = new Map(all.polls!.map((row) => [row.unitCode, String(row.heldOn)]));
    expect(all.rolls!.every((row) => ageOn(String(row.birthDate), days.get(row.unitCode!)!) >= 18)).toBe(true);
    const names = all.rolls!.map((row) => String(row.name));
    expect(names.filter((name) => name.includes('·')).length).toBeGreaterThan(100);
    expect(names.filter((name) => /[\u{20000}-\u{3ffff}]/u.test(name)).length).toBeGreaterThan(50);
    expect(names.filter((name) => /^(欧阳|上官|尉迟)/.test(name)).length).toBeGreaterThan(50);
    expect(Object.keys(tally(all.rolls!, 'category')).sort()).toEqual(['admitted', 'away', 'resident']);
  });

  test('uses the recorded methods', () => {
    const by = (procedure: string) => tally(where(all.methods!, { procedure }), 'method');
    expect(by('electionCommittee')).toEqual({ assembly: 267, groups: 155 });
    expect(by('nomination')).toEqual({ directNomination: 95 });
    expect(by('preliminaryElection')).toEqual({ allVillagers: 237, villagersRepresentatives: 195 });
    const kinds = new Map(all.units!.map((row) => [row.unitCode, row.kind]));
    const preliminary = where(all.methods!, { procedure: 'preliminaryElection' }).map((row) =>
      kinds.get(row.unitCode!),
    );
    expect(preliminary.filter((kind) => kind === 'community')).toHaveLength(1);
    const committees = where(all.methods!, { procedure: 'electionCommittee' }).map((row) => kinds.get(row.unitCode!));
    expect(committees.every((kind) => kind === 'village')).toBe(true);
  });
});

describe('the village round: polls and officers', () => {
  test('holds one poll a unit that agrees with roll and check-ins', () => {
    expect(all.polls).toHaveLength(434);
    const rolls = tally(all.rolls!, 'unitCode');
    const checkIns = tally(all.checkIns!, 'unitCode');
    for (const poll of all.polls!) {
      const unit = String(poll.unitCode);
      expect([poll.entitled, poll.checkedOff, poll.issued]).toEqual([rolls[unit], checkIns[unit], checkIns[unit]]);
    }
    expect(tally(all.polls!, 'ruleSet')).toEqual({ 'VC-2018': 431, 'RC-2018': 3 });
  });

  test('has candidates who are voters of their unit, 794, 119 and 1,754', () => {
    expect(tally(all.candidates!, 'post')).toEqual({ chair: 794, 'vice-chair': 119, member: 1754 });
    const voters = new Set(all.rolls!.map((row) => `${row.unitCode}|${row.idNumber}`));
    const units = new Map(all.polls!.map((row) => [row.pollNumber, row.unitCode]));
    expect(all.candidates!.every((row) => voters.has(`${units.get(row.pollNumber!)}|${row.idNumber}`))).toBe(true);
    const alone = Object.values(tally(where(all.candidates!, { post: 'chair' }), 'pollNumber')).filter(
      (count) => count === 1,
    );
    expect(alone).toHaveLength(74);
  });

  test('elects 434, 58 and 1,055, some losers having more than half', () => {
    expect(countBy(seats, (seat) => seat.post)).toEqual({ chair: 434, 'vice-chair': 58, member: 1055 });
    expect(new Set(seats.map((seat) => seat.idNumber)).size).toBe(1547);
    const returned = new Map(all.polls!.map((row) => [row.pollNumber, Number(row.returned)]));
    const elected = new Set(seats.map((seat) => seat.idNumber));
    const cut = all.countSheets!.filter(
      (row) => !elected.has(String(row.idNumber)) && 2 * Number(row.approve) > returned.get(row.pollNumber!)!,
    );
    expect(cut).toHaveLength(38);
  });

  test('gives no ballot more choices than seats', () => {
    const seatsBy = new Map(all.candidates!.map((row) => [`${row.pollNumber}|${row.post}`, Number(row.seats)]));
    const marks = new Map<string, number>();
    for (const row of all.countSheets!) {
      const key = `${row.pollNumber}|${row.post}`;
      marks.set(key, (marks.get(key) ?? 0) + Number(row.approve));
    }
    const valid = new Map(all.polls!.map((row) => [row.pollNumber, Number(row.returned) - Number(row.invalid)]));
    for (const [key, approve] of marks)
      expect(approve).toBeLessThanOrEqual(seatsBy.get(key)! * valid.get(key.split('|')[0]!)!);
  });

  test('has 175 women, 8 of other ethnic groups, 568 Party members, 543 managers and 458 successful in business', () => {
    const records = seats.map(recordOf);
    const capable = (capability: string) =>
      records.filter((row) => (row.capabilities as string[] | null)?.includes(capability)).length;
    expect([
      where(records, { sex: 'female' }).length,
      records.filter((row) => row.ethnicity !== '汉族').length,
      where(records, { partyMember: true }).length,
      capable('manager'),
      capable('prosperous'),
    ]).toEqual([175, 8, 568, 543, 458]);
  });

  test('re-elects 343 chairs and has 91 new ones', () => {
    const previous = new Map(all.officers!.map((row) => [row.unitCode, row.idNumber]));
    const chairs = seats.filter((seat) => seat.post === 'chair');
    expect(previous.size).toBe(434);
    expect(chairs.filter((seat) => previous.get(seat.unitCode) === seat.idNumber)).toHaveLength(343);
  });

  test('has the age and schooling bands that give the printed ones when chairs count twice', () => {
    const chairs = seats.filter((seat) => seat.post === 'chair');
    expect(countBy(seats, ageBand)).toEqual({ u29: 434, u49: 860, o50: 253 });
    expect(countBy(chairs, ageBand)).toEqual({ u29: 65, u49: 264, o50: 105 });
    expect(countBy([...seats, ...chairs], ageBand)).toEqual({ u29: 499, u49: 1124, o50: 358 });
    expect(countBy(seats, schooling)).toEqual({ college: 1, middle: 740, primary: 806 });
    expect(countBy([...seats, ...chairs], schooling)).toEqual({ college: 2, middle: 1000, primary: 979 });
  });
});

describe('the village round: conduct', () => {
  test('records publicity, handbooks and notices', () => {
    const boards = where(all.publicity!, { channel: 'board' });
    expect([boards.length, sum(boards, 'quantity')]).toEqual([413, 413]);
    expect(sum(where(all.publicity!, { channel: 'slogan' }), 'quantity')).toBe(3548);
    expect(where(all.publicity!, { channel: 'vehicle' })).toHaveLength(4);
    expect(sum(all.handbooks!, 'copies')).toBe(2500);
    const matters = tally(all.notices!, 'matter');
    expect([Object.keys(matters).length, matters.results]).toEqual([8, 434]);
    expect(all.notices!.length).toBeGreaterThan(3440);
    expect(all.notices!.length).toBeLessThan(3472);
  });

  test('sends five inspectors to 18 townships in eight days, then the leaders to three', () => {
    const first = where(all.inspections!, { kind: 'inspection' });
    expect([new Set(first.map((row) => row.idNumber)).size, new Set(first.map((row) => row.unitCode)).size]).toEqual([
      5, 18,
    ]);
    const days = first.map((row) => String(row.visitedOn)).sort();
    expect([days[0], days.at(-1)]).toEqual(['2020-12-05', '2020-12-12']);
    const second = where(all.inspections!, { kind: 'followUp', visitedOn: '2020-12-20' });
    expect(new Set(second.map((row) => row.unitCode))).toEqual(new Set(['水洛镇', '朱店镇', '万泉镇'].map(codeOf)));
    expect(where(all.inspections!, { kind: 'acceptance' })).toHaveLength(54);
  });

  test('has a guidance group of five to eight in every township and an election committee without candidates in every unit', () => {
    const groups = where(all.dutyMembers!, { bodyKind: 'guidanceGroup' }).filter(
      (row) => String(row.unitCode) !== village.county.code,
    );
    const sizes = Object.values(tally(groups, 'unitCode'));
    expect(sizes).toHaveLength(18);
    expect(sizes.every((size) => size >= 5 && size <= 8)).toBe(true);
    const committees = where(all.dutyMembers!, { bodyKind: 'electionCommittee' });
    expect(new Set(committees.map((row) => row.unitCode)).size).toBe(434);
    const candidates = new Set(all.candidates!.map((row) => row.idNumber));
    expect(committees.some((row) => candidates.has(row.idNumber!))).toBe(false);
  });

  test('records papers, the meeting of 29 October and the speeches of 贺庄', () => {
    expect(where(all.documents!, { number: '砚政发〔2020〕116号' })).toHaveLength(1);
    expect(where(all.documents!, { kind: 'plan' })).toHaveLength(18);
    expect(where(all.meetings!, { heldOn: '2020-10-29', kind: 'work' })).toHaveLength(1);
    const speeches = where(all.candidates!, { campaignSpeech: true });
    const poll = where(all.polls!, { unitCode: codeOf('贺庄村') })[0]!.pollNumber;
    expect(speeches.map((row) => [row.pollNumber, row.post])).toEqual([
      [poll, 'chair'],
      [poll, 'chair'],
    ]);
  });
});
