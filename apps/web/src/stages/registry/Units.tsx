import { useLanguage } from '../../app/language.tsx';
import { useRound, useRoundId } from '../../app/rounds.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { UnitTree } from '../../components/UnitTree.tsx';

/** The tree of units as a page of its own, for phones. */
export function Units() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const round = useRound(roundId);
  return (
    <>
      <PageHead title={t('shell.units')} />
      <Answered query={round}>{(data) => <UnitTree round={data} />}</Answered>
    </>
  );
}
