import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contract } from '@huanjie/contract';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { type CommandInput, type ExitStatus, optionText, RefusedStep, UnusableInput, unusable } from './command.ts';
import { dataDir } from './places.ts';

export interface Connection {
  readonly api: ContractRouterClient<typeof contract>;
  /** Calls a route beside the contract (files). */
  call(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Talks to the server that runs on this data directory; with none running, starts one in process on a free loopback port. */
export async function connect(input: CommandInput): Promise<Connection> {
  const running = await runningServer(dataDir(input));
  if (running !== null && optionText(input, 'database-url') === undefined)
    return clientOf(running, async () => undefined);
  // The server is loaded when it is needed: commands that ask a running one, or none, start faster.
  const { openSystem, serve } = await import('@huanjie/server');
  const databaseUrl = optionText(input, 'database-url');
  const opened = await openSystem({
    dataDir: dataDir(input),
    practiceAccounts: false,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  if (opened.kind === 'held') {
    return unusable(
      `数据目录正由进程 ${opened.holder.pid}（${opened.holder.user}）使用，但它没有应答。请先停止它。`,
      `The data directory is held by process ${opened.holder.pid} (${opened.holder.user}), which does not answer. Stop it first.`,
    );
  }
  if (opened.kind === 'unusable') return unusable(opened.zh, opened.en);
  const { system } = opened;
  const serving = await serve({ system, dataDir: dataDir(input), host: '127.0.0.1', port: 0, webFolder: null });
  const started = await runningServer(dataDir(input));
  if (started === null) throw new Error('the server in process does not answer');
  return clientOf(started, async () => {
    await serving.close();
    await system.close();
  });
}

interface Running {
  readonly address: string;
  readonly token: string;
}

async function runningServer(folder: string): Promise<Running | null> {
  try {
    const { address, token } = JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')) as Running;
    const health = await fetch(`${address}/api/me`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(5000),
    });
    return health.ok ? { address, token } : null;
  } catch {
    return null;
  }
}

function clientOf(running: Running, close: () => Promise<void>): Connection {
  const authorization = `Bearer ${running.token}`;
  const link = new OpenAPILink(contract, { url: `${running.address}/api`, headers: { authorization } });
  return {
    api: createORPCClient(link),
    call: (path, init) =>
      fetch(`${running.address}/api${path}`, { ...init, headers: { authorization, ...init?.headers } }),
    close,
  };
}

/** Runs something with a connection; refusals of the API become one clear line. */
export async function withConnection(
  input: CommandInput,
  work: (connection: Connection) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const connection = await connect(input);
  try {
    return await work(connection);
  } catch (error) {
    if (error instanceof ORPCError) {
      const { zh, en } = (error.data ?? {}) as { zh?: string; en?: string };
      throw refusalOf(error.code, zh ?? error.message, en ?? error.message);
    }
    throw error;
  } finally {
    await connection.close();
  }
}

/** A refused step is the answer "no"; everything else that the API turns away is unusable input. */
const refusalOf = (code: string | undefined, zh: string, en: string): UnusableInput =>
  code === 'REFUSED' ? new RefusedStep(zh, en) : new UnusableInput(zh, en);

/** True when a server answers on this data directory. */
export const serverIsRunning = async (folder: string): Promise<boolean> => (await runningServer(folder)) !== null;

/** The body of a file route, or the refusal it answered with. */
export async function bytesOf(response: Response): Promise<Uint8Array> {
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const body = (await response.json().catch(() => ({}))) as { code?: string; data?: { zh?: string; en?: string } };
  const { zh, en } = body.data ?? {};
  throw refusalOf(
    body.code,
    zh ?? `服务器拒绝了请求（${response.status}）。`,
    en ?? `The server refused (${response.status}).`,
  );
}
