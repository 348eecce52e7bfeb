import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { useUnit } from '../registry/queries.ts';
import type { PollPlace, SheetPlace } from './queries.ts';
import '../../styles/rolls.css';
import '../../styles/counting.css';

/** The poll, and the sheet, that the page belongs to. */
export function useSheetPlace(): SheetPlace {
  const roundId = useRoundId();
  const { unitId = '', pollId = '', sheetId = '' } = useParams({ strict: false });
  return { roundId, unitId, pollId, sheetId };
}

/** The frame of the pages of a count: the unit, the way back to the poll, and the page. */
export function CountFrame(props: {
  place: PollPlace;
  title: string;
  lead?: ReactNode;
  toCount?: boolean;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const { place, title, lead, toCount = false, children } = props;
  const { roundId, unitId, pollId } = place;
  const unit = useUnit(roundId, unitId);
  const units = unit.data ? [...unit.data.ancestors, unit.data] : [];
  return (
    <>
      <PageHead
        title={title}
        units={units}
        subtitle={lead}
        actions={
          toCount ? (
            <Link
              to="/rounds/$roundId/units/$unitId/polls/$pollId/count"
              params={{ roundId, unitId, pollId }}
              className="buttonLink"
            >
              {t('counting.backToCount')}
            </Link>
          ) : (
            <Link to="/rounds/$roundId/polls/$pollId" params={{ roundId, pollId }} className="buttonLink">
              {t('counting.toPoll')}
            </Link>
          )
        }
      />
      {children}
    </>
  );
}
