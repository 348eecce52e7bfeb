import type { OutgoingMessage } from './provider.ts';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** A text in the head of a mail (RFC 2047), folded so that no word is longer than the standard allows. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((one) => `=?UTF-8?B?${base64(one)}?=`).join('\r\n ');
}

/** A message as a mail of plain text. Its id makes the Message-ID, by which mail servers know a repeat. */
export function mailText({ messageId, recipients, subject, body, at }: OutgoingMessage, from: string): string {
  const lines = base64(body).match(/.{1,76}/g) ?? [''];
  return [
    `Message-ID: <${messageId}@huanjie>`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `From: ${from}`,
    `To: ${recipients.length > 0 ? recipients.join(', ') : 'undisclosed-recipients:;'}`,
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
    '',
  ].join('\r\n');
}
