import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { checkedReport } from '@huanjie/contract';
import { renderDocx, SAMPLE_WORK_SUMMARY } from '@huanjie/forms';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../testing/run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huanjie-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const FAULTY = '溪口县村级换届工作总结\n\n全县登记选民86420人，参加投票78315人，参选率为92.6%。\n';
const SOUND = FAULTY.replace('92.6%', '90.6%');

describe('report check', () => {
  it('answers the shape of the contract, no to a figure that cannot be true, without database or server', async () => {
    const path = await file('faulty.txt', FAULTY);
    const { status, out } = await run('report', 'check', path, '--json', '--data', join(folder, 'nothing'));
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(status).toBe(1);
    expect(Object.keys(report)).toEqual(['text', 'figures', 'relations', 'findings']);
    const { text, findings } = checkedReport.strict().parse(report);
    const [finding] = findings;
    expect(findings).toHaveLength(1);
    expect(finding).toMatchObject({ severity: 'error', quote: '92.6%', printed: '92.6%', computed: '90.6%' });
    expect(text.slice(finding?.start, finding?.end)).toBe('92.6%');
  });

  it('prints one line a finding and a summary', async () => {
    const { status, out } = await run('report', 'check', await file('faulty.md', FAULTY));
    const lines = out.trim().split('\n');
    expect(status).toBe(1);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\[错误 数字矛盾\] 第3行 “92\.6%” .*90\.6%.* \/ .*90\.6%/);
    expect(lines[1]).toMatch(/错误 1 处.*1 errors/);
  });

  it('answers yes to a sound one', async () => {
    const { status, out } = await run('report', 'check', await file('sound.txt', SOUND));
    expect(status).toBe(0);
    expect(out).toContain('错误 0 处');
  });

  it('reads a Word document and standard input', async () => {
    const path = await file('总结.docx', await renderDocx(SAMPLE_WORK_SUMMARY));
    const word = JSON.parse((await run('report', 'check', path, '--json')).out) as { text: string };
    expect(word.text).toContain('参选率88.0%（217319/247049）');
    const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(FAULTY)]) as never);
    const { status, out } = await run('report', 'check', '-', '--json');
    stdin.mockRestore();
    expect([status, (JSON.parse(out) as { text: string }).text]).toEqual([1, FAULTY]);
  });

  it.each([
    [['report', 'check'], 'FILE'],
    [['report', 'check', '/nowhere.docx'], '/nowhere.docx'],
  ])('refuses what it cannot use with one line: %j', async (argv, word) => {
    const { status, out, err } = await run(...argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(word);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a picture that calls itself a report', async () => {
    const path = await file('总结.docx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]));
    const { status, out, err } = await run('report', 'check', path);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
