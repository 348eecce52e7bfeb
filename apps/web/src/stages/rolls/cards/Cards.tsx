import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../../app/language.tsx';
import { Answered } from '../../../components/states.tsx';
import { useMayWrite } from '../acts.ts';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { CardFigures } from './CardFigures.tsx';
import { CardList } from './CardList.tsx';
import { IssueForm } from './IssueForm.tsx';
import { type CardsAsked, useCardCounts } from './queries.ts';

/** The voter cards of a unit: how many are out, issuing what is missing, finding one, replacing and taking back. */
export function Cards() {
  const { t } = useLanguage();
  const place = usePlace();
  const counts = useCardCounts(place);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/cards' });
  const navigate = useNavigate();
  const [issuing, setIssuing] = useState(false);
  const change = (next: CardsAsked) =>
    void navigate({
      to: '/rounds/$roundId/units/$unitId/roll/cards',
      params: place,
      search: { ...asked, page: undefined, ...next },
      replace: !('page' in next),
      resetScroll: false,
    });
  const { search, group, kind } = asked;
  return (
    <RollFrame
      title="voterCards.room"
      lead={<p>{t('voterCards.lead')}</p>}
      actions={
        <>
          {mayWrite ? (
            <button type="button" className="buttonLink" aria-expanded={issuing} onClick={() => setIssuing(!issuing)}>
              {t('voterCards.issue')}
            </button>
          ) : null}
          <Link
            to="/rounds/$roundId/units/$unitId/roll/cards/print"
            params={place}
            search={{ search, group, kind }}
            className="buttonLink"
          >
            {t('voterCards.toPrint')}
          </Link>
        </>
      }
    >
      <Answered query={counts} rows={6}>
        {(data) => (
          <>
            {issuing ? <IssueForm place={place} counts={data} /> : null}
            <CardFigures counts={data} />
          </>
        )}
      </Answered>
      <CardList asked={asked} change={change} />
    </RollFrame>
  );
}
