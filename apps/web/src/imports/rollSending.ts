import type { ImportAnswer, RollCheckAnswer, RollMapping, RollPreview } from '@huanjie/contract';
import { downloadFrom, isImportAnswer, sendBody } from '../app/files.ts';
import { refusal, sentenceInAnswer } from '../app/refusal.ts';

/** The unit whose roll a file is for. */
export interface RollPlace {
  readonly roundId: string;
  readonly unitId: string;
}

const pathOf = ({ roundId, unitId }: RollPlace, rest: string) => `/rounds/${roundId}/units/${unitId}/${rest}`;

function formOf(file: File, mapping?: RollMapping): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  return form;
}

const isWith = <T>(answer: unknown, key: string): answer is T =>
  typeof answer === 'object' && answer !== null && key in answer;

/** Asks what the columns of a file mean; throws an error that carries its sentence. */
export async function previewRoll(
  place: RollPlace,
  file: File,
  onProgress: (share: number) => void,
): Promise<RollPreview> {
  const { ok, answer } = await sendBody(pathOf(place, 'roll-check/preview'), { body: formOf(file) }, onProgress);
  if (ok && isWith<RollPreview>(answer, 'fingerprint')) return answer;
  throw refusal(sentenceInAnswer(answer));
}

/** Asks what an import would do; throws an error that carries its sentence. */
export async function checkRoll(place: RollPlace, file: File, mapping: RollMapping): Promise<RollCheckAnswer> {
  const body = formOf(file, mapping);
  const { ok, answer } = await sendBody(pathOf(place, 'roll-check/check'), { body }, () => undefined);
  if (ok && isWith<RollCheckAnswer>(answer, 'groups')) return answer;
  throw refusal(sentenceInAnswer(answer));
}

/** Saves the file with its faults marked. */
export const saveCorrected = (place: RollPlace, file: File, mapping: RollMapping, fallbackName: string) =>
  downloadFrom(pathOf(place, 'roll-check/corrected'), formOf(file, mapping), fallbackName);

/** Imports the file; one refused for its cells is an answer like any other. */
export async function importRoll(place: RollPlace, file: File, mapping: RollMapping): Promise<ImportAnswer> {
  const body = formOf(file, mapping);
  const { answer } = await sendBody(pathOf(place, 'roll-import'), { body }, () => undefined);
  if (isImportAnswer(answer)) return answer;
  throw refusal(sentenceInAnswer(answer));
}
