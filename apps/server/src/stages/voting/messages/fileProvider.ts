import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailText } from './mailText.ts';
import type { Delivery, MessageProvider, OutgoingMessage } from './provider.ts';

/** Puts each message into a folder as a mail file named by its id; a repeat replaces the same file. */
export const fileProvider = (folder: string): MessageProvider => ({
  channel: 'file',
  async send(message: OutgoingMessage): Promise<Delivery> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${message.messageId}.eml`);
      await writeFile(`${file}.part`, mailText(message, 'huanjie@localhost'), { mode: 0o600 });
      await rename(`${file}.part`, file);
      return { ok: true };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      return {
        ok: false,
        zh: `不能写入信息文件夹（${code}）。请检查数据目录的空间和权限。`,
        en: `The folder of messages cannot be written (${code}). Check space and rights of the data folder.`,
      };
    }
  },
});
