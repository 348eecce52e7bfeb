import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ErrorState, LoadingState } from '../components/states.tsx';
import { UnitTree } from '../components/UnitTree.tsx';
import { useMedia } from './display.tsx';
import { useLanguage } from './language.tsx';
import { useLoading, useRound, useRoundId } from './rounds.ts';

const FigureDrawer = lazy(async () => ({ default: (await import('../components/RecordsDrawer.tsx')).RecordsDrawer }));

/** A round: banner, units at the left on wide screens, the page, and the drawer of a figure over it. */
export function RoundLayout() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const round = useRound(roundId);
  const wide = useMedia('(min-width: 1100px)');
  const [folded, setFolded] = useState(() => localStorage.getItem('huanjie.treeFolded') === 'yes');
  const failure = useLoading(roundId, Boolean(round.data?.loading));
  const fold = () => {
    localStorage.setItem('huanjie.treeFolded', folded ? 'no' : 'yes');
    setFolded(!folded);
  };
  if (round.isPending) return <Alone>{<LoadingState rows={8} />}</Alone>;
  if (!round.data) {
    return (
      <Alone>
        <ErrorState page error={round.error} retry={() => void round.refetch()} />
        <Link to="/">{t('shell.toRounds')}</Link>
      </Alone>
    );
  }
  const loading = round.data.loading;
  return (
    <>
      <section aria-label={t('shell.state')}>
        {round.data.practice ? <p className="practice">{t('shell.practice')}</p> : null}
        {loading ? <LoadingBar done={loading.done} total={loading.total} /> : null}
        {failure === null ? null : (
          <p className="loadingFailed refusal" role="alert">
            {t('shell.loadingFailed', { message: failure })}
          </p>
        )}
      </section>
      <div className={`roundBody ${wide && !folded ? 'withTree' : ''}`}>
        {wide ? (
          <aside className={`side ${folded ? 'folded' : ''}`} aria-label={t('shell.units')}>
            <button type="button" className="switch foldButton" aria-expanded={!folded} onClick={fold}>
              <span aria-hidden="true">{folded ? '»' : '«'}</span> {folded ? t('shell.units') : t('shell.foldUnits')}
            </button>
            {folded ? null : <UnitTree roundId={roundId} />}
          </aside>
        ) : null}
        <main id="content" className="page" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Suspense fallback={null}>
        <FigureDrawer />
      </Suspense>
    </>
  );
}

function Alone({ children }: { children: React.ReactNode }) {
  return (
    <main id="content" className="page" tabIndex={-1}>
      {children}
    </main>
  );
}

/** How far the records of a round are in, told in words and as a bar. */
export function LoadingBar({ done, total }: { done: number; total: number }) {
  const { t } = useLanguage();
  const share = total > 0 ? Math.min(100, Math.floor((done * 100) / total)) : 0;
  return (
    <div className="loadingBar" role="status">
      <span>{t('shell.roundLoading', { share })}</span>
      <progress value={share} max={100} aria-label={t('shell.roundLoadingLabel')} />
    </div>
  );
}
