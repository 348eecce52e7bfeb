import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages.ts';
import { useRound } from '../../app/rounds.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { useUnit } from '../registry/queries.ts';
import { usePlace } from '../rolls/RollFrame.tsx';
import '../../styles/rollRooms.css';
import '../../styles/rolls.css';
import '../../styles/nominations.css';

const UNIT = '/rounds/$roundId/units/$unitId';
const ROOMS = [
  { to: `${UNIT}/steps`, label: 'programme.stepsLink' },
  { to: `${UNIT}/committee`, label: 'committees.title' },
  { to: `${UNIT}/nominations`, label: 'nominations.title' },
] as const satisfies readonly { to: string; label: MessageKey }[];

/** The frame of the pages before the vote of one unit: where we are, the way between them, and the page. */
export function ElectionFrame(props: { title: MessageKey; lead?: ReactNode; children: ReactNode }) {
  const { t } = useLanguage();
  const place = usePlace();
  const round = useRound(place.roundId);
  const unit = useUnit(place.roundId, place.unitId);
  // A Party congress has no election committee: it is conducted by its presidium.
  const rooms = ROOMS.filter(({ to }) => round.data?.kind !== 'township' || to !== `${UNIT}/committee`);
  return (
    <>
      <PageHead
        title={t('rolls.titleOf', { unit: unit.data?.name ?? '…', title: t(props.title) })}
        units={unit.data ? [...unit.data.ancestors, unit.data] : []}
        subtitle={props.lead}
      />
      <nav className="rollRooms" aria-label={t('committees.rooms')}>
        <ul>
          {rooms.map((room) => (
            <li key={room.to}>
              <Link to={room.to} params={place} activeProps={{ 'aria-current': 'page' }}>
                {t(room.label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {props.children}
    </>
  );
}
