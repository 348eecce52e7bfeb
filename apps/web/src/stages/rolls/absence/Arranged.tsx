import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../../app/language.tsx';
import type { Place } from '../queries.ts';
import type { Absent } from '../voting.ts';

/** Whether what was chosen lets the person vote; where it does not yet, the way to the room that grants it. */
export function Arranged({ place, absent }: { place: Place; absent: Absent }) {
  const { t } = useLanguage();
  if (absent.endedOn !== null) return <span className="quiet">{t('rollsVoting.back')}</span>;
  if (absent.arranged) return <span>✓ {t('rollsVoting.arranged')}</span>;
  if (absent.choice === null) return <span className="late">! {t('rollsVoting.unasked')}</span>;
  return (
    <span className="late">
      ! {t('rollsVoting.notArranged')}{' '}
      <Link
        to={
          absent.choice === 'proxy'
            ? '/rounds/$roundId/units/$unitId/roll/proxies'
            : '/rounds/$roundId/units/$unitId/roll/mobile-box'
        }
        params={place}
        search={{ voter: absent.voter.voterId }}
      >
        {t('rollsVoting.arrange')}
      </Link>
    </span>
  );
}
