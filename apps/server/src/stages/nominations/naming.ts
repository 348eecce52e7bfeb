import { randomUUID } from 'node:crypto';
import type { PersonRef } from '@huanjie/contract';
import { type Post, sheetObstacles } from '@huanjie/rules';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../commands/runCommand.ts';
import { refuseObstacles, requireGate } from '../../gates/index.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { namesakes, requirePeople } from '../registry/index.ts';
import { insertName, insertNomination, settleWritten, updateNomination, writeSheet } from './commands.ts';
import { isParty, nominationLaw } from './law.ts';
import { type Nomination, requireNomination } from './load.ts';
import { countUnsettled, findNominations, findUnitKind, type Method, type Participant } from './queries.ts';

export interface OnNomination extends CommandInput {
  readonly nominationId: string;
}

interface OpenInput extends OnNomination {
  readonly body: string;
  readonly method: Method;
  readonly threshold: 'half_of_members' | 'half_of_both' | null;
  readonly openedOn: string;
  readonly posts: readonly { readonly post: Post; readonly seats: number }[];
}

const POSTS_OF: Readonly<Record<string, readonly Post[]>> = {
  villagersCommittee: ['chair', 'vice-chair', 'member'],
  residentsCommittee: ['chair', 'vice-chair', 'member'],
  partyOrganisation: ['secretary', 'deputy-secretary', 'committee-member'],
  partyCommittee: ['secretary', 'deputy-secretary', 'committee-member'],
  disciplineCommission: ['secretary', 'deputy-secretary', 'discipline-member'],
  townshipCongress: ['delegate'],
  countyCongress: ['delegate'],
};

/** Opens the nomination for a body: the seats of each post are fixed with it, and how people are named. */
export async function openNomination(context: RequestContext, input: OpenInput) {
  return runCommand(context, 'nominations.open', input, async (scope) => {
    refuseFuture(scope, input.openedOn);
    const { tx, round, unitId } = scope;
    const rules = nominationLaw(round, await findUnitKind(tx, round, unitId), input.body, round.election_day);
    checkOpening(input, isParty(rules));
    if ((await findNominations(tx, round, unitId)).some(({ body }) => body === input.body)) {
      refuse(
        'REFUSED',
        '本单位这个班子的提名已经开始。请在该提名中继续。',
        'The nomination for this body has been opened in this unit already. Go on with it.',
      );
    }
    await insertNomination(scope, { ...input, ruleSet: rules.ruleSet });
    return {
      event: {
        type: 'nomination.opened',
        payload: { nominationId: input.nominationId, body: input.body, method: input.method },
      },
      answer: { nominationId: input.nominationId, state: 'open' },
    };
  });
}

function checkOpening({ body, method, posts, threshold }: OpenInput, party: boolean): void {
  const allowed = POSTS_OF[body] ?? [];
  const strange = posts.find(({ post }) => !allowed.includes(post));
  if (strange !== undefined || new Set(posts.map(({ post }) => post)).size < posts.length) {
    refuse('UNUSABLE_INPUT', '职务与班子不符，或者重复。', 'A post does not belong to the body, or is given twice.');
  }
  if (party !== (method === 'twoRecommendations')) {
    refuse(
      'REFUSED',
      party
        ? '党组织候选人经党员推荐和群众推荐产生，请选“两推一选”。'
        : '村（居）民委员会候选人由选民或者党组织提名，请选直接提名、海选或者联名提名。',
      party
        ? 'Candidates of a Party body come from the two recommendations. Choose that method.'
        : "Candidates of a villagers' or residents' committee are named by voters or the Party organisation. Choose direct, open or joint nomination.",
      party ? ['PX-01', 'PB-025'] : ['VC-401', 'RC-140'],
    );
  }
  if (threshold !== null && !party) {
    refuse('UNUSABLE_INPUT', '推荐门槛只用于两推一选。', 'A threshold belongs to the two recommendations only.', [
      'PX-02',
    ]);
  }
}

/** The step of the procedure that naming belongs to; null where the kind of round has none for this body. */
export function namingStep(kind: string, party: boolean): 'nomination' | 'nominees' | null {
  if (kind === 'township') return 'nominees';
  return party ? null : 'nomination';
}

/** Lets people be named only where the step may begin on that day. */
export async function requireNaming(scope: CommandScope, nomination: Nomination, on: string): Promise<void> {
  refuseFuture(scope, on);
  if (on < nomination.row.opened_on) {
    refuse(
      'UNUSABLE_INPUT',
      `日期 ${on} 早于确定提名方式和职数的日期 ${nomination.row.opened_on}。`,
      `The day ${on} is before the nomination was opened on ${nomination.row.opened_on}.`,
    );
  }
  const step = namingStep(scope.round.kind, nomination.party);
  if (step === 'nomination') await requireGate<'village'>(scope, step, { on });
  if (step === 'nominees') await requireGate<'township'>(scope, step, { on });
}

interface TallyInput extends OnNomination {
  readonly participant: Participant;
  readonly group: string;
  readonly heldOn: string;
  readonly entitled: number;
  readonly took: number;
  readonly version: number;
  readonly votes: readonly { readonly written: string; readonly post: Post; readonly votes: number }[];
}

/**
 * Enters the tally sheet of one group. Names are kept as they were written; one that can mean one person only is settled
 * at once. Entering a sheet again replaces it, when nobody else did in between.
 */
export async function tallySheet(context: RequestContext, input: TallyInput) {
  return runCommand(context, 'nominations.tally', input, async (scope) => {
    const nomination = await requireNomination(scope, input.nominationId, ['open', 'closed']);
    await requireNaming(scope, nomination, input.heldOn);
    checkSheet(nomination, input);
    const before = nomination.sheets.find(
      ({ participant, group_name }) => participant === input.participant && group_name === input.group,
    );
    if ((before?.version ?? 0) !== input.version) {
      refuse(
        'REFUSED',
        `“${input.group}”的计票单已由他人录入（第${before?.version ?? 0}版）。请刷新，核对后再录。`,
        `Someone else has entered the sheet of “${input.group}” (version ${before?.version ?? 0}). Reload, compare, then enter it again.`,
      );
    }
    const ids = await nameIds(scope, nomination, input);
    const sheet = { ...input, sheetId: before?.sheet_id ?? randomUUID(), version: input.version + 1 };
    const votes = input.votes.map((one) => ({ nameId: ids.get(plainName(one.written)) ?? '', ...one }));
    await writeSheet(scope, input.nominationId, sheet, votes);
    await reopen(scope, nomination);
    return {
      event: { type: 'nomination.tallied', payload: { sheetId: sheet.sheetId, version: sheet.version } },
      answer: {
        sheetId: sheet.sheetId,
        version: sheet.version,
        unsettled: await countUnsettled(scope.tx, scope.round, input.nominationId),
      },
    };
  });
}

/** A name without blanks, with the brackets of the script. */
const plainName = (written: string): string => written.replace(/\s+/gu, '').replace(/\(/g, '（').replace(/\)/g, '）');

function checkSheet({ row, party }: Nomination, input: TallyInput): void {
  const seats = Object.fromEntries(row.posts.map(({ post, seats: places }) => [post, places]));
  if (row.method === 'jointNomination') {
    refuse('REFUSED', '联名提名凭推荐表，不用计票单。', 'A joint nomination goes by forms, not by tally sheets.');
  }
  const keys = input.votes.map(({ written, post }) => `${post} ${plainName(written)}`);
  if (new Set(keys).size < keys.length) {
    refuse('UNUSABLE_INPUT', '同一职务中有姓名重复，请合并。', 'A name stands twice for one post. Put them together.');
  }
  if (input.votes.some(({ post }) => seats[post] === undefined)) {
    refuse('UNUSABLE_INPUT', '有的职务不在本次提名之列。', 'A post is not among those nominated for.');
  }
  const sheet = {
    group: input.group,
    entitled: input.entitled,
    took: input.took,
    votes: input.votes.map(({ written, post, votes }) => ({ name: written, post, votes })),
  };
  const obstacles = sheetObstacles(sheet, seats, !party);
  if (obstacles.length > 0) refuseObstacles(obstacles);
}

/** Sheets or forms that come after the close open the nomination again. */
export async function reopen(scope: CommandScope, { row }: Nomination): Promise<void> {
  if (row.state === 'closed') await updateNomination(scope, row.nomination_id, { state: 'open', closed_on: null });
}

async function nameIds(
  scope: CommandScope,
  { row, names }: Nomination,
  { votes }: TallyInput,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(names.map(({ written, name_id }) => [written, name_id]));
  const fresh = [...new Set(votes.map(({ written }) => plainName(written)))].filter((name) => !ids.has(name));
  const found = await matchWritten(scope, fresh);
  for (const written of fresh) {
    const nameId = randomUUID();
    ids.set(written, nameId);
    const [only, ...others] = found.get(written) ?? [];
    const personId = others.length === 0 ? (only?.personId ?? null) : null;
    await insertName(scope, row.nomination_id, { nameId, written, personId });
  }
  return ids;
}

const NAME_AND_HINT = /^(.+?)（(.+)）$/u;

/** Whom written names may mean; a hint in brackets (group or card number) tells homonyms apart. */
export async function matchWritten(
  { tx, round, unitId }: Pick<CommandScope, 'tx' | 'round' | 'unitId'>,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonRef[]>> {
  const read = names.map((written) => {
    const [, base = written, hint] = NAME_AND_HINT.exec(written) ?? [];
    return { written, base, hint };
  });
  const found = await namesakes(
    tx,
    round,
    unitId,
    read.map(({ base }) => base),
  );
  return new Map(
    read.map(({ written, base, hint }) => {
      const all = found.get(base) ?? [];
      const hinted = all.filter(
        ({ group, cardNumber }) => hint === undefined || group?.includes(hint) || cardNumber === hint,
      );
      return [written, hinted.length > 0 ? hinted : all];
    }),
  );
}

/** Says whom a written name means, or sets it aside with the reason. The papers stay as they were counted. */
export async function settleName(
  context: RequestContext,
  input: OnNomination & { nameId: string; personId: string | null; setAside: string | null },
) {
  return runCommand(context, 'nominations.settle', input, async (scope) => {
    const nomination = await requireNomination(scope, input.nominationId, ['open']);
    if (!nomination.names.some(({ name_id }) => name_id === input.nameId)) {
      refuse('NOT_FOUND', '提名票上没有这个姓名。', 'There is no such name on the papers.');
    }
    if ((input.personId === null) === (input.setAside === null)) {
      refuse(
        'UNUSABLE_INPUT',
        '请选定此姓名指谁，或者写明不计的理由，二者取一。',
        'Either say whom the name means, or give the reason for setting it aside.',
      );
    }
    if (input.personId !== null) await requireNameable(scope, nomination, input.personId);
    await settleWritten(scope, input.nameId, input);
    return {
      event: {
        type: 'nomination.nameSettled',
        payload: { nameId: input.nameId, outcome: input.personId === null ? 'setAside' : 'person' },
      },
      answer: {
        nameId: input.nameId,
        unsettled: await countUnsettled(scope.tx, scope.round, input.nominationId),
      },
    };
  });
}

/** Refuses somebody who cannot be named: in villages and communities those who are not on the roll of the unit. */
export async function requireNameable(
  { tx, round, unitId }: CommandScope,
  { party, voters }: Nomination,
  personId: string,
): Promise<PersonRef> {
  const ref = (await requirePeople(tx, round, unitId, [personId])).get(personId);
  if (ref === undefined) throw new Error('a required person is found');
  if (!party && voters > 0 && ref.cardNumber === null) {
    refuse(
      'REFUSED',
      `${ref.name}不在本单位选民名单中，不能被提名。`,
      `${ref.name} is not on the roll of this unit and cannot be nominated.`,
      ['VC-401'],
    );
  }
  return ref;
}
