import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages.ts';
import { useRoundId } from '../../app/rounds.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { useUnit } from '../registry/queries.ts';
import type { Place } from './queries.ts';
import { RollRooms } from './RollRooms.tsx';
import '../../styles/rollRooms.css';
import '../../styles/rolls.css';

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
      <RollRooms place={place} />
      {props.children}
    </>
  );
}
