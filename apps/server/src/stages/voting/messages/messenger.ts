import { join } from 'node:path';
import { fileProvider } from './fileProvider.ts';
import type { MessageProvider } from './provider.ts';
import { readSmtpAddress, smtpProvider } from './smtpProvider.ts';

/**
 * The way to the leading group: a mail server where `HUANJIE_SMTP` names one, otherwise the folder `messages` of the data
 * folder. An address that cannot be read refuses the start: a message that goes nowhere would be found out too late.
 */
export function openMessenger(smtpAddress: string | undefined, dataDir: string): MessageProvider {
  if (smtpAddress === undefined || smtpAddress === '') return fileProvider(join(dataDir, 'messages'));
  const settings = readSmtpAddress(smtpAddress);
  if (settings !== null) return smtpProvider(settings);
  throw new Error(
    'HUANJIE_SMTP 应写成 smtps://用户:密码@主机:465/?from=发件地址 / HUANJIE_SMTP should be smtps://user:password@host:465/?from=address',
  );
}
