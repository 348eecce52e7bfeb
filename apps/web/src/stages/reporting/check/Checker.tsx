import type { CheckAnswer } from '@huanjie/contract';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSessionToken } from '../../../app/account.ts';
import { useLanguage } from '../../../app/language.tsx';
import { refusal } from '../../../app/refusal.ts';
import { CheckProgress } from './CheckProgress.tsx';
import { CheckResult } from './CheckResult.tsx';
import { CheckStart } from './CheckStart.tsx';
import { checkSource, MEGABYTE, type Source, useCheckTerms } from './sending.ts';
import { useFileDrop } from './useFileDrop.ts';

interface Props {
  readonly roundId?: string | undefined;
  /** Checked at once when it is there. */
  readonly given?: Source | undefined;
  /** The head of the page, as the page around it wants it. */
  readonly head: (parts: { subtitle: ReactNode; actions: ReactNode }) => ReactNode;
}

interface Done {
  readonly source: Source;
  readonly answer: CheckAnswer;
}

/** From a paste or a file to the findings. Nothing of it leaves this page but for the check itself. */
export function Checker({ roundId, given, head }: Props) {
  const { t } = useLanguage();
  const largest = useLargest();
  const [share, setShare] = useState(0);
  const [done, setDone] = useState<Done | null>(null);
  const check = useMutation({
    mutationFn: async (source: Source): Promise<Done> => {
      setShare(0);
      if (source.kind === 'file' && source.file.size > largest * MEGABYTE) throw tooLarge(source.file.name, largest);
      return { source, answer: await checkSource(source, roundId, setShare) };
    },
    onSuccess: setDone,
  });
  const { mutate } = check;
  const over = useFileDrop((file) => {
    if (!check.isPending) mutate({ kind: 'file', file });
  });
  const begun = useRef<Source | null>(null);
  useEffect(() => {
    if (given === undefined || begun.current === given) return;
    begun.current = given;
    mutate(given);
  }, [given, mutate]);
  if (done !== null && !check.isPending) {
    return (
      <CheckResult
        key={done.answer.text}
        {...done}
        roundId={roundId}
        head={head}
        error={check.error}
        onAnother={() => {
          check.reset();
          setDone(null);
        }}
        onRecheck={(text) => mutate({ kind: 'text', text, ...nameOf(done.source) })}
      />
    );
  }
  return (
    <>
      {head({ subtitle: <p>{t(roundId === undefined ? 'checking.what' : 'checking.whatRound')}</p>, actions: null })}
      {check.isPending && given !== undefined && check.variables === given ? (
        <CheckProgress share={share} />
      ) : (
        <CheckStart
          busy={check.isPending ? share : null}
          error={check.error}
          largest={largest}
          over={over}
          onCheck={(source) => mutate(source)}
        />
      )}
    </>
  );
}

const nameOf = (source: Source): { name?: string } => {
  if (source.kind === 'file') return { name: source.file.name };
  return source.kind === 'text' && source.name !== undefined ? { name: source.name } : {};
};

/** The largest file in megabytes that this server takes from this reader. */
function useLargest(): number {
  const signedIn = useSessionToken() !== null;
  const terms = useCheckTerms();
  if (terms.data === undefined) return signedIn ? 20 : 2;
  return Math.floor((signedIn ? terms.data.limit.bytes : terms.data.limit.publicBytes) / MEGABYTE);
}

const tooLarge = (file: string, mb: number): Error =>
  refusal({
    zh: `“${file}”超过 ${mb} MB。请去掉图片或与总结无关的部分再试。`,
    en: `“${file}” is larger than ${mb} MB. Leave out the pictures or what is no part of the report.`,
  });
