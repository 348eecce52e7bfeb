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

/** Fetches a file under `/api` with the session's token and hands it to the browser to save. Throws an error that carries its sentence. */
export async function download(path: string, fallbackName: string): Promise<void> {
  const answer = await fetch(`/api${path}`, { headers: { authorization: `Bearer ${sessionToken() ?? ''}` } });
  if (!answer.ok) throw refusal(sentenceInAnswer(readJson(await answer.text())));
  const address = URL.createObjectURL(await answer.blob());
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = nameInHeader(answer.headers.get('content-disposition'), fallbackName);
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  URL.revokeObjectURL(address);
}

function isImportAnswer(value: unknown): value is ImportAnswer {
  return typeof value === 'object' && value !== null && 'state' in value && 'issues' in value;
}

/**
 * Sends a file to be imported; `onProgress` gets the share of the bytes sent, 0 to 1. An import refused for its
 * cells is an answer like any other; a refused request throws an error that carries its sentence.
 */
export function sendImport(
  roundId: string,
  kind: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/rounds/${roundId}/imports/${kind}`);
    request.setRequestHeader('authorization', `Bearer ${sessionToken() ?? ''}`);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(refusal(UNREACHABLE));
    request.onload = () => {
      const answer = readJson(request.responseText);
      if (isImportAnswer(answer)) resolve(answer);
      else reject(refusal(sentenceInAnswer(answer)));
    };
    request.send(file);
  });
}
