import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import type { DeskRoll } from './queries.ts';
import type { Desk } from './useDesk.ts';

/** How many of those waiting are named. */
const NAMED = 6;

/** What this table has sent, what waits, and what came back. */
export function DeskQueueView({ desk, places }: { desk: Desk; places: readonly DeskRoll['places'][number][] }) {
  const { t, language } = useLanguage();
  const { pending, sent, returned } = desk.queue;
  const nameOf = (placeId: string | null) => places.find((one) => one.placeId === placeId)?.name ?? '';
  return (
    <section className="deskQueue card" aria-labelledby="desk-queue">
      <h2 id="desk-queue">{t('voting.queue')}</h2>
      <dl className="queueFigures">
        <div>
          <dt>{t('voting.queueSent')}</dt>
          <dd data-testid="sent">{grouped(sent.length)}</dd>
        </div>
        <div>
          <dt>{t('voting.queuePending')}</dt>
          <dd data-testid="pending">{grouped(pending.length)}</dd>
        </div>
        <div>
          <dt>{t('voting.queueReturned')}</dt>
          <dd data-testid="returned">{grouped(returned.length)}</dd>
        </div>
      </dl>
      {pending.length > 0 ? (
        <ul className="queueList">
          {pending
            .slice(-NAMED)
            .toReversed()
            .map((one) => (
              <li key={one.markId}>
                <span aria-hidden="true">…</span> {one.name} <span className="code">{one.card}</span>{' '}
                <span className="quiet">{t('voting.waits')}</span>
              </li>
            ))}
        </ul>
      ) : null}
      {returned.length > 0 ? (
        <>
          <h3>{t('voting.returnedHead')}</h3>
          <ul className="queueList returned">
            {returned.toReversed().map((one) => (
              <li key={one.markId}>
                <p className="strong">
                  <span aria-hidden="true">✕</span> {one.name} <span className="code">{one.card}</span>
                </p>
                <p>
                  {one.outcome === 'already'
                    ? t('voting.elsewhere', { place: nameOf(one.placeId) })
                    : language === 'zh'
                      ? one.zh
                      : one.en}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
