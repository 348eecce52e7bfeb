import { dayInShanghai } from '@huanjie/chinese';
import * as z from 'zod';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { appendEvent } from '../../journal/index.ts';
import { listCounties } from '../../journal/queries.ts';
import { countyUnit } from '../../stages/registry/index.ts';
import { countOverdue, eraseOverdue, eraseTails } from './commands.ts';
import { RETAINED, type RetainedField } from './fields.ts';

const ASKED = z.object({ before: z.iso.date(), dryRun: z.boolean() });

export interface PurgedField extends Pick<RetainedField, 'id' | 'title' | 'years' | 'why'> {
  readonly source: readonly string[];
  /** Records in which it was erased, or would be. */
  readonly records: number;
}

/**
 * Erases the personal fields that were over their time before a day, or only counts them. One transaction and one event
 * a county; the journal holds no personal data and stays as it is. Refuses a day to come: nothing is erased early.
 */
export async function purge(
  context: RequestContext,
  body: unknown,
): Promise<{ readonly fields: readonly PurgedField[] }> {
  const { before, dryRun } = readAsked(body, dayInShanghai(context.now()));
  const totals = new Map<string, number>();
  for (const countyId of await listCounties(context.db)) {
    const records = dryRun
      ? await countCounty(context, countyId, before)
      : await purgeCounty(context, countyId, before);
    for (const [id, count] of Object.entries(records)) totals.set(id, (totals.get(id) ?? 0) + count);
  }
  return {
    fields: RETAINED.map(({ id, title, years, why, source }) => ({
      ...{ id, title, years, why, source },
      records: totals.get(id) ?? 0,
    })),
  };
}

function readAsked(body: unknown, today: string) {
  const read = ASKED.safeParse(body);
  if (!read.success)
    return refuse('UNUSABLE_INPUT', '日期请写成 2026-01-31 的样子。', 'Write the day like 2026-01-31.');
  if (read.data.before > today) {
    refuse(
      'UNUSABLE_INPUT',
      `${read.data.before} 还没有到，不能提前清除。最晚可以写今天（${today}）。`,
      `${read.data.before} is still to come; nothing is erased early. Today (${today}) is the latest.`,
    );
  }
  return read.data;
}

async function countCounty({ db }: RequestContext, countyId: number, before: string): Promise<Record<string, number>> {
  const records: Record<string, number> = {};
  for (const field of RETAINED) records[field.id] = await countOverdue(db, countyId, field, before);
  return records;
}

async function purgeCounty(context: RequestContext, countyId: number, before: string): Promise<Record<string, number>> {
  const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
  return context.db.transaction().execute(async (tx) => {
    const erased: Record<string, number> = {};
    for (const field of RETAINED) {
      const records = await eraseOverdue(tx, countyId, field, before);
      if (records > 0) erased[field.id] = records;
    }
    await eraseTails(tx, countyId);
    const total = Object.values(erased).reduce((sum, records) => sum + records, 0);
    if (total === 0) return erased;
    await appendEvent(tx, {
      ...{ countyId, unitId: await countyUnit(tx, countyId), roundId: null, actor, at: context.now() },
      type: 'data.purged',
      payload: { before, total, erased },
    });
    return erased;
  });
}
