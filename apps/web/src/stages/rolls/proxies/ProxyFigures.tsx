import { dayInWords, daysBetween, grouped, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { ProxiesStand } from '../voting.ts';

/** How many applications stand how, how much one proxy carries, and the last day for the list. */
export function ProxyFigures({ stand }: { stand: ProxiesStand }) {
  const { t, language } = useLanguage();
  const today = todayInShanghai(new Date());
  const left = daysBetween(today, stand.announceBy);
  return (
    <section className="part card" aria-label={t('rollsVoting.figures')}>
      <dl className="rollFigures">
        <div className="large">
          <dt>{t('rollsVoting.proxiesGranted')}</dt>
          <dd>{grouped(stand.granted)}</dd>
        </div>
        <div>
          <dt>{t('rollsVoting.proxiesOpen')}</dt>
          <dd>{grouped(stand.open)}</dd>
        </div>
        <div>
          <dt>{t('rollsVoting.proxiesToAnnounce')}</dt>
          <dd>{grouped(stand.toAnnounce)}</dd>
        </div>
        <div>
          <dt>{t('rollsVoting.proxyPersons')}</dt>
          <dd>{grouped(stand.proxies)}</dd>
        </div>
        <div>
          <dt>{t('rollsVoting.mostHeld')}</dt>
          <dd>{grouped(stand.mostHeld)}</dd>
        </div>
      </dl>
      <p className={left < 0 && stand.toAnnounce > 0 ? 'late' : 'quiet'}>
        {t(left < 0 ? 'rollsVoting.announceWas' : 'rollsVoting.announceBy', {
          day: dayInWords(stand.announceBy, language),
          days: grouped(Math.abs(left)),
          n: Math.abs(left),
        })}
      </p>
    </section>
  );
}
