import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoProgress, OpenSystem } from '@huanjie/server';
import { type Command, type CommandInput, type ExitStatus, optionText, unusable } from '../command.ts';
import { dataDir, portOf, WEB_FOLDER } from '../places.ts';
import { progressLine } from '../progress.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function open(input: CommandInput): Promise<OpenSystem> {
  const { openSystem } = await import('@huanjie/server');
  const databaseUrl = optionText(input, 'database-url');
  const opened = await openSystem({
    dataDir: dataDir(input),
    practiceAccounts: input.options.demo === true,
    logFile: join(dataDir(input), 'huanjie.log'),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  if (opened.kind === 'open') return opened.system;
  if (opened.kind === 'unusable') return unusable(opened.zh, opened.en);
  const { pid, user, address, since } = opened.holder;
  return unusable(
    `数据目录 ${dataDir(input)} 已由进程 ${pid}（用户 ${user}，${since} 起）使用${address === null ? '' : `，地址 ${address}`}。请使用它，或用 --data 指定另一个目录。`,
    `The data directory ${dataDir(input)} is held by process ${pid} (user ${user}, since ${since})${address === null ? '' : `, serving at ${address}`}. Use that one, or name another directory with --data.`,
  );
}

async function load(system: OpenSystem, cases: readonly ('township' | 'community' | 'village')[]): Promise<void> {
  const { loadDemo } = await import('@huanjie/server');
  const line = progressLine();
  const show = (progress: DemoProgress) =>
    line.show(`载入示例 Loading ${progress.title}`, progress.done, progress.total);
  await loadDemo(system.services, system.database.pool, cases, show);
  line.end();
}

/** Whether anybody who reaches the address may have a report checked: the operator says so, here or in the environment. */
const publicCheck = (input: CommandInput): boolean =>
  input.options['public-check'] === true || process.env.HUANJIE_PUBLIC_CHECK === '1';

async function run(input: CommandInput): Promise<ExitStatus> {
  const port = portOf(input);
  const host = optionText(input, 'host') ?? '127.0.0.1';
  const system = await open(input);
  const webFolder = await access(join(WEB_FOLDER, 'index.html')).then(
    () => WEB_FOLDER,
    () => null,
  );
  if (input.options.demo === true) await load(system, ['township']);
  const { serve } = await import('@huanjie/server');
  const serving = await serve({
    system,
    dataDir: dataDir(input),
    host,
    port,
    webFolder,
    publicCheck: publicCheck(input),
  });
  if (serving.movedFrom !== null) {
    say(
      `端口 ${serving.movedFrom} 已被占用，改用下一个空闲端口。 Port ${serving.movedFrom} is taken; using the next free one.`,
    );
  }
  say('');
  say(`  换届 Huanjie  →  ${serving.address}`);
  if (input.options.demo === true) {
    say('  登录 Sign in: county / huanjie-demo （县级；登录页列出各角色的演练账号，仅限演练数据）');
    say('                the sign-in page lists a practice account for each role (practice data only)');
  }
  if (publicCheck(input)) say(`  核对总结不用登录 Reports are checked without sign-in  →  ${serving.address}/check`);
  say('  停止 Stop: Ctrl-C');
  say('');
  const stopped = new Promise<ExitStatus>((resolve) => {
    let stopping = false;
    const stop = async () => {
      if (stopping) return;
      stopping = true;
      say('\n正在停止…… Stopping…');
      await serving.close();
      await system.close();
      resolve(0);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
    if (input.options.demo === true) {
      load(system, ['community', 'village']).catch((error: unknown) => {
        if (!stopping)
          say(
            `载入示例中断，下次启动会接着载入。 Loading stopped; the next start goes on. (${error instanceof Error ? error.message : String(error)})`,
          );
      });
    }
  });
  return stopped;
}

export const serveCommands: readonly Command[] = [
  {
    words: 'serve',
    usage: 'serve [--host 127.0.0.1] [--port 8080] [--data DIR | --database-url URL] [--demo] [--public-check]',
    says: { zh: '启动系统', en: 'Serve the API and the web application' },
    options: { host: 'value', port: 'value', demo: 'flag', 'public-check': 'flag' },
    run,
  },
];
