import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages.ts';
import { useRoundId } from '../../app/rounds.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { useUnit } from '../registry/queries.ts';
import { useMayWrite } from './acts.ts';
import type { Place } from './queries.ts';
import '../../styles/rolls.css';

interface Room {
  readonly to: `/rounds/$roundId/units/$unitId/roll${'' | '/desk' | '/applications' | '/publications' | '/objections'}`;
  readonly label: MessageKey;
}

const DESK: Room = { to: '/rounds/$roundId/units/$unitId/roll/desk', label: 'rolls.roomDesk' };
const ROOMS: readonly Room[] = [
  { to: '/rounds/$roundId/units/$unitId/roll', label: 'rolls.roomRoll' },
  DESK,
  { to: '/rounds/$roundId/units/$unitId/roll/applications', label: 'rolls.roomApplications' },
  { to: '/rounds/$roundId/units/$unitId/roll/publications', label: 'rolls.roomPublications' },
  { to: '/rounds/$roundId/units/$unitId/roll/objections', label: 'rolls.roomObjections' },
];

/** The unit that the page of a roll belongs to. */
export function usePlace(): Place {
  const roundId = useRoundId();
  const { unitId = '' } = useParams({ strict: false });
  return { roundId, unitId };
}

/** The frame of the rooms of one unit's roll: where we are, the rooms, and the page. */
export function RollFrame(props: { title: MessageKey; lead?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const { t } = useLanguage();
  const place = usePlace();
  const unit = useUnit(place.roundId, place.unitId);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const units = unit.data ? [...unit.data.ancestors, unit.data] : [];
  const name = unit.data?.name ?? '…';
  return (
    <>
      <PageHead
        title={t('rolls.titleOf', { unit: name, title: t(props.title) })}
        units={units}
        subtitle={props.lead}
        actions={props.actions}
      />
      <nav className="rollRooms" aria-label={t('rolls.rooms')}>
        <ul>
          {ROOMS.filter((room) => mayWrite || room !== DESK).map((room) => (
            <li key={room.to}>
              <Link
                to={room.to}
                params={place}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
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
