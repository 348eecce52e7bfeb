import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../../rolls/rolls.kit.ts';
import { DAY, mark, openVotingKit, type VotingKit } from '../voting.kit.ts';
import { fileProvider } from './fileProvider.ts';
import { messagesOfPoll, sendProgress } from './messages.ts';
import { openMessenger } from './messenger.ts';
import type { MessageProvider } from './provider.ts';
import { readSmtpAddress, smtpProvider } from './smtpProvider.ts';

let kit: VotingKit;
let folder: string;
beforeAll(async () => {
  kit = await openVotingKit();
  folder = await mkdtemp(join(tmpdir(), 'messages-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await kit.database.drop();
});

const by = (messenger: MessageProvider) => ({ ...kit.on(DAY), messenger });
const textOf = (mail: string) => Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
const events = async (pollId: string) => {
  const { rows } = await kit.database.pool.query<{ event_type: string }>(
    `select event_type from journal_entry where chain_id = $1 and payload ->> 'pollId' = $2
     and event_type like 'voting.message%' order by sequence`,
    [kit.unitId, pollId],
  );
  return rows.map((row) => row.event_type);
};

async function runningVote() {
  const pollId = await kit.poll();
  const placeId = await kit.place(pollId, '第一投票站');
  await kit.open(pollId, placeId);
  await kit.batch(
    pollId,
    placeId,
    [0, 1, 2].map((at) => mark(kit.roll[at]?.card ?? '')),
  );
  return pollId;
}

describe('messages to the leading group', () => {
  it('say how the vote stands, are journalled, and lie in the folder once however often they are sent', async () => {
    const pollId = await runningVote();
    const sending = { ...kit.act(), pollId, recipients: [], note: '秩序良好' };
    const send = () => sendProgress(by(fileProvider(folder)), sending);
    expect(await send()).toEqual({ messageId: sending.requestId, state: 'sent' });
    expect(await send()).toEqual({ messageId: sending.requestId, state: 'sent' });
    expect(await readdir(folder)).toEqual([`${sending.requestId}.eml`]);
    const mail = await readFile(join(folder, `${sending.requestId}.eml`), 'utf8');
    expect(mail).toContain(`Message-ID: <${sending.requestId}@huanjie>`);
    expect(textOf(mail)).toContain(`应参加${kit.roll.length}人，已参加3人`);
    expect(textOf(mail)).toContain('演练');
    expect(textOf(mail)).toContain('说明：秩序良好');
    expect(await events(pollId)).toEqual(['voting.messageWritten', 'voting.messageSent']);
    const { channel, messages } = await messagesOfPoll(by(fileProvider(folder)), { ...kit.act(), pollId });
    expect(channel).toBe('file');
    expect(messages).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('that a mail server did not take are kept with the reason, and tried again by the same request', async () => {
    const pollId = await runningVote();
    const heard: string[] = [];
    const mail = await mailServer(heard);
    const settings = readSmtpAddress(`smtp://127.0.0.1:${mail.port}/?from=office@example.org`);
    if (settings === null) return expect.unreachable();
    const sending = { ...kit.act(), pollId, recipients: ['a@example.org', 'b@example.org'], note: null };
    const dead = by(smtpProvider({ ...settings, port: 1 }));
    expect((await sendProgress(dead, sending)).state).toBe('failed');
    const [failed] = (await messagesOfPoll(dead, { ...kit.act(), pollId })).messages;
    expect(failed?.failure?.zh).toContain('邮件服务器没有接收');
    const alive = by(smtpProvider(settings));
    expect((await sendProgress(alive, sending)).state).toBe('sent');
    expect((await sendProgress(alive, sending)).state).toBe('sent');
    expect(heard.filter((line) => line.startsWith('RCPT TO'))).toEqual([
      'RCPT TO:<a@example.org>',
      'RCPT TO:<b@example.org>',
    ]);
    expect(heard.filter((line) => line === 'DATA').length).toBe(1);
    await new Promise((done) => mail.server.close(done));
  });

  it('ask for addresses where they go by mail, and never send a password over an open line', async () => {
    const pollId = await runningVote();
    const heard: string[] = [];
    const mail = await mailServer(heard);
    const settings = readSmtpAddress(`smtp://office:secret@127.0.0.1:${mail.port}/?from=office@example.org`);
    if (settings === null) return expect.unreachable();
    const on = by(smtpProvider(settings));
    expect(await refusal(sendProgress(on, { ...kit.act(), pollId, recipients: [], note: null }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    const sent = await sendProgress(on, { ...kit.act(), pollId, recipients: ['a@example.org'], note: null });
    expect(sent.state).toBe('failed');
    expect(heard.some((line) => line.startsWith('AUTH'))).toBe(false);
    await new Promise((done) => mail.server.close(done));
  });

  it('go by what the settings say; settings that cannot be read are refused', () => {
    expect(openMessenger(undefined, folder).channel).toBe('file');
    expect(openMessenger('smtps://u:p@mail.example.org/?from=o@example.org', folder).channel).toBe('smtp');
    for (const wrong of ['mail.example.org', 'http://mail.example.org', 'smtp://mail.example.org'])
      expect(() => openMessenger(wrong, folder)).toThrow('HUANJIE_SMTP');
  });
});

/** A mail server that takes everything, without TLS, and keeps what it was told. */
async function mailServer(heard: string[]): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    let data = false;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').slice(0, -1)) {
        if (data && line !== '.') continue;
        if (!data) heard.push(line);
        if (line === 'DATA') {
          data = true;
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') {
          socket.end('221 bye\r\n');
        } else {
          data = false;
          socket.write(line.startsWith('EHLO') ? '250-test\r\n250 8BITMIME\r\n' : '250 ok\r\n');
        }
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const address = server.address();
  return { server, port: address !== null && typeof address === 'object' ? address.port : 0 };
}
