import { type RollMapping, rollMapping } from '@huanjie/contract';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { checkRoll, correctRoll, openRollPlace, previewRoll } from '../imports/rollCheck.ts';
import type { RollChecker } from '../imports/rollChecker.ts';
import { importRoll } from '../imports/rollImport.ts';
import { closedError } from './errors.ts';
import type { AppOptions, AppVariables } from './options.ts';
import { refuse } from './refusals.ts';

/** The roll of one unit is a file of a few hundred KB; one with pictures is not taken. */
const LIMIT = 20 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type C = Context<AppVariables>;

const tooLarge = () => ({
  code: 'TOO_LARGE',
  status: 413,
  data: {
    zh: '文件超过 20 MB，没有接收。请去掉图片和多余的工作表，或另存为 csv 后再传。',
    en: 'The file is larger than 20 MB and was not taken. Remove pictures and surplus sheets, or save it as csv.',
  },
});

/** A unit's own roll as a file: looked at, checked, corrected, imported. Each is a form with `file` and `mapping`. */
export function rollCheckRoutes(options: AppOptions, checker: RollChecker): Hono<AppVariables> {
  const routes = new Hono<AppVariables>();
  routes.onError((error, c) => {
    const closed = closedError(error, c.get('context').requestId, options.services.log);
    return c.json(closed.toJSON(), closed.status as 400);
  });
  const unit = '/rounds/:roundId/units/:unitId';
  const limited = bodyLimit({ maxSize: LIMIT, onError: (c) => c.json(tooLarge(), 413) });
  routes.post(`${unit}/roll-check/preview`, limited, async (c) => {
    const place = await placeOf(c);
    const { bytes } = await sent(c);
    return c.json(await previewRoll(c.get('context'), checker, place, bytes));
  });
  routes.post(`${unit}/roll-check/check`, limited, async (c) => {
    const place = await placeOf(c);
    return c.json(await checkRoll(c.get('context'), checker, place, await sent(c)));
  });
  routes.post(`${unit}/roll-check/corrected`, limited, async (c) => {
    const place = await placeOf(c);
    const file = await sent(c);
    const bytes = await correctRoll(checker, place, file);
    const name = `${file.fileName.replace(/\.[^.]{1,8}$/, '') || place.unit.name}-改正.xlsx`;
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': XLSX,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  routes.post(`${unit}/roll-import`, limited, async (c) => {
    const place = await placeOf(c);
    const answer = await importRoll(c.get('context'), options.pool, checker, place, await sent(c));
    return c.json(answer, answer.state === 'refused' ? 422 : 200);
  });
  return routes;
}

/** Access is settled before the file is read. */
function placeOf(c: C) {
  const [roundId, unitId] = [c.req.param('roundId') ?? '', c.req.param('unitId') ?? ''];
  if (!UUID.test(roundId) || !UUID.test(unitId))
    return refuse('NOT_FOUND', '没有这个换届或单位。', 'There is no such round or unit.');
  return openRollPlace(c.get('context'), roundId, unitId);
}

async function sent(c: C): Promise<{ fileName: string; bytes: Uint8Array; mapping: RollMapping }> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
  const file = form.file;
  if (!(file instanceof File))
    return refuse(
      'UNUSABLE_INPUT',
      '没有收到文件。请选择名单文件后再试。',
      'No file came. Choose the roll and try again.',
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { fileName: file.name.slice(0, 200), bytes, mapping: mappingIn(form.mapping) };
}

function mappingIn(text: unknown): RollMapping {
  if (text === undefined || text === '') return {};
  const parsed = rollMapping.safeParse(readJson(String(text)));
  return parsed.success
    ? parsed.data
    : refuse(
        'UNUSABLE_INPUT',
        '列的对应关系不能用，请重新选择。',
        'The mapping of columns cannot be used; choose again.',
      );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
