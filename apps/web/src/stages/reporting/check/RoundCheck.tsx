import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.tsx';
import { useRoundId } from '../../../app/rounds.ts';
import { PageHead } from '../../../components/PageHead.tsx';
import { ErrorState, LoadingState } from '../../../components/states.tsx';
import { type Outline, useReport } from '../queries.ts';
import { Checker } from './Checker.tsx';
import { textOfReport } from './reportText.ts';
import type { Source } from './sending.ts';

/** The checker of a round: holds a text against the round's records as well. `?outline=` checks the system's own report. */
export function RoundCheck() {
  const roundId = useRoundId();
  const { outline } = useSearch({ from: '/inside/rounds/$roundId/check' });
  return outline === undefined ? (
    <OfRound roundId={roundId} given={undefined} />
  ) : (
    <OwnReport key={outline} roundId={roundId} outline={outline} />
  );
}

function OwnReport({ roundId, outline }: { roundId: string; outline: Outline }) {
  const { t, word } = useLanguage();
  const report = useReport(roundId, outline);
  const name = t('checking.ofReport', { outline: word('outline', outline) });
  const given = useMemo<Source | undefined>(
    () => (report.data === undefined ? undefined : { kind: 'text', text: textOfReport(report.data), name }),
    [report.data, name],
  );
  if (report.isPending) return <LoadingState rows={12} />;
  if (given === undefined) return <ErrorState page error={report.error} retry={() => void report.refetch()} />;
  return <OfRound roundId={roundId} given={given} />;
}

function OfRound({ roundId, given }: { roundId: string; given: Source | undefined }) {
  const { t } = useLanguage();
  return (
    <Checker
      roundId={roundId}
      given={given}
      head={({ subtitle, actions }) => <PageHead title={t('checking.title')} subtitle={subtitle} actions={actions} />}
    />
  );
}
