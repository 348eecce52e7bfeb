import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { UnitTree } from '../../components/UnitTree.tsx';

/** The tree of units as a page of its own, for phones. */
export function Units() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  return (
    <>
      <PageHead title={t('shell.units')} />
      <UnitTree roundId={roundId} />
    </>
  );
}
