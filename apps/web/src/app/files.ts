import type { ImportAnswer } from '@huanjie/contract';
import { nameInHeader } from './fileNames.ts';
import { refusal, sentenceInAnswer, UNREACHABLE } from './refusal.ts';
import { sessionToken } from './session.ts';

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function authorization(): Record<string, string> {
  const token = sessionToken();
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** Fetches a file under `/api` with the session's token and hands it to the browser to save. Throws an error that carries its sentence. */
export async function download(path: string, fallbackName: string): Promise<void> {
  await saveAnswer(await fetch(`/api${path}`, { headers: authorization() }), fallbackName);
}

/** The same for a file that is made out of what is sent. */
export async function downloadMade(path: string, from: unknown, fallbackName: string): Promise<void> {
  const headers = { ...authorization(), 'content-type': 'application/json' };
  await saveAnswer(await fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(from) }), fallbackName);
}

/** The same for a file that is made out of another one, sent as a form. */
export async function downloadFrom(path: string, form: FormData, fallbackName: string): Promise<void> {
  await saveAnswer(await fetch(`/api${path}`, { method: 'POST', headers: authorization(), body: form }), fallbackName);
}

async function saveAnswer(answer: Response, fallbackName: string): Promise<void> {
  if (!answer.ok) throw refusal(sentenceInAnswer(readJson(await answer.text())));
  saveFile(await answer.blob(), nameInHeader(answer.headers.get('content-disposition'), fallbackName));
}

/** Hands a file to the browser to save. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  URL.revokeObjectURL(address);
}

/** Whether an answer is that of an import, taken or refused. */
export function isImportAnswer(value: unknown): value is ImportAnswer {
  return typeof value === 'object' && value !== null && 'state' in value && 'issues' in value;
}

/**
 * Sends a file to be imported; `onProgress` gets the share of the bytes sent, 0 to 1. An import refused for its
 * cells is an answer like any other; a refused request throws an error that carries its sentence.
 */
export async function sendImport(
  roundId: string,
  kind: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<ImportAnswer> {
  const path = `/rounds/${roundId}/imports/${kind}`;
  const sent = await sendBody(path, { body: file, type: 'application/octet-stream', fileName: file.name }, onProgress);
  if (isImportAnswer(sent.answer)) return sent.answer;
  throw refusal(sentenceInAnswer(sent.answer));
}

export interface SentBody {
  readonly body: Blob | string | FormData;
  /** Absent for a form, whose type the browser writes. */
  readonly type?: string;
  readonly fileName?: string;
}

/** Sends bytes to a route under `/api` and gives its status and answer; `onProgress` gets the share sent, 0 to 1. */
export function sendBody(
  path: string,
  { body, type, fileName }: SentBody,
  onProgress: (share: number) => void,
): Promise<{ readonly ok: boolean; readonly answer: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    for (const [name, value] of Object.entries(authorization())) request.setRequestHeader(name, value);
    if (fileName !== undefined) request.setRequestHeader('x-file-name', encodeURIComponent(fileName));
    if (type !== undefined) request.setRequestHeader('content-type', type);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(refusal(UNREACHABLE));
    request.onload = () =>
      resolve({ ok: request.status >= 200 && request.status < 300, answer: readJson(request.responseText) });
    request.send(body);
  });
}
