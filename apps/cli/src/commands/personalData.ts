import type { Bilingual } from '@huanjie/rules';
import { bytesOf, serverIsRunning, withConnection } from '../client.ts';
import {
  type Command,
  type CommandInput,
  type ExitStatus,
  optionText,
  printJson,
  requiredOption,
  unusable,
} from '../command.ts';
import { dataDir } from '../places.ts';

interface Purged {
  readonly id: string;
  readonly title: Bilingual;
  readonly years: number;
  readonly why: Bilingual;
  readonly source: readonly string[];
  readonly records: number;
}

async function purgeData(input: CommandInput): Promise<ExitStatus> {
  const before = requiredOption(input, 'before', '日期，如 2026-01-31');
  const dryRun = input.options['dry-run'] === true;
  return withConnection(input, async ({ call }) => {
    const response = await call('/operator/purge', {
      method: 'POST',
      body: JSON.stringify({ before, dryRun }),
      headers: { 'content-type': 'application/json' },
    });
    const { fields } = JSON.parse(new TextDecoder().decode(await bytesOf(response))) as { fields: readonly Purged[] };
    if (input.options.json === true) printJson({ before, dryRun, fields });
    else printPurged(fields, dryRun);
    return 0;
  });
}

function printPurged(fields: readonly Purged[], dryRun: boolean): void {
  for (const { title, years, why, source, records } of fields) {
    process.stdout.write(
      `${records}\t${title.zh}：选举日后 ${years} 年，${why.zh}（${source.join('、')}） / ${title.en}: ${years} years after election day, ${why.en}\n`,
    );
  }
  const total = fields.reduce((sum, field) => sum + field.records, 0);
  process.stdout.write(
    dryRun
      ? `到期 ${total} 项，没有改动。去掉 --dry-run 才清除。 / ${total} over their time; nothing was changed. Leave --dry-run out to erase them.\n`
      : `已清除 ${total} 项，日志已记录。 / Erased ${total}; the journal has it.\n`,
  );
}

async function rotateKeys(input: CommandInput): Promise<ExitStatus> {
  const folder = dataDir(input);
  if (await serverIsRunning(folder)) {
    return unusable(
      `系统正在数据目录 ${folder} 上运行。请先停止它，再更换密钥。`,
      `The system is running on ${folder}. Stop it first, then change the keys.`,
    );
  }
  const { changeKeys } = await import('@huanjie/server');
  const databaseUrl = optionText(input, 'database-url');
  const changed = await changeKeys({ dataDir: folder, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  if (changed.kind === 'held') {
    return unusable(
      `数据目录正由进程 ${changed.holder.pid}（${changed.holder.user}）使用。请先停止它，再更换密钥。`,
      `The data directory is held by process ${changed.holder.pid} (${changed.holder.user}). Stop it first, then change the keys.`,
    );
  }
  if (changed.kind === 'unusable') return unusable(changed.zh, changed.en);
  const { persons, counties, resumed } = changed;
  if (input.options.json === true) printJson({ persons, counties, resumed });
  else
    process.stdout.write(
      `${resumed ? '上次没有做完的密钥更换已完成' : '密钥已更换'}：${persons} 人的号码已改用新密钥加密。以前的备份仍用各自的 .keys 文件打开；请现在另做一次备份。 / ${resumed ? 'Finished the change of keys that was broken off' : 'Changed the keys'}: the numbers of ${persons} persons are under the new ones. Earlier backups open with their own .keys files; make a new backup now.\n`,
    );
  return 0;
}

/** What protects personal data, and what erases it. */
export const personalDataCommands: readonly Command[] = [
  {
    words: 'data purge',
    usage: 'data purge --before YYYY-MM-DD [--dry-run] [--json]',
    says: {
      zh: '清除保存期已满的个人信息（先用 --dry-run 看数量）',
      en: 'Erase personal fields whose time is over; --dry-run only counts',
    },
    options: { before: 'value', 'dry-run': 'flag' },
    run: purgeData,
  },
  {
    words: 'keys rotate',
    usage: 'keys rotate [--json]',
    says: {
      zh: '更换证件号码和电话的加密密钥（先停止系统）',
      en: 'Put ID and telephone numbers under new keys; stop the system first',
    },
    options: {},
    run: rotateKeys,
  },
];
