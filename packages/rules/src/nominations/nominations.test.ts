import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedNomination, nominationTally } from '../eligibility/nominationTally.ts';
import type { RuleContext } from '../eligibility/obstacle.ts';
import { opinionState, publicityEnd, withdrawalObstacle } from './deadlines.ts';
import { formalList, listOrder, type NamedFor } from './formalList.ts';
import { consentObstacle, undecidedPosts } from './obstacles.ts';
import { sheetObstacles, sumSheets, type TallySheet } from './sheets.ts';

const VILLAGE: RuleContext = { ruleSet: 'VC-2026' };
const named = (votes: Readonly<Record<string, number | null>>, over: Partial<NamedFor> = {}): NamedFor[] =>
  Object.entries(votes).map(([person, count]) => ({ person, votes: count, preliminary: null, ended: false, ...over }));
const list = (people: readonly NamedFor[], seats: number, rules = VILLAGE) =>
  formalList([{ post: 'member', seats, named: people }], 'votes', rules)[0];

describe('tally sheets', () => {
  const posts = fc.constantFrom('chair' as const, 'member' as const);
  const sheets = fc.array(
    fc.record({
      group: fc.constantFrom('一组', '二组', '三组'),
      entitled: fc.nat(500),
      took: fc.nat(500),
      votes: fc.array(fc.record({ post: posts, name: fc.constantFrom('甲', '乙', '丙', '丁'), votes: fc.nat(200) })),
    }),
  );

  it('add up to the same in any order, and by groups to the whole', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (all, turn) => {
        const at = all.length === 0 ? 0 : turn % all.length;
        const turned: TallySheet[] = [...all.slice(at), ...all.slice(0, at)].reverse();
        expect(sumSheets(turned)).toEqual(sumSheets(all));
        const parts = all.map((one) => sumSheets([one]));
        expect(sumSheets(all).took).toBe(parts.reduce((sum, { took }) => sum + took, 0));
        const votesOf = (totals: ReturnType<typeof sumSheets>) =>
          totals.votes.reduce((sum, { votes }) => sum + votes, 0);
        expect(votesOf(sumSheets(all))).toBe(parts.reduce((sum, part) => sum + votesOf(part), 0));
      }),
    );
  });

  it('give the same as the papers behind them, in whatever order these are read', () => {
    const paper = fc.record({
      chair: fc.constantFrom('甲', '乙', '丙', null),
      member: fc.constantFrom('丁', '戊', '己', null),
    });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 40 }), (read) => {
        const papers = read.map(({ chair, member }, at) => ({
          id: String(at),
          byProxy: false,
          nominees: [
            ...(chair === null ? [] : [{ post: 'chair' as const, person: chair }]),
            ...(member === null ? [] : [{ post: 'member' as const, person: member }]),
          ],
        }));
        const seats = { chair: 1, member: 1 };
        const { uncounted, ...byPaper } = nominationTally({ entitled: 60, papers }, seats, VILLAGE);
        expect(uncounted).toEqual([]);
        const votes = papers.toReversed().flatMap(({ nominees }) => nominees.map((one) => ({ ...one, votes: 1 })));
        expect(countedNomination({ entitled: 60, participants: papers.length, votes }, seats, VILLAGE)).toEqual(
          byPaper,
        );
      }),
    );
  });

  it('cannot hold more votes than papers', () => {
    const sheet: TallySheet = {
      group: '一组',
      entitled: 10,
      took: 8,
      votes: [{ post: 'chair', name: '甲', votes: 8 }],
    };
    expect(sheetObstacles(sheet, { chair: 1 }, true)).toEqual([]);
    const codes = (over: Partial<TallySheet>) =>
      sheetObstacles({ ...sheet, ...over }, { chair: 1 }, true).map((one) => one.code);
    expect(codes({ took: 11 })).toEqual(['TOOK_OVER']);
    expect(codes({ took: 7 })).toEqual(['VOTES_OVER', 'SHEET_OVER']);
    expect(codes({ votes: [...sheet.votes, { post: 'chair', name: '乙', votes: 1 }] })).toEqual(['SHEET_OVER']);
  });
});

describe('the formal list', () => {
  it('takes one more than seats by votes, and the next when somebody ends', () => {
    const people = named({ A: 50, B: 40, C: 30, D: 20 });
    expect(list(people, 2)).toMatchObject({ candidates: ['A', 'B', 'C'], refilled: [], needed: 3 });
    const without = people.map((one) => (one.person === 'B' ? { ...one, ended: true } : one));
    expect(list(without, 2)).toMatchObject({ candidates: ['A', 'C', 'D'], refilled: ['D'] });
    const few = without.map((one) => (one.person === 'D' ? { ...one, ended: true } : one));
    expect(list(few, 2)?.missing.map(({ code }) => code)).toEqual(['TOO_FEW_CANDIDATES']);
  });

  it('asks for a preliminary election between those level, and follows it', () => {
    const people = named({ A: 50, B: 40, C: 30, D: 30 });
    expect(list(people, 2)).toMatchObject({
      candidates: ['A', 'B'],
      level: { certain: ['A', 'B'], tied: ['C', 'D'], places: 1 },
      missing: [{ code: 'PRELIMINARY' }],
    });
    const voted = people.map((one) => ({ ...one, preliminary: { C: 12, D: 17 }[one.person] ?? null }));
    expect(list(voted, 2)).toMatchObject({ candidates: ['A', 'B', 'D'], level: null, missing: [] });
    const again = voted.map((one) => ({ ...one, preliminary: one.preliminary === null ? null : 15 }));
    expect(list(again, 2)?.level).toMatchObject({ tied: ['C', 'D'] });
  });

  it('puts whom an organisation names before the votes', () => {
    const people = [...named({ A: 50, B: 40, C: 30 }), ...named({ O: null })];
    expect(list(people, 2)?.candidates).toEqual(['O', 'A', 'B']);
  });

  it('needs a fifth more in the Party, and only those who were recommended', () => {
    const party: RuleContext = { ruleSet: 'PB-2020' };
    const people = named(Object.fromEntries('ABCDEFGHIJ'.split('').map((one, at) => [one, 50 - at])));
    const given = (count: number, more: readonly string[] = []) =>
      formalList(
        [
          {
            post: 'committee-member',
            seats: 8,
            named: people,
            given: [...people.slice(0, count).map((one) => one.person), ...more],
          },
        ],
        'given',
        party,
      )[0]?.missing.map(({ code }) => code);
    expect(given(10)).toEqual([]);
    expect(given(9)).toEqual(['TOO_FEW_CANDIDATES']);
    expect(given(10, ['Z'])).toEqual(['NOT_RECOMMENDED']);
  });

  it('stands in the order the text sets', () => {
    expect(listOrder('member', VILLAGE)).toBe('strokes');
    expect(listOrder('member', { ...VILLAGE, values: { 'cand.order': 'nomination_votes' } })).toBe('votes');
    expect(listOrder('secretary', { ruleSet: 'PB-2020' })).toBe('given');
    expect(listOrder('committee-member', { ruleSet: 'PB-2020' })).toBe('strokes');
  });
});

describe('days', () => {
  it('of an opinion, of publicity, of a withdrawal', () => {
    expect(opinionState('2026-11-10', null, '2026-11-10')).toEqual({ state: 'waiting', daysLeft: 0 });
    expect(opinionState('2026-11-10', null, '2026-11-12')).toEqual({ state: 'overdue', lateDays: 2 });
    expect(opinionState('2026-11-10', '2026-11-11', '2026-11-30')).toEqual({ state: 'given', lateDays: 1 });
    expect(publicityEnd('2026-11-06', 5, null)).toBe('2026-11-11');
    const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(publicityEnd('2026-11-06', 5, weekend)).toBe('2026-11-13');
    const around = { electionDay: '2026-11-20', listedOn: '2026-11-14' };
    const late = (day: string, value: string) =>
      withdrawalObstacle(day, around, { ...VILLAGE, values: { 'cand.withdraw': value } })?.code ?? null;
    expect([late('2026-11-17', 'T-3'), late('2026-11-18', 'T-3')]).toEqual([null, 'WITHDRAWAL_LATE']);
    expect([late('2026-11-17', 'list+3'), late('2026-11-18', 'list+3')]).toEqual([null, 'WITHDRAWAL_LATE']);
    expect(withdrawalObstacle('2026-11-19', around, VILLAGE)).toBeNull();
  });
});

describe('what a list waits for', () => {
  it('is the reply of the superior, in time and in favour', () => {
    const code = (reply: 'approved' | 'refused' | null, repliedOn: string | null) =>
      consentObstacle({ reply, repliedOn }, '2026-11-10')?.zh ?? null;
    expect(code('approved', '2026-11-10')).toBeNull();
    expect(code('approved', '2026-11-11')).toMatch('候选人预备人选尚无上级批复');
    expect(code(null, null)).toMatch('候选人预备人选尚无上级批复');
    expect(code('refused', '2026-11-01')).toMatch('上级没有同意候选人预备人选');
  });

  it('is the choice of those who lead for several posts', () => {
    expect(undecidedPosts('甲', VILLAGE).rules).toEqual(['VC-411']);
    expect(undecidedPosts('甲', { ruleSet: 'RC-2026' }).rules).toEqual(['VC-411', 'RC-155']);
  });
});
