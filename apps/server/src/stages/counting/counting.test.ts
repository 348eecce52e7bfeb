import { randomUUID } from 'node:crypto';
import { countOverview as overviewShape, sheetDetail as sheetShape } from '@huanjie/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFact } from '../programme/facts/steps.ts';
import { determinePoll } from '../results/after/determine.ts';
import { refusal } from '../rolls/rolls.kit.ts';
import { calledVotes, callVotes } from './called/called.ts';
import { amendSheet, explainFinding, reopenCount, sealCount } from './count/seal.ts';
import { addSheet, nameWriteIn, startCount } from './count/start.ts';
import { type CountingKit, closedPoll, figuresOf, openCounting, overviewOf, TODAY } from './counting.kit.ts';
import { doubtKinds, ruleOnDoubtful, setAside } from './doubtful/doubtful.ts';
import { correctSheet, discardSheet, enterSheet } from './sheets/enter.ts';
import { sheetDetail } from './sheets/sheet.ts';

let kit: CountingKit;
beforeAll(async () => {
  kit = await openCounting();
});
afterAll(() => kit.database.drop());

const CONTESTS = [
  { post: 'chair', seats: 1, names: 2 },
  { post: 'member', seats: 2, names: 3 },
];
const HEAD = { issued: 600, returned: 590, invalid: 8 };
const APPROVALS = [
  [400, 170],
  [390, 380, 200],
];
const sheetOf = async (pollId: string, label: string, unit = 0) => {
  const found = (await overviewOf(kit, pollId, unit)).sheets.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no sheet ${label}`);
  return found.sheetId;
};
const enter = (who: string, sheetId: string, figures: object, unit = 0) =>
  enterSheet(kit.as(who, unit), { ...kit.act(unit), sheetId, figures: figures as Record<string, number> });
const look = (who: string, sheetId: string) => sheetDetail(kit.as(who), { ...kit.act(), sheetId });
const ready = async (unit: number) => {
  for (const fact of ['boxesTogether', 'staffIndependent']) {
    await recordFact(kit.as('committee', unit), {
      ...kit.act(unit),
      fact,
      value: true,
      happenedOn: TODAY,
      evidence: null,
    });
  }
};
const start = (pollId: string, labels: string[], unit = 0, over = {}) =>
  startCount(kit.as('committee', unit), { ...kit.act(unit), pollId, labels, entitled: 1000, present: null, ...over });

describe('a count from the closed vote to the seal', () => {
  let pollId: string;
  let sheetId: string;

  it('begins where its gate is open, with a sheet for each table', async () => {
    pollId = await closedPoll(kit, 0, CONTESTS);
    const shut = await refusal(start(pollId, ['第一计票组']));
    expect(shut).toMatchObject({ code: 'REFUSED' });
    expect(shut?.zh).toContain('票箱');
    await ready(0);
    expect(await refusal(start(pollId, ['甲', '甲']))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await start(pollId, ['第一计票组'])).toMatchObject({ number: 1, sheets: [expect.any(String)] });
    const overview = await overviewOf(kit, pollId);
    expect(() => overviewShape.parse(overview)).not.toThrow();
    expect(overview).toMatchObject({ state: 'counting', ready: false, count: { number: 1, entitled: 1000 } });
    sheetId = await sheetOf(pollId, '第一计票组');
    expect(await refusal(start(pollId, ['乙']))).toMatchObject({ code: 'REFUSED' });
  });

  it('is entered by two persons, neither of whom sees the other’s figures, and corrected only where they differ', async () => {
    const { form } = await overviewOf(kit, pollId);
    const right = figuresOf(form, HEAD, APPROVALS);
    const slip = { ...right, returned: 591 };
    expect(await refusal(enter('teller-1', sheetId, { ...right, strange: 1 }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    const { issued: _, ...short } = right;
    expect((await refusal(enter('teller-1', sheetId, short)))?.zh).toContain('A2');
    expect(await enter('teller-1', sheetId, { ...right, returned: 500 })).toMatchObject({ state: 'entered' });
    expect(await enter('teller-1', sheetId, right)).toMatchObject({ state: 'entered' });
    expect(await look('teller-1', sheetId)).toMatchObject({ mine: right, secondWanted: false, entries: [] });
    expect(await look('teller-2', sheetId)).toMatchObject({
      mine: null,
      secondWanted: true,
      entries: [],
      figures: null,
    });
    expect(await enter('teller-2', sheetId, slip)).toEqual({ sheetId, state: 'differing', differing: 1 });
    const compared = await look('committee', sheetId);
    expect(() => sheetShape.parse(compared)).not.toThrow();
    expect(compared).toMatchObject({ fields: ['returned'], entries: [{ by: 'teller-1' }, { by: 'teller-2' }] });
    const correct = (values: object) =>
      correctSheet(kit.as('teller-2'), { ...kit.act(), sheetId, values: values as Record<string, number> });
    expect(await refusal(correct({ returned: 590, issued: 601 }))).toMatchObject({ code: 'REFUSED' });
    expect(await refusal(correct({}))).toMatchObject({ code: 'REFUSED' });
    expect(await correct({ returned: 590 })).toMatchObject({ state: 'agreed', differing: 0 });
    expect((await look('teller-1', sheetId)).figures).toEqual(right);
    expect(await refusal(enter('teller-1', sheetId, right))).toMatchObject({ code: 'REFUSED' });
  });

  it('is not sealed before warnings are explained, papers decided and the digest is that of the figures', async () => {
    const warned = await discardSheet(kit.as('teller-1'), { ...kit.act(), sheetId, reason: '漏计一人' });
    expect(warned.state).toBe('empty');
    const { form } = await overviewOf(kit, pollId);
    const figures = { ...figuresOf(form, HEAD, APPROVALS), checkedOff: 599 };
    await enter('teller-1', sheetId, figures);
    await enter('teller-2', sheetId, figures);
    const seal = (digest: string) => sealCount(kit.as('committee'), { ...kit.act(), pollId, digest });
    const overview = await overviewOf(kit, pollId);
    expect(overview.findings.filter(({ state }) => state === 'open').map(({ code }) => code)).toEqual([
      'CS-12',
      'CS-26',
    ]);
    expect((await refusal(seal(overview.digest)))?.zh).toContain('CS-12');
    const explain = (findingId: string) =>
      explainFinding(kit.as('committee'), { ...kit.act(), pollId, findingId, text: '一名选民领两张（含委托）' });
    expect(await refusal(explain('CS-12 nothing'))).toMatchObject({ code: 'NOT_FOUND' });
    // The village voted before in the example round, with a higher turnout: that is asked about too.
    for (const { id, state } of overview.findings) if (state === 'open') await explain(id);
    const { doubtfulId } = await setAside(kit.as('teller-1'), {
      ...kit.act(),
      sheetId,
      kind: 'foreignMark',
      papers: 3,
    });
    expect((await refusal(seal(overview.digest)))?.zh).toContain('3张疑义票');
    const rule = (over: object) =>
      ruleOnDoubtful(kit.as('committee'), {
        ...kit.act(),
        doubtfulId,
        valid: 2,
        members: 7,
        agreed: 4,
        reason: '记号不影响辨认',
        decidedOn: TODAY,
        ...over,
      });
    expect(await refusal(rule({ agreed: 3 }))).toMatchObject({
      code: 'REFUSED',
      rules: expect.arrayContaining(['VC-511']),
    });
    expect(await refusal(rule({ valid: 4 }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await rule({});
    expect(await refusal(rule({}))).toMatchObject({ code: 'REFUSED' });
    expect(await refusal(seal('0'.repeat(64)))).toMatchObject({ code: 'REFUSED' });
    const last = await overviewOf(kit, pollId);
    expect(last).toMatchObject({ ready: true, blockers: [], doubtful: [{ ruling: { valid: 2 } }] });
    expect(await seal(last.digest)).toEqual({ pollId, number: 1 });
    const [poll] = await kit.rows(
      'select state, entitled, issued, checked_off, returned, invalid from poll where poll_id = $1',
      [pollId],
    );
    expect(poll).toEqual({
      state: 'counted',
      entitled: 1000,
      issued: 600,
      checked_off: 599,
      returned: 590,
      invalid: 8,
    });
    const lines = await kit.rows<{ approve: number; oppose: number }>(
      `select l.approve, l.oppose from count_line l join candidate d using (county_id, candidate_id)
       join contest c using (county_id, contest_id) where c.poll_id = $1 order by l.approve`,
      [pollId],
    );
    expect(lines.map(({ approve, oppose }) => [approve, oppose])).toEqual([
      [170, 412],
      [200, 382],
      [380, 202],
      [390, 192],
      [400, 182],
    ]);
    const [step] = await kit.rows<{ done_on: string }>(
      "select done_on from unit_step where unit_id = $1 and step = 'count'",
      [kit.units[0]?.unitId],
    );
    expect(step?.done_on).not.toBeNull();
  });

  it('is corrected after sealing beside the earlier figure, and never into what cannot be', async () => {
    const { form } = await overviewOf(kit, pollId);
    const first = form.contests[0]?.lines[0]?.candidateId ?? '';
    const amend = (values: object) =>
      amendSheet(kit.as('committee'), {
        ...kit.act(),
        sheetId,
        values: values as Record<string, number>,
        reason: '抄录错一张',
      });
    expect(await refusal(amend({ [`${first}.approve`]: 600 }))).toMatchObject({ code: 'REFUSED' });
    expect(await refusal(amend({ [`${first}.approve`]: 400 }))).toMatchObject({ code: 'REFUSED' });
    await amend({ [`${first}.approve`]: 401, [`${first}.oppose`]: 181 });
    const after = await look('committee', sheetId);
    expect(after).toMatchObject({ state: 'amended', figures: { [`${first}.approve`]: 401 } });
    expect(after.corrections.at(-1)).toMatchObject({ kind: 'sealed', before: { [`${first}.approve`]: 400 } });
    const [line] = await kit.rows('select approve from count_line where candidate_id = $1', [first]);
    expect(line).toEqual({ approve: 401 });
  });

  it('is counted again with the earlier figures kept, also when its result was determined', async () => {
    const determined = await determinePoll(kit.as('committee'), { ...kit.act(), pollId });
    expect(determined).toMatchObject({ validity: 'VALID', elected: 3 });
    expect(await reopenCount(kit.as('committee'), { ...kit.act(), pollId, reason: '有人要求重新计票' })).toEqual({
      pollId,
      number: 2,
    });
    const again = await overviewOf(kit, pollId);
    expect(again).toMatchObject({ state: 'counting', count: { number: 2 }, sheets: [{ state: 'empty' }] });
    expect(again.earlier).toMatchObject([{ number: 1, totals: { returned: 590 } }]);
    const left = await kit.rows(
      'select 1 from officer o join contest c using (county_id, contest_id) where c.poll_id = $1',
      [pollId],
    );
    expect(left).toEqual([]);
  });
});

describe('names written in and what the rules make of papers', () => {
  it('gives voters of the unit a line, so that sheets entered before are entered anew', async () => {
    const pollId = await closedPoll(kit, 1, CONTESTS);
    await ready(1);
    await start(pollId, ['甲'], 1, { entitled: null });
    const before = await overviewOf(kit, pollId, 1);
    expect(before.count?.entitled).toBeGreaterThan(100);
    const figures = figuresOf(before.form, HEAD, APPROVALS);
    const sheetId = await sheetOf(pollId, '甲', 1);
    await enter('teller-1', sheetId, figures, 1);
    await enter('teller-2', sheetId, figures, 1);
    const [own] = await kit.rows<{ voter_id: string }>(
      'select voter_id from voter where unit_id = $1 and round_id is not null order by card_number desc limit 1',
      [kit.units[1]?.unitId],
    );
    const [strange] = await kit.rows<{ voter_id: string }>('select voter_id from voter where unit_id = $1 limit 1', [
      kit.units[0]?.unitId,
    ]);
    const contestId = before.form.contests[0]?.contestId ?? '';
    const name = (voterId: string | undefined) =>
      nameWriteIn(kit.as('committee', 1), {
        ...kit.act(1),
        pollId,
        contestId,
        voterId: voterId ?? null,
        personId: null,
      });
    expect(await refusal(name(strange?.voter_id))).toMatchObject({ rules: ['VC-504'] });
    const { candidateId } = await name(own?.voter_id);
    const after = await overviewOf(kit, pollId, 1);
    expect(after.form.contests[0]?.lines.at(-1)).toMatchObject({ candidateId, writeIn: true });
    expect(after.blockers.map(({ zh }) => zh).join()).toContain('B3a');
    await addSheet(kit.as('committee', 1), { ...kit.act(1), pollId, label: '乙' });
    expect((await overviewOf(kit, pollId, 1)).sheets.map(({ label }) => label).toSorted()).toEqual(['乙', '甲']);
    const kinds = await doubtKinds(kit.as('committee', 1), { ...kit.act(1), pollId });
    expect(kinds.every(({ verdict, said }) => verdict === 'doubtful' && said.zh.length > 0)).toBe(true);
  });
});

describe('the open count', () => {
  it('keeps the strokes of two tellers apart, counts a repeated sending once, and shows where they differ', async () => {
    const pollId = await closedPoll(kit, 2, CONTESTS);
    await ready(2);
    await start(pollId, ['甲'], 2);
    const sheetId = await sheetOf(pollId, '甲', 2);
    const { form } = await overviewOf(kit, pollId, 2);
    const [a, b] = (form.contests[0]?.lines ?? []).map(({ candidateId }) => `${candidateId}.approve`);
    const call = (who: string, changes: Record<string, number>, requestId = randomUUID()) =>
      callVotes(kit.as(who, 2), { ...kit.act(2), requestId, sheetId, changes });
    const again = randomUUID();
    await call('teller-1', { [a ?? '']: 5, [b ?? '']: 1 }, again);
    expect(await call('teller-1', { [a ?? '']: 5, [b ?? '']: 1 }, again)).toEqual({
      strokes: { [a ?? '']: 5, [b ?? '']: 1 },
    });
    await call('teller-1', { [b ?? '']: -1 });
    expect(await refusal(call('teller-1', { [b ?? '']: -1 }))).toMatchObject({ code: 'REFUSED' });
    expect(await refusal(call('teller-1', { returned: 1 }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await Promise.all(Array.from({ length: 4 }, () => call('teller-2', { [a ?? '']: 1 })));
    const shown = () => calledVotes(kit.as('teller-2', 2), { ...kit.act(2), sheetId });
    expect((await shown()).differing).toEqual([a]);
    await call('teller-2', { [a ?? '']: 1 });
    expect(await shown()).toMatchObject({
      differing: [],
      tellers: [{ mine: false }, { mine: true, strokes: { [a ?? '']: 5 } }],
    });
    expect((await sheetDetail(kit.as('teller-2', 2), { ...kit.act(2), sheetId })).strokes).toEqual({ [a ?? '']: 5 });
    // Nothing that is kept tells in which order votes were called, or when.
    const columns = await kit.rows<{ column_name: string }>(
      "select column_name from information_schema.columns where table_name = 'count_stroke'",
    );
    expect(columns.map(({ column_name }) => column_name).toSorted()).toEqual([
      'county_id',
      'field',
      'sheet_id',
      'strokes',
      'teller',
      'teller_name',
    ]);
  });
});

describe('an imported poll counted again by hand', () => {
  it('is determined with the same digest and seats the same people', async () => {
    const unit = kit.units[3];
    const pollId = unit?.pollId ?? '';
    const digests = () =>
      kit.rows<{ digest: string }>(
        "select payload ->> 'digest' as digest from journal_entry where event_type = 'poll.determined' and payload ->> 'pollId' = $1 order by sequence",
        [pollId],
      );
    const officers = () =>
      kit.rows(
        'select o.person_id, o.post, o.body, o.started_on from officer o join contest c using (county_id, contest_id) where c.poll_id = $1 order by o.post, o.person_id',
        [pollId],
      );
    const poll = () =>
      kit.rows(
        'select entitled, present, issued, checked_off, returned, invalid, validity, state, next from poll where poll_id = $1',
        [pollId],
      );
    const lines = () =>
      kit.rows<{
        candidate_id: string;
        sheet: string;
        approve: number;
        oppose: number;
        abstain: number;
        write_in: boolean;
      }>(
        'select l.*, d.write_in from count_line l join candidate d using (county_id, candidate_id) join contest c using (county_id, contest_id) where c.poll_id = $1 order by l.sheet, l.candidate_id',
        [pollId],
      );
    const before = { digests: await digests(), officers: await officers(), poll: await poll(), lines: await lines() };
    expect(before.digests).toHaveLength(1);
    await reopenCount(kit.as('committee', 3), { ...kit.act(3), pollId, reason: '复核' });
    const overview = await overviewOf(kit, pollId, 3);
    expect(overview.earlier).toHaveLength(1);
    const [head] = before.poll as { issued: number; checked_off: number; returned: number; invalid: number }[];
    expect(overview.sheets).toHaveLength(1);
    const [sheet] = overview.sheets;
    const figures: Record<string, number> = {
      issued: head?.issued ?? 0,
      checkedOff: head?.checked_off ?? 0,
      returned: head?.returned ?? 0,
      invalid: head?.invalid ?? 0,
    };
    for (const line of before.lines) {
      figures[`${line.candidate_id}.approve`] = line.approve;
      if (line.write_in) continue;
      figures[`${line.candidate_id}.oppose`] = line.oppose;
      figures[`${line.candidate_id}.abstain`] = line.abstain;
    }
    await enter('teller-1', sheet?.sheetId ?? '', figures, 3);
    expect(await enter('teller-2', sheet?.sheetId ?? '', figures, 3)).toMatchObject({ state: 'agreed' });
    for (const finding of (await overviewOf(kit, pollId, 3)).findings.filter(({ state }) => state === 'open')) {
      await explainFinding(kit.as('committee', 3), {
        ...kit.act(3),
        pollId,
        findingId: finding.id,
        text: '与登记一致',
      });
    }
    const { digest } = await overviewOf(kit, pollId, 3);
    await sealCount(kit.as('committee', 3), { ...kit.act(3), pollId, digest });
    await determinePoll(kit.as('committee', 3), { ...kit.act(3), pollId });
    expect(await lines()).toEqual(before.lines);
    expect(await poll()).toEqual(before.poll);
    expect(await officers()).toEqual(before.officers);
    const after = await digests();
    expect(after).toEqual([...before.digests, ...before.digests]);
  });
});
