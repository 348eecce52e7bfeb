import { type RollList, type RollListPaper, renderRollListDocx, renderRollListPdf } from '@huanjie/forms';
import { lastObjectionDay, listClocks } from '@huanjie/rules';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { rollLaw } from '../law.ts';
import { listPublications, type PublicationRow } from '../publication/queries.ts';
import { committeeName, listTitle, publicPath } from './headings.ts';
import { intactLines } from './intact.ts';
import { findIssuer } from './queries.ts';

const CONTENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The journal head is cut like in every other print. */
const HASH_SHOWN = 16;

interface PrintInput {
  readonly roundId: string;
  readonly unitId: string;
  /** `<number>.pdf` or `<number>.docx`. */
  readonly file: string;
  readonly paper: string | undefined;
  readonly marks: string | undefined;
  /** Scheme, host and port that the server was asked at. */
  readonly origin: string;
}

/**
 * A published list as a file for the wall. It needs leave to read the unit; it is not journalled, because nothing is in
 * it that is not public. Refuses an unknown number, an unknown sheet, and a list whose stored lines were altered.
 */
export async function printPublication(context: RequestContext, input: PrintInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const { number, format } = fileAsked(input.file);
  const options = { paper: paperAsked(input.paper), marks: marksAsked(input.marks) };
  const published = numbered(await listPublications(context.db, round, input.unitId), number);
  const [lines, issuer] = await Promise.all([
    intactLines(context.db, round, published),
    findIssuer(context.db, round, input.unitId),
  ]);
  if (lines === null) return refuseAltered(number);
  const rules = rollLaw(round);
  const list: RollList = {
    title: listTitle(round, issuer.unit_name),
    number,
    practice: round.practice,
    lines: lines.map((line) => ({
      change: line.change,
      name: line.name,
      female: line.sex === 'female',
      group: line.group_name,
      earlierName: line.earlier_name,
    })),
    publishedOn: published.published_on,
    objectionsUntil: lastObjectionDay(published.published_on, rules),
    decisionDays: listClocks(rules).decisionDays,
    committee: committeeName(round, issuer),
    digest: published.digest.toString('hex'),
    head: `${issuer.head_hash?.toString('hex').slice(0, HASH_SHOWN) ?? ''}/${issuer.length ?? 0}`,
    address: `${input.origin}${publicPath(published.publication_id)}`,
  };
  const bytes = await (format === 'pdf' ? renderRollListPdf(list, options) : renderRollListDocx(list, options));
  const fileName = `${round.practice ? '演练-' : ''}${list.title}-第${number}号.${format}`;
  return { bytes, contentType: CONTENT_TYPES[format], fileName };
}

function numbered(published: readonly PublicationRow[], number: number): PublicationRow {
  const found = published.find((one) => one.number === number);
  const known = published.length;
  return (
    found ??
    refuse(
      'NOT_FOUND',
      `本单位没有第 ${number} 号选民名单，${known === 0 ? '还没有公布过名单' : `已公布的是第 1 至 ${known} 号`}。`,
      `This unit has no list number ${number}; ${known === 0 ? 'none has been published yet' : `published are 1 to ${known}`}.`,
    )
  );
}

function fileAsked(file: string): { number: number; format: keyof typeof CONTENT_TYPES } {
  const [, number = '', format = ''] = /^([1-9]\d{0,5})\.(pdf|docx)$/.exec(file) ?? [];
  if (number === '') {
    refuse(
      'NOT_FOUND',
      `没有名为 ${file} 的选民名单文件。文件名是名单的号数，如 1.pdf、2.docx。`,
      `There is no list ${file}. A file is named by the number of its list, such as 1.pdf or 2.docx.`,
    );
  }
  return { number: Number(number), format: format === 'docx' ? 'docx' : 'pdf' };
}

function paperAsked(paper = 'a4'): RollListPaper {
  if (paper === 'a4' || paper === 'a3') return paper;
  return refuse(
    'UNUSABLE_INPUT',
    `没有纸张“${paper}”，可用：a4、a3。`,
    `There is no paper "${paper}"; known are a4 and a3.`,
  );
}

function marksAsked(marks = 'no'): boolean {
  if (marks === 'yes' || marks === 'no') return marks === 'yes';
  return refuse('UNUSABLE_INPUT', `marks 只能是 yes 或 no，不能是“${marks}”。`, `marks is yes or no, not "${marks}".`);
}

const refuseAltered = (number: number): never =>
  refuse(
    'REFUSED',
    `第 ${number} 号名单存档的内容与公布时的校验码不符，没有打印。请联系县级管理员核对日志。`,
    `The stored lines of list ${number} are not what was published under its digest; nothing was printed. Ask the county administrator to check the journal.`,
  );
