import type { Bilingual } from '@huanjie/rules';

/** An error that carries its sentence, in the shape the errors of the contract have. */
export function refusal(sentence: Bilingual): Error {
  return Object.assign(new Error(sentence.en), { data: sentence });
}

export const UNREACHABLE: Bilingual = {
  zh: '连接不上服务器。请检查网络后再试一次。',
  en: 'The server cannot be reached. Check the network and try again.',
};

const UNEXPECTED: Bilingual = {
  zh: '服务器没有完成这次请求。请再试一次；如果仍然不行，请联系系统管理员。',
  en: 'The server could not finish this request. Try again; if it fails again, tell the system administrator.',
};

function isSentence(value: unknown): value is Bilingual {
  return (
    typeof value === 'object' &&
    value !== null &&
    'zh' in value &&
    'en' in value &&
    typeof value.zh === 'string' &&
    typeof value.en === 'string'
  );
}

/** The sentence of anything that went wrong: the server's own, or one that says which part failed. */
export function sentenceOf(error: unknown): Bilingual {
  if (typeof error === 'object' && error !== null && 'data' in error && isSentence(error.data)) return error.data;
  if (isSentence(error)) return error;
  return error instanceof TypeError ? UNREACHABLE : UNEXPECTED;
}

/** Reads the sentence out of a JSON answer of a file route, in whichever of the two shapes it comes. */
export function sentenceInAnswer(answer: unknown): Bilingual {
  if (typeof answer !== 'object' || answer === null) return UNEXPECTED;
  if ('data' in answer && isSentence(answer.data)) return answer.data;
  if ('message' in answer && isSentence(answer.message)) return answer.message;
  return isSentence(answer) ? { zh: answer.zh, en: answer.en } : UNEXPECTED;
}
