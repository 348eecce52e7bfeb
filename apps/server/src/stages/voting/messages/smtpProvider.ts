import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { mailText } from './mailText.ts';
import type { Delivery, MessageProvider, OutgoingMessage } from './provider.ts';

/** Where mail is handed over. `smtps` speaks TLS from the first byte, `smtp` turns to it where the server offers it. */
export interface SmtpSettings {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
}

/** How long a server may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** Reads `smtps://user:password@host:465/?from=office@example.org`; null where it is no such address. */
export function readSmtpAddress(text: string): SmtpSettings | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, searchParams } = new URL(text);
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '') return null;
  const secure = protocol === 'smtps:';
  const user = username === '' ? null : decodeURIComponent(username);
  const from = searchParams.get('from') ?? user;
  if (from === null || !from.includes('@')) return null;
  return {
    secure,
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    user,
    password: password === '' ? null : decodeURIComponent(password),
    from,
  };
}

/** Hands messages to a mail server (RFC 5321 with STARTTLS and AUTH PLAIN). A password never goes over an open line. */
export const smtpProvider = (settings: SmtpSettings): MessageProvider => ({
  channel: 'smtp',
  async send(message: OutgoingMessage): Promise<Delivery> {
    if (message.recipients.length === 0)
      return { ok: false, zh: '没有接收人的邮箱地址。请填写。', en: 'There is no address to send to. Enter one.' };
    const line = new SmtpLine();
    try {
      await line.open(settings);
      await handOver(line, settings, message);
      return { ok: true };
    } catch (error) {
      const said = error instanceof Error ? error.message.slice(0, 200) : '';
      return {
        ok: false,
        zh: `邮件服务器没有接收：${said}。请检查邮件设置和网络以后重发。`,
        en: `The mail server did not take it: ${said}. Check the mail settings and the network, and send again.`,
      };
    } finally {
      line.close();
    }
  },
});

async function handOver(line: SmtpLine, settings: SmtpSettings, message: OutgoingMessage): Promise<void> {
  await line.expect(220);
  let offers = await line.command('EHLO huanjie', 250);
  if (!settings.secure && /STARTTLS/i.test(offers)) {
    await line.command('STARTTLS', 220);
    await line.turnToTls(settings.host);
    offers = await line.command('EHLO huanjie', 250);
  }
  if (settings.user !== null && settings.password !== null) {
    if (!line.encrypted) throw new Error('no TLS, so no password is sent');
    const token = Buffer.from(`\0${settings.user}\0${settings.password}`).toString('base64');
    await line.command(`AUTH PLAIN ${token}`, 235);
  }
  await line.command(`MAIL FROM:<${settings.from}>`, 250);
  for (const recipient of message.recipients) await line.command(`RCPT TO:<${recipient}>`, 250);
  await line.command('DATA', 354);
  const text = mailText(message, settings.from).replace(/^\./gm, '..');
  await line.command(`${text}\r\n.`, 250);
  await line.command('QUIT', 221);
}

/** One connection to a mail server: commands and the answers to them, in turn. */
class SmtpLine {
  #socket: Socket | null = null;
  #heard = '';
  #waiting: { resolve: (answer: string) => void; reject: (error: Error) => void } | null = null;
  encrypted = false;

  async open({ secure, host, port }: SmtpSettings): Promise<void> {
    this.encrypted = secure;
    const socket = secure ? connectTls({ host, port, servername: host }) : connect({ host, port });
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(PATIENCE, () => socket.destroy(new Error('timeout')));
      socket.once(secure ? 'secureConnect' : 'connect', () => resolve());
      socket.once('error', reject);
    });
    this.#listen(socket);
  }

  async turnToTls(host: string): Promise<void> {
    const plain = this.#socket;
    if (plain === null) throw new Error('no connection');
    plain.removeAllListeners('data');
    const socket = connectTls({ socket: plain, servername: host });
    await new Promise<void>((resolve, reject) => {
      socket.once('secureConnect', () => resolve());
      socket.once('error', reject);
    });
    this.encrypted = true;
    this.#listen(socket);
  }

  async command(text: string, code: number): Promise<string> {
    const answer = this.#answer();
    this.#socket?.write(`${text}\r\n`);
    return checked(await answer, code);
  }

  async expect(code: number): Promise<string> {
    return checked(await this.#answer(), code);
  }

  close(): void {
    this.#socket?.destroy();
  }

  #listen(socket: Socket): void {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => {
      this.#heard += data.toString('utf8');
      this.#settle();
    });
    const fail = (error?: Error) => {
      this.#waiting?.reject(error ?? new Error('connection closed'));
      this.#waiting = null;
    };
    socket.on('error', fail);
    socket.on('close', () => fail());
  }

  #answer(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#settle();
    });
  }

  /** An answer ends with a line whose code is followed by a space. */
  #settle(): void {
    const end = /^\d{3} .*\r\n/m.exec(this.#heard);
    if (end === null || this.#waiting === null) return;
    const upTo = end.index + end[0].length;
    const answer = this.#heard.slice(0, upTo);
    this.#heard = this.#heard.slice(upTo);
    const { resolve } = this.#waiting;
    this.#waiting = null;
    resolve(answer);
  }
}

function checked(answer: string, code: number): string {
  if (answer.startsWith(String(code)) || (code === 250 && answer.startsWith('251'))) return answer;
  throw new Error(answer.trim().split('\r\n').at(-1) ?? '');
}
