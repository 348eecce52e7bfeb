import { createHash } from 'node:crypto';
import { maskIdNumber } from '@huanjie/chinese';
import { type ExportTable, renderTableCsv, renderTableXlsx } from '@huanjie/forms';
import * as z from 'zod';
import { type Actor, actorName } from '../../../access/actor.ts';
import { decryptNumber } from '../../../access/keys.ts';
import { requireReveal, requireUnitWrite } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { appendEvent } from '../../../journal/index.ts';
import { type CopiedRow, listForCopy } from '../exports.ts';
import { findIssuer } from '../print/queries.ts';
import { inPrintedOrder } from '../publication/order.ts';

const ASKED = z.object({
  format: z.enum(['xlsx', 'csv']),
  numbers: z.enum(['masked', 'full']),
  purpose: z.string().max(200).default(''),
});

type Asked = z.infer<typeof ASKED>;

const CONTENT_TYPES: Readonly<Record<Asked['format'], string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const CATEGORIES: Readonly<Record<string, string>> = {
  resident: '户籍在本地且居住',
  away: '户籍在本地外出',
  admitted: '户籍不在本地经同意登记',
  household: '户籍在本社区',
  habitual: '在本社区常住',
  worker: '社区工作者',
};

/**
 * A copy of a unit's roll for the work outside the system, in the order of the printed list. It says in the file and at
 * the foot of every page who took it and when. ID numbers are masked; whole ones are for those who may look at them one
 * by one, who say what for. Read and journalled in one transaction: what cannot be journalled does not leave.
 */
export async function copyRoll(context: RequestContext, place: { roundId: string; unitId: string }, body: unknown) {
  const asked = readAsked(body);
  const open = asked.numbers === 'full' ? requireReveal : requireUnitWrite;
  const { round, unitId } = await open(context, place.roundId, place.unitId);
  const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
  if (asked.numbers === 'full' && asked.purpose.trim().length < 2) {
    refuse('UNUSABLE_INPUT', '请写明导出完整证件号码的用途。', 'Say for what purpose whole ID numbers are exported.');
  }
  const at = context.now();
  return context.db.transaction().execute(async (tx) => {
    const entries = inPrintedOrder(await listForCopy(tx, round, unitId));
    const { unit_name: unit } = await findIssuer(tx, round, unitId);
    const numbers = (cipher: Buffer | null): string => {
      if (cipher === null) return '';
      const number = decryptNumber(context.keys, cipher);
      return asked.numbers === 'full' ? number : maskIdNumber(number);
    };
    const practice = round.practice ? '（演练数据，不作正式文件）' : '';
    const mark = `由 ${nameOf(actor)} 于 ${stamp(at)} 导出${practice}`;
    const table: ExportTable = {
      title: `${round.practice ? '【演练数据】' : ''}${unit}选民名单`,
      note: `${mark}；共 ${entries.length} 人；证件号码${asked.numbers === 'full' ? '完整' : '已遮盖'}。内含个人信息，用后及时销毁`,
      columns: COLUMNS,
      rows: entries.map((entry, index) => rowOf(entry, index + 1, numbers)),
      mark,
    };
    const bytes = asked.format === 'xlsx' ? await renderTableXlsx(table) : await renderTableCsv(table);
    const purposeDigest = asked.numbers === 'full' ? digestOf(asked.purpose.trim()) : null;
    await appendEvent(tx, {
      ...{ countyId: round.county_id, unitId, roundId: round.round_id, actor, at },
      type: 'roll.exported',
      payload: { rows: entries.length, format: asked.format, numbers: asked.numbers, purposeDigest },
    });
    const fileName = `${round.practice ? '演练-' : ''}${unit}选民名单.${asked.format}`;
    return { bytes, contentType: CONTENT_TYPES[asked.format], fileName };
  });
}

function readAsked(body: unknown): Asked {
  const read = ASKED.safeParse(body);
  if (read.success) return read.data;
  return refuse(
    'UNUSABLE_INPUT',
    '导出格式只有 xlsx 和 csv，证件号码只有 masked（遮盖）和 full（完整），用途不超过 200 字。',
    'The format is xlsx or csv, ID numbers are masked or full, and the purpose has at most 200 characters.',
  );
}

const digestOf = (purpose: string): string => createHash('sha256').update(purpose).digest('hex');

const nameOf = (actor: Actor): string =>
  actor.kind === 'operator' ? actorName(actor) : `${actor.displayName}（${actor.login}）`;

/** A moment as a clerk in China reads it, to the minute. */
const stamp = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const COLUMNS: ExportTable['columns'] = [
  { key: 'at', title: '序号', type: 'integer' },
  { key: 'group', title: '小组', type: 'text' },
  { key: 'household', title: '户', type: 'text' },
  { key: 'head', title: '户主', type: 'text' },
  { key: 'card', title: '选民证号', type: 'text' },
  { key: 'name', title: '姓名', type: 'text' },
  { key: 'sex', title: '性别', type: 'text' },
  { key: 'born', title: '出生日期', type: 'date' },
  { key: 'number', title: '公民身份号码', type: 'text' },
  { key: 'category', title: '登记类别', type: 'text' },
];

const rowOf = (entry: CopiedRow, at: number, number: (cipher: Buffer | null) => string) => ({
  at,
  group: entry.group_name,
  household: entry.household,
  head: entry.household_head ? '是' : '',
  card: entry.card_number,
  name: entry.name,
  sex: entry.sex === 'male' ? '男' : '女',
  born: entry.birth_date,
  number: number(entry.id_number_cipher),
  category: CATEGORIES[entry.category] ?? entry.category,
});
