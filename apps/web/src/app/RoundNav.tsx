import { Link } from '@tanstack/react-router';
import { useMe } from './account.ts';
import { useMedia } from './display.tsx';
import { useLanguage } from './language.tsx';
import type { MessageKey } from './messages.ts';
import { useRound } from './rounds.ts';

interface Place {
  readonly to: `/rounds/$roundId${'' | '/units' | '/calendar' | '/people' | '/voters' | '/duplicates' | '/figures' | '/report' | '/check' | '/journal' | '/import'}`;
  readonly label: MessageKey;
}

const OVERVIEW: Place = { to: '/rounds/$roundId', label: 'shell.overview' };
const UNITS: Place = { to: '/rounds/$roundId/units', label: 'shell.units' };
const VOTERS: Place = { to: '/rounds/$roundId/voters', label: 'shell.voters' };
const DUPLICATES: Place = { to: '/rounds/$roundId/duplicates', label: 'rolls.duplicates' };
const IMPORT: Place = { to: '/rounds/$roundId/import', label: 'shell.import' };
const PLACES: readonly Place[] = [
  { to: '/rounds/$roundId/calendar', label: 'lawCalendar.roundTitle' },
  { to: '/rounds/$roundId/people', label: 'shell.people' },
  VOTERS,
  { to: '/rounds/$roundId/figures', label: 'shell.figures' },
  { to: '/rounds/$roundId/report', label: 'shell.report' },
  { to: '/rounds/$roundId/check', label: 'checking.check' },
  { to: '/rounds/$roundId/journal', label: 'shell.journal' },
];

/** The places of a round. A township round has delegates, no voter roll; only offices import, only the county compares its rolls. */
export function RoundNav({ roundId, onGo }: { roundId: string; onGo?: () => void }) {
  const { t } = useLanguage();
  const round = useRound(roundId);
  const me = useMe();
  const wide = useMedia('(min-width: 1100px)');
  const writes = me.data?.grants.some((grant) => grant.role === 'countyOffice' || grant.role === 'townshipOffice');
  const county = me.data?.grants.some((grant) => grant.role === 'countyOffice');
  const hasRolls = round.data?.kind === 'village' || round.data?.kind === 'community';
  const places = [
    OVERVIEW,
    ...(wide ? [] : [UNITS]),
    ...PLACES.filter((place) => place !== VOTERS || round.data?.kind === 'village'),
    ...(county && hasRolls ? [DUPLICATES] : []),
    ...(writes ? [IMPORT] : []),
  ];
  return (
    <nav className="nav" aria-label={t('shell.navigation')}>
      <ul>
        {places.map((place) => (
          <li key={place.label}>
            <Link
              to={place.to}
              params={{ roundId }}
              activeOptions={{ exact: place === OVERVIEW, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
              {...(onGo ? { onClick: onGo } : {})}
            >
              {t(place.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
