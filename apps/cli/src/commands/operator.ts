import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Finding } from '@huanjie/server';
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
import { dataDir, fileArgument, portOf, ROOT, WEB_FOLDER } from '../places.ts';
import { readSecret } from '../secret.ts';

const PASSPHRASE = { option: 'passphrase-file', environment: 'HUANJIE_PASSPHRASE', zh: '备份口令', en: 'passphrase' };

async function backup(input: CommandInput): Promise<ExitStatus> {
  const [name] = input.args;
  if (name === undefined)
    return unusable(
      '用法：huanjie backup 文件 [--passphrase-file F]',
      'Usage: huanjie backup FILE [--passphrase-file F]',
    );
  const { cannotSave, saveBackup } = await import('@huanjie/server');
  const target = {
    file: fileArgument(name),
    dataDir: dataDir(input),
    passphrase: await readSecret(input, { ...PASSPHRASE, twice: true }),
  };
  const refused = await cannotSave(target);
  if (refused !== null) return unusable(refused.zh, refused.en);
  return withConnection(input, async ({ call }) => {
    const response = await call('/operator/backup');
    if (!response.ok || response.body === null) await bytesOf(response);
    const saved = await saveBackup({ ...target, bytes: response.body as AsyncIterable<Uint8Array> });
    if (saved.kind === 'refused') return unusable(saved.zh, saved.en);
    const rows = saved.header.tables.reduce((sum, table) => sum + table.rows, 0);
    if (input.options.json === true)
      printJson({
        file: target.file,
        keysFile: saved.keysFile,
        sha256: saved.digest,
        tables: saved.header.tables.length,
        rows,
      });
    else
      process.stdout.write(
        `已备份 ${saved.header.tables.length} 个表、${rows} 行。请把两个文件分开保管：${target.file}、${saved.keysFile} / Backed up ${saved.header.tables.length} tables, ${rows} rows. Keep the two files in different places.\n`,
      );
    return 0;
  });
}

async function restore(input: CommandInput): Promise<ExitStatus> {
  const [name] = input.args;
  if (name === undefined)
    return unusable(
      '用法：huanjie restore 文件 [--data 新目录 | --replace]',
      'Usage: huanjie restore FILE [--data NEW_DIR | --replace]',
    );
  const folder = dataDir(input);
  if (await serverIsRunning(folder)) {
    return unusable(
      `系统正在数据目录 ${folder} 上运行。请先停止它，再恢复。`,
      `The system is running on ${folder}. Stop it first, then restore.`,
    );
  }
  const { restoreBackup } = await import('@huanjie/server');
  const restored = await restoreBackup({
    file: fileArgument(name),
    passphrase: await readSecret(input, { ...PASSPHRASE, twice: false }),
    dataDir: folder,
    databaseUrl: optionText(input, 'database-url'),
    replace: input.options.replace === true,
  });
  if (restored.kind === 'refused') return unusable(restored.zh, restored.en);
  const { header, verification, setAside } = restored;
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  if (input.options.json === true)
    printJson({ createdAt: header.createdAt, tables: header.tables.length, rows, setAside, ...verification });
  else {
    process.stdout.write(
      `已恢复 ${header.createdAt} 的备份：${header.tables.length} 个表、${rows} 行。 / Restored the backup of ${header.createdAt}: ${header.tables.length} tables, ${rows} rows.\n`,
    );
    if (setAside !== null)
      process.stdout.write(`原有数据保留在 ${setAside}。 / What was there before is kept in ${setAside}.\n`);
    printVerification(verification);
  }
  return verification.broken.length > 0 ? 1 : 0;
}

interface Verified {
  readonly chains: number;
  readonly entries: number;
  readonly broken: readonly {
    readonly chainId: string;
    readonly sequence: number;
    readonly zh: string;
    readonly en: string;
  }[];
}

function printVerification({ chains, entries, broken }: Verified): void {
  for (const item of broken) process.stdout.write(`${item.chainId} #${item.sequence}\t${item.zh}\t${item.en}\n`);
  process.stdout.write(
    broken.length === 0
      ? `日志 ${chains} 条链、${entries} 条记录，全部完好。 / ${chains} chains, ${entries} entries: all whole.\n`
      : `日志 ${chains} 条链、${entries} 条记录，${broken.length} 处不符。 / ${chains} chains, ${entries} entries: ${broken.length} breaks.\n`,
  );
}

async function verifyAudit(input: CommandInput): Promise<ExitStatus> {
  return withConnection(input, async ({ api }) => {
    const verified = await api.journal.verify();
    if (input.options.json === true) printJson(verified);
    else printVerification(verified);
    return verified.broken.length > 0 ? 1 : 0;
  });
}

const MARKS: Readonly<Record<Finding['state'], string>> = { ok: '✓', problem: '✗', info: '·' };

async function doctor(input: CommandInput): Promise<ExitStatus> {
  const { diagnose } = await import('@huanjie/server');
  const findings = await diagnose({
    dataDir: dataDir(input),
    databaseUrl: optionText(input, 'database-url'),
    webFolder: WEB_FOLDER,
    port: portOf(input),
  });
  const problems = findings.filter((finding) => finding.state === 'problem').length;
  if (input.options.json === true) printJson({ problems, findings });
  else {
    for (const finding of findings) process.stdout.write(`${MARKS[finding.state]} ${finding.zh} / ${finding.en}\n`);
    process.stdout.write(
      problems === 0 ? '一切正常。 / Everything is in order.\n' : `${problems} 处需要处理。 / ${problems} to mend.\n`,
    );
  }
  return problems > 0 ? 1 : 0;
}

async function addUser(input: CommandInput): Promise<ExitStatus> {
  const login = requiredOption(input, 'login', '登录名');
  const user = {
    login,
    displayName: optionText(input, 'name') ?? login,
    role: requiredOption(input, 'role', '角色，如 countyOffice'),
    county: requiredOption(input, 'county', '县（市、区）代码，六位'),
    unit: optionText(input, 'unit'),
    password: await readSecret(input, {
      option: 'password-file',
      environment: 'HUANJIE_PASSWORD',
      zh: '密码',
      en: 'password',
      twice: true,
    }),
  };
  return withConnection(input, async ({ call }) => {
    const response = await call('/operator/users', {
      method: 'POST',
      body: JSON.stringify(user),
      headers: { 'content-type': 'application/json' },
    });
    const body = new TextDecoder().decode(await bytesOf(response));
    if (input.options.json === true) process.stdout.write(`${body}\n`);
    else process.stdout.write(`已建立账号 ${login}。 / Made the account ${login}.\n`);
    return 0;
  });
}

const BENCH = resolve(ROOT, 'bench/dist/run.js');

async function bench(input: CommandInput): Promise<ExitStatus> {
  const built = await access(BENCH).then(
    () => true,
    () => false,
  );
  if (!built)
    return unusable('基准测试还没有构建。请执行 npm run build。', 'The benchmarks are not built. Run npm run build.');
  const args = [
    ...input.args,
    ...(input.options.json === true ? ['--json'] : []),
    ...(input.options.save === true ? ['--save'] : []),
  ];
  const child = spawn(process.execPath, [BENCH, ...args], { stdio: 'inherit' });
  return new Promise((done) => child.once('exit', (code) => done(code === 0 ? 0 : code === 1 ? 1 : 2)));
}

export const operatorCommands: readonly Command[] = [
  {
    words: 'backup',
    usage: 'backup FILE [--passphrase-file F] [--json]',
    says: { zh: '备份全部数据（系统可照常运行）', en: 'Back up all data while the system serves' },
    options: { 'passphrase-file': 'value' },
    run: backup,
  },
  {
    words: 'restore',
    usage: 'restore FILE [--passphrase-file F] [--data NEW_DIR] [--replace] [--json]',
    says: { zh: '检查并恢复备份', en: 'Check a backup and restore it' },
    options: { 'passphrase-file': 'value', replace: 'flag' },
    run: restore,
  },
  {
    words: 'audit verify',
    usage: 'audit verify [--json]',
    says: { zh: '校验全部日志链', en: 'Recompute every hash chain of the journal' },
    run: verifyAudit,
  },
  {
    words: 'doctor',
    usage: 'doctor [--port 8080] [--json]',
    says: { zh: '检查本机缺什么、怎么办', en: 'What is missing or wrong on this machine, and how to mend it' },
    options: { port: 'value' },
    run: doctor,
  },
  {
    words: 'user add',
    usage: 'user add --login L --role R --county 6_DIGITS [--unit 12_DIGITS] [--name N] [--password-file F]',
    says: { zh: '新建账号', en: 'Make an account' },
    options: { login: 'value', name: 'value', role: 'value', county: 'value', unit: 'value', 'password-file': 'value' },
    run: addUser,
  },
  {
    words: 'bench',
    usage: 'bench [NAME] [--save] [--json]',
    says: {
      zh: '运行性能基准，并与同一次运行中的裸基线比较',
      en: 'Run the benchmarks against a raw baseline of the same run',
    },
    options: { save: 'flag' },
    run: bench,
  },
];
