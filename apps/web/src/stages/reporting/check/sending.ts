import { type CheckAnswer, type CheckExport, type CheckTerms, checkTerms, type Disposition } from '@huanjie/contract';
import { useQuery } from '@tanstack/react-query';
import { downloadMade, type SentBody, sendBody } from '../../../app/files.ts';
import type { Language } from '../../../app/messages.ts';
import { refusal, sentenceInAnswer } from '../../../app/refusal.ts';

/** What is checked: a text as it was typed, a paste with its tables, or a file. */
export type Source =
  | { readonly kind: 'text'; readonly text: string; readonly name?: string }
  | { readonly kind: 'html'; readonly text: string; readonly html: string }
  | { readonly kind: 'file'; readonly file: File };

export const MEGABYTE = 1024 * 1024;

/** What this server takes, and from whom. */
export function useCheckTerms() {
  return useQuery({
    queryKey: ['checkTerms'],
    queryFn: async (): Promise<CheckTerms> => checkTerms.parse(await (await fetch('/api/report-check')).json()),
    staleTime: 300_000,
  });
}

function bodyOf(source: Source): SentBody {
  if (source.kind === 'file')
    return { body: source.file, type: 'application/octet-stream', fileName: source.file.name };
  if (source.kind === 'html') return { body: source.html, type: 'text/html; charset=utf-8' };
  return { body: source.text, type: 'text/plain; charset=utf-8' };
}

const against = (roundId: string | undefined): string => (roundId === undefined ? '' : `?round=${roundId}`);

/** Has a report checked. Throws an error that carries its sentence. */
export async function checkSource(
  source: Source,
  roundId: string | undefined,
  onProgress: (share: number) => void,
): Promise<CheckAnswer> {
  const { ok, answer } = await sendBody(`/report-check${against(roundId)}`, bodyOf(source), onProgress);
  if (ok && isAnswer(answer)) return answer;
  throw refusal(sentenceInAnswer(answer));
}

function isAnswer(value: unknown): value is CheckAnswer {
  return typeof value === 'object' && value !== null && 'findings' in value && 'relations' in value;
}

export type DocumentKind = 'marked.docx' | 'findings.xlsx';

interface ExportAsked {
  readonly kind: DocumentKind;
  readonly source: Source;
  readonly roundId: string | undefined;
  readonly dispositions: Disposition[];
  readonly language: Language;
  readonly fallbackName: string;
}

/** Saves a document about what was checked. The server keeps nothing, so what was checked is sent once more. */
export async function exportDocument(asked: ExportAsked): Promise<void> {
  const { kind, source, roundId, dispositions, language, fallbackName } = asked;
  const body: CheckExport = { ...(await sentAgain(source)), dispositions, language };
  await downloadMade(`/report-check/${kind}${against(roundId)}`, body, fallbackName);
}

async function sentAgain(source: Source): Promise<Pick<CheckExport, 'fileName' | 'file' | 'text'>> {
  if (source.kind === 'text') return { fileName: source.name ?? '', text: source.text };
  if (source.kind === 'html') return { fileName: 'paste.html', file: await base64(new Blob([source.html])) };
  return { fileName: source.file.name, file: await base64(source.file) };
}

function base64(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(content);
  });
}
