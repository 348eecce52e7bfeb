import { vi } from 'vitest';
import { runCommandLine } from '../commandLine.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and gives what it printed. */
export async function run(...argv: readonly string[]): Promise<Ran> {
  const printed = { out: '', err: '' };
  const take = (to: 'out' | 'err') => (chunk: unknown) => {
    printed[to] += typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('utf8');
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(take('err')),
  ];
  try {
    return { status: await runCommandLine(argv), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
