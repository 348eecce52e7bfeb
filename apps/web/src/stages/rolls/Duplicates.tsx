import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../../app/api.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRound, useRoundId } from '../../app/rounds.ts';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { Pager } from '../../components/Pager.tsx';
import { Answered } from '../../components/states.tsx';
import { ActState } from './ActState.tsx';
import { useAct, useMayWrite } from './acts.ts';
import { Doubles } from './Doubles.tsx';
import { PairCard } from './PairCard.tsx';
import { type Pair, usePairs } from './queries.ts';
import '../../styles/rolls.css';

/** Records that may be one person, side by side, and persons who stand on two rolls. */
export function Duplicates() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const round = useRound(roundId);
  const rootId = round.data?.unit.unitId ?? '';
  const mayWrite = useMayWrite(roundId, rootId);
  const asked = useSearch({ from: '/inside/rounds/$roundId/duplicates' });
  const navigate = useNavigate();
  const state = asked.state ?? 'open';
  const pairs = usePairs(roundId, state, asked.page ?? 1);
  const change = (next: Partial<typeof asked>) =>
    void navigate({
      to: '/rounds/$roundId/duplicates',
      params: { roundId },
      search: { ...asked, page: undefined, ...next },
      replace: true,
    });
  return (
    <>
      <PageHead
        title={t('rolls.duplicates')}
        subtitle={<p>{t('rolls.duplicatesLead')}</p>}
        actions={mayWrite ? <FindAgain roundId={roundId} unitId={rootId} /> : null}
      />
      <Part id="pairs" title={t('rolls.pairs')} note={pairs.data ? grouped(pairs.data.total) : null}>
        <fieldset className="toggles rollFilter">
          <legend className="unseen">{t('rolls.show')}</legend>
          {(['open', 'decided', 'any'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={state === one}
              onClick={() => change({ state: one === 'open' ? undefined : one })}
            >
              {t(`rolls.pairs_${one}`)}
            </button>
          ))}
        </fieldset>
        <Answered query={pairs}>
          {(data) => (
            <>
              {data.rows.length === 0 ? <div className="tableEmpty">{t('rolls.noPairs')}</div> : null}
              <PairList pairs={data.rows} rootId={rootId} mayWrite={mayWrite} />
              <Pager
                label={t('rolls.pairs')}
                total={data.total}
                page={data.page}
                pageSize={data.pageSize}
                onPage={(page) => change({ page })}
              />
            </>
          )}
        </Answered>
      </Part>
      <Part id="doubles" title={t('rolls.doubles')}>
        <Doubles roundId={roundId} />
      </Part>
    </>
  );
}

/** The pairs; j and k go from one to the next, 1 and 2 open the answer at the pair where the focus is. */
function PairList({ pairs, rootId, mayWrite }: { pairs: readonly Pair[]; rootId: string; mayWrite: boolean }) {
  const { t } = useLanguage();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const cards = [...document.querySelectorAll<HTMLElement>('.pairCard')];
      const at = cards.findIndex((card) => card.contains(target));
      if (event.key === 'j') cards[Math.min(at + 1, cards.length - 1)]?.focus();
      else if (event.key === 'k') cards[Math.max(at - 1, 0)]?.focus();
      else if (event.key === '1' || event.key === '2') {
        cards[at]?.querySelector<HTMLElement>(`[data-key="${event.key}"]`)?.click();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (pairs.length === 0) return null;
  return (
    <>
      {mayWrite ? <p className="quiet keysHint">{t('rolls.pairKeys')}</p> : null}
      <ol className="pairList">
        {pairs.map((pair) => (
          <li key={pair.pairId}>
            <PairCard pair={pair} rootId={rootId} mayWrite={mayWrite} />
          </li>
        ))}
      </ol>
    </>
  );
}

function FindAgain({ roundId, unitId }: { roundId: string; unitId: string }) {
  const { t } = useLanguage();
  const [found, setFound] = useState<number | null>(null);
  const act = useAct(api.rolls.duplicates.find, (answer) => setFound(answer.found));
  return (
    <>
      <Button loading={act.isPending} onClick={() => act.mutate({ roundId, unitId })}>
        {t('rolls.findAgain')}
      </Button>
      <ActState act={act} />
      {found === null ? null : <p role="status">✓ {t('rolls.foundPairs', { count: grouped(found), n: found })}</p>}
    </>
  );
}
