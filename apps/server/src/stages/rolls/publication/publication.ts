import type { RollPublication } from '@huanjie/contract';
import {
  type GateVerdict,
  gate,
  lastObjectionDay,
  lastPublicationDay,
  type Obstacle,
  objectionObstacle,
  publicationObstacle,
} from '@huanjie/rules';
import { type RoundRow, requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { Queryable } from '../../../database/database.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { hasElectionCommittee } from '../../committees/index.ts';
import { windowOf } from '../../registry/index.ts';
import { rollGateFacts } from '../gateFacts/gateFacts.ts';
import { rollLaw } from '../law.ts';
import { shownObstacles } from '../register/judge.ts';
import { insertPublication } from './commands.ts';
import { changeOf, digestOf, firstLines, supplementLines } from './lines.ts';
import { compareWithPrint, listLines, listPublications, type PublicationRow } from './queries.ts';

/**
 * Where publishing stands: lists so far, what the next would hold, and what is in its way. Three queries after the
 * access check, one of which reads the unit's whole roll.
 */
export async function publicationOverview(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const rules = rollLaw(round);
  const [published, entries, verdict] = await Promise.all([
    listPublications(context.db, round, input.unitId),
    compareWithPrint(context.db, round, input.unitId),
    publishingGate(context.db, round, input.unitId),
  ]);
  const latest = published.at(-1);
  const changes = latest === undefined ? [] : entries.map(changeOf);
  const count = (change: string) => changes.filter((one) => one === change).length;
  return {
    publications: published.map(shownPublication),
    pending: { added: count('added'), struck: count('struck'), corrected: count('corrected') },
    refusals: verdict.open ? [] : shownObstacles(verdict.refusals),
    warnings: latest === undefined ? shownObstacles(lateObstacles(published[0]?.published_on, round)) : [],
    dueOn: lastPublicationDay(round.election_day, rules),
    objectionsUntil: latest === undefined ? null : lastObjectionDay(latest.published_on, rules),
  };
}

const shownPublication = (row: PublicationRow): RollPublication => ({
  publicationId: row.publication_id,
  number: row.number,
  publishedOn: row.published_on,
  place: row.place,
  entries: row.entries,
  digest: row.digest.toString('hex'),
  publishedBy: row.published_by,
});

/** Whether the list may be published, by the gate of the law engine. */
async function publishingGate(db: Queryable, round: RoundRow, unitId: string): Promise<GateVerdict> {
  const facts = await rollGateFacts(db, round, unitId);
  return gate(round.kind === 'community' ? 'community' : 'village', 'roll-published', {
    ...facts,
    committeeFormed: await hasElectionCommittee(db, round, unitId),
    registrationClosed: true,
  });
}

function lateObstacles(publishedOn: string | undefined, round: RoundRow): readonly Obstacle[] {
  const late = publishedOn === undefined ? null : publicationObstacle(publishedOn, round.election_day, rollLaw(round));
  return late === null ? [] : [late];
}

interface PublishInput extends CommandInput {
  readonly publishedOn: string;
  readonly place: string;
}

/**
 * Publishes the list of a unit, or a supplement to it. The lines are kept as they are printed, so that later changes of
 * the roll never change a published list. A late day is a warning: the law asks for another election day, not for
 * another list.
 */
export async function publishRoll(context: RequestContext, input: PublishInput) {
  return runCommand(context, 'roll.publish', input, async (scope) => {
    const { tx, round, unitId } = scope;
    const verdict = await publishingGate(tx, round, unitId);
    if (!verdict.open) refuseShut(verdict.refusals);
    const published = await listPublications(tx, round, unitId);
    refuseOutOfOrder(scope, input.publishedOn, published.at(-1));
    const entries = await compareWithPrint(tx, round, unitId);
    const lines = published.length === 0 ? firstLines(entries) : supplementLines(entries);
    if (lines.length === 0) refuseEmpty(published.length);
    const made = { number: published.length + 1, publishedOn: input.publishedOn, place: input.place };
    const digest = digestOf(made, lines);
    const publicationId = await insertPublication(scope, { ...made, digest, lines });
    const hex = digest.toString('hex');
    return {
      event: {
        type: 'roll.published',
        payload: { publicationId, number: made.number, entries: lines.length, digest: hex },
      },
      answer: {
        publicationId,
        number: made.number,
        entries: lines.length,
        digest: hex,
        objectionsUntil: lastObjectionDay(made.publishedOn, rollLaw(round)),
        warnings: made.number === 1 ? shownObstacles(lateObstacles(made.publishedOn, round)) : [],
      },
    };
  });
}

function refuseShut(refusals: readonly Obstacle[]): never {
  const rules = [...new Set(refusals.flatMap((one) => one.rules))];
  return refuse(
    'REFUSED',
    `${refusals.map(({ zh, remedy }) => `${zh}（${remedy.zh}）`).join('；')}，暂不能公布选民名单。`,
    `The list cannot be published yet: ${refusals.map(({ en, remedy }) => `${en} (${remedy.en})`).join('; ')}.`,
    rules,
  );
}

function refuseOutOfOrder(scope: CommandScope, publishedOn: string, latest: PublicationRow | undefined): void {
  refuseFuture(scope, publishedOn);
  if (latest !== undefined && publishedOn < latest.published_on) {
    refuse(
      'UNUSABLE_INPUT',
      `公布日期 ${publishedOn} 早于第 ${latest.number} 号名单的公布日期 ${latest.published_on}。`,
      `The day of publication ${publishedOn} is before that of list ${latest.number}, ${latest.published_on}.`,
    );
  }
}

const refuseEmpty = (published: number): never =>
  refuse(
    'REFUSED',
    published === 0 ? '选民名单上还没有人，请先登记选民。' : '自上一号名单公布以来没有变动，不需要公布补正名单。',
    published === 0
      ? 'Nobody is on the roll yet. Register voters first.'
      : 'Nothing has changed since the last list; no supplement is needed.',
  );

interface NumberInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly number: number;
}

async function requirePublication(db: Queryable, round: RoundRow, input: NumberInput): Promise<PublicationRow> {
  const found = (await listPublications(db, round, input.unitId)).find((one) => one.number === input.number);
  return (
    found ??
    refuse('NOT_FOUND', `本单位没有第 ${input.number} 号选民名单。`, `This unit has no list number ${input.number}.`)
  );
}

/** A page of a published list, as it was printed. Two queries after the access check. */
export async function publicationLines(
  context: RequestContext,
  input: NumberInput & { page: number; pageSize: number },
) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const published = await requirePublication(context.db, round, input);
  const lines = await listLines(context.db, round, published.publication_id, windowOf(input));
  return {
    total: published.entries,
    page: input.page,
    pageSize: input.pageSize,
    rows: lines.map((line) => ({
      line: line.line,
      change: line.change,
      name: line.name,
      sex: line.sex,
      group: line.group_name,
      earlierName: line.earlier_name,
    })),
  };
}

/** Computes the digest of a published list anew from its stored lines. */
export async function verifyPublication(context: RequestContext, input: NumberInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const published = await requirePublication(context.db, round, input);
  const lines = await listLines(context.db, round, published.publication_id, null);
  const computed = digestOf(
    { number: published.number, publishedOn: published.published_on, place: published.place },
    lines,
  );
  return {
    intact: computed.equals(published.digest) && lines.length === published.entries,
    digest: published.digest.toString('hex'),
    computed: computed.toString('hex'),
  };
}

/** The list that an objection names, and whether the objection is in time. */
export async function publicationFor(scope: CommandScope, number: number, receivedOn: string) {
  const published = await requirePublication(scope.tx, scope.round, {
    roundId: scope.round.round_id,
    unitId: scope.unitId,
    number,
  });
  const late = objectionObstacle(published.published_on, receivedOn, rollLaw(scope.round));
  if (late !== null) {
    refuse('REFUSED', `${late.zh}。${late.remedy.zh}。`, `${late.en}. ${late.remedy.en}.`, late.rules);
  }
  return published;
}
