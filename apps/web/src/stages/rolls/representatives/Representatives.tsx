import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../../app/language.tsx';
import { Part } from '../../../components/PageHead.tsx';
import { Answered } from '../../../components/states.tsx';
import { useMayWrite } from '../acts.ts';
import { Obstacles, RollRules } from '../Obstacles.tsx';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { ChooseForm } from './ChooseForm.tsx';
import { GroupTable } from './GroupTable.tsx';
import { type Kind, type Overview, type RepresentativesAsked, useRepresentativesOverview } from './queries.ts';
import { Register } from './Register.tsx';
import { Standing } from './Standing.tsx';

const ROUTE = '/inside/rounds/$roundId/units/$unitId/roll/representatives';

/** Representatives of a unit: how many the law wants, who they are, choosing and ending them. */
export function Representatives() {
  const { t } = useLanguage();
  const place = usePlace();
  const overview = useRepresentativesOverview(place);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const asked = useSearch({ from: ROUTE });
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  const kind: Kind = asked.kind ?? overview.data?.quota?.kind ?? 'household';
  const change = (next: RepresentativesAsked) =>
    void navigate({
      to: '/rounds/$roundId/units/$unitId/roll/representatives',
      params: place,
      search: { ...asked, page: undefined, ...next },
      replace: !('page' in next),
      resetScroll: false,
    });
  return (
    <RollFrame
      title="representatives.room"
      lead={overview.data ? <Lead overview={overview.data} /> : null}
      actions={
        <>
          {mayWrite ? (
            <button
              type="button"
              className="buttonLink"
              aria-expanded={choosing}
              onClick={() => setChoosing(!choosing)}
            >
              {t('representatives.choose')}
            </button>
          ) : null}
          <Link
            to="/rounds/$roundId/units/$unitId/roll/representatives/roster"
            params={place}
            search={{ kind }}
            className="buttonLink"
          >
            {t('representatives.toRoster')}
          </Link>
        </>
      }
    >
      <Answered query={overview} rows={8}>
        {(data) => (
          <>
            {choosing ? <ChooseForm key={kind} place={place} kind={kind} overview={data} /> : null}
            <Standing overview={data} />
            <Obstacles obstacles={data.kinds.flatMap((one) => one.warnings)} weight="warn" />
            <Register kind={kind} overview={data} asked={asked} change={change} />
            {data.groups.length > 0 ? (
              <Part id="groups" title={t('representatives.byGroup')}>
                <GroupTable overview={data} onGroup={(group) => change({ group, state: undefined })} />
              </Part>
            ) : null}
          </>
        )}
      </Answered>
    </RollFrame>
  );
}

/** What the law asks for, in one sentence, with its rule. */
function Lead({ overview }: { overview: Overview }) {
  const { t, word } = useLanguage();
  const { quota } = overview;
  if (quota === null) return <p>{t('representatives.leadHousehold')}</p>;
  const { min, max } = quota;
  return (
    <>
      <p>
        {t(`representatives.lead_${quota.kind}_${quota.by}`, {
          min,
          max,
          body: word('representativeKind', quota.kind),
        })}{' '}
        {t('representatives.leadHousehold')}
      </p>
      <RollRules ids={quota.rules} />
    </>
  );
}
