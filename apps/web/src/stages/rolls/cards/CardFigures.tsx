import { grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { RollRules } from '../Obstacles.tsx';
import type { CardCounts } from './queries.ts';

/** Cards in hand beside the roll, who is still without one, and what became of the others. */
export function CardFigures({ counts }: { counts: CardCounts }) {
  const { t, word } = useLanguage();
  const ended = counts.ended.filter((one) => one.cards > 0);
  return (
    <div className="rollSummary">
      <section className="card" aria-label={t('voterCards.inHand')}>
        <dl className="rollFigures">
          <div className="large">
            <dt>{t('voterCards.inHand')}</dt>
            <dd>
              {grouped(counts.voterInHand)}
              <span className="outOf">
                {t('voterCards.ofRoll', { count: grouped(counts.onRoll), n: counts.onRoll })}
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('voterCards.proxyInHand')}</dt>
            <dd>{grouped(counts.proxyInHand)}</dd>
          </div>
        </dl>
        <p className={`outcome ${counts.without === 0 && counts.onRoll > 0 ? 'good' : ''}`}>
          {counts.without === 0
            ? counts.onRoll === 0
              ? t('voterCards.nobodyOnRoll')
              : `✓ ${t('voterCards.allHave')}`
            : `! ${t('voterCards.without', { count: grouped(counts.without), n: counts.without })}`}
        </p>
      </section>
      <section className="card" aria-labelledby="cards-ended">
        <h2 id="cards-ended" className="cardHead">
          {t('voterCards.endedHead', { count: grouped(counts.issued), n: counts.issued })}
        </h2>
        {ended.length === 0 ? <p className="quiet">{t('voterCards.noneEnded')}</p> : null}
        <dl className="rollFigures">
          {ended.map((one) => (
            <div key={one.ground}>
              <dt>{word('cardEnd', one.ground)}</dt>
              <dd>{grouped(one.cards)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card" aria-labelledby="cards-swap">
        <h2 id="cards-swap" className="cardHead">
          {t('voterCards.swapHead')}
        </h2>
        <p>{t(counts.swap ? 'voterCards.swaps' : 'voterCards.swapsNot')}</p>
        {counts.swap ? <RollRules ids={['VC-527']} /> : null}
      </section>
    </div>
  );
}
