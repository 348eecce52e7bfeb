import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Part } from '../../../components/PageHead.tsx';
import { Pager } from '../../../components/Pager.tsx';
import { Answered } from '../../../components/states.tsx';
import { useMayWrite } from '../acts.ts';
import { GroupFilter } from '../GroupFilter.tsx';
import { Obstacles } from '../Obstacles.tsx';
import { PAGE, type Place, useEntry } from '../queries.ts';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { StateFilter } from '../StateFilter.tsx';
import { type RequestsStand, useRequests, useRequestsOverview } from '../voting.ts';
import { AnnounceBoxes } from './Announce.tsx';
import { BoxCard } from './BoxCard.tsx';
import { BoxForm } from './BoxForm.tsx';
import '../../../styles/rollsVoting.css';

/** Voters to whom a mobile box is brought: requests with their ground, the decision, and the list to be announced. */
export function MobileBoxes() {
  const { t } = useLanguage();
  const place = usePlace();
  const overview = useRequestsOverview(place);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <RollFrame
      title="rollsVoting.roomMobileBox"
      lead={<p>{t('rollsVoting.mobileBoxLead')}</p>}
      actions={
        <Link to="/rounds/$roundId/units/$unitId/roll/mobile-box/list" params={place} className="buttonLink">
          {t('rollsVoting.toPost')}
        </Link>
      }
    >
      <Answered query={overview} rows={5}>
        {(data) => (
          <>
            <Figures stand={data} />
            {data.granted > 0 ? <Owed stand={data} /> : null}
            {mayWrite && data.toAnnounce > 0 ? <AnnounceBoxes place={place} count={data.toAnnounce} /> : null}
            {mayWrite ? <Ask place={place} grounds={data.grounds} /> : null}
            <Requests place={place} mayWrite={mayWrite} grounds={data.grounds} />
          </>
        )}
      </Answered>
    </RollFrame>
  );
}

function Figures({ stand }: { stand: RequestsStand }) {
  const { t } = useLanguage();
  return (
    <section className="part card" aria-label={t('rollsVoting.figures')}>
      <dl className="rollFigures">
        <div className="large">
          <dt>{t('rollsVoting.boxesGranted')}</dt>
          <dd>{grouped(stand.granted)}</dd>
        </div>
        <div>
          <dt>{t('rollsVoting.boxesOpen')}</dt>
          <dd>{grouped(stand.open)}</dd>
        </div>
        <div>
          <dt>{t('rollsVoting.boxesRefused')}</dt>
          <dd>{grouped(stand.refused)}</dd>
        </div>
        <div>
          <dt>{t('rollsVoting.boxesToAnnounce')}</dt>
          <dd>{grouped(stand.toAnnounce)}</dd>
        </div>
      </dl>
    </section>
  );
}

/** What is still to be done before a box is brought; the notice falls away once everybody is named in one. */
function Owed({ stand }: { stand: RequestsStand }) {
  const { t } = useLanguage();
  const owed = stand.owed.filter((one) => one.code !== 'MOBILE_NOT_PUBLISHED' || stand.toAnnounce > 0);
  if (owed.length === 0) return null;
  return (
    <Part id="box-owed" title={t('rollsVoting.boxOwed')}>
      <Obstacles obstacles={owed} weight="warn" />
    </Part>
  );
}

/** The form lies open where another room sent somebody here to be arranged for. */
function Ask({ place, grounds }: { place: Place; grounds: RequestsStand['grounds'] }) {
  const { t } = useLanguage();
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/mobile-box' });
  const sent = useEntry(place, asked.voter);
  const [open, setOpen] = useState(asked.voter !== undefined);
  const waits = asked.voter !== undefined && sent.isPending;
  return (
    <section className="part" aria-label={t('rollsVoting.askForBox')}>
      <button type="button" className="buttonLink" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('rollsVoting.askForBox')}
      </button>
      {open && !waits ? <BoxForm place={place} grounds={grounds} first={sent.data ?? null} /> : null}
    </section>
  );
}

function Requests(props: { place: Place; mayWrite: boolean; grounds: RequestsStand['grounds'] }) {
  const { t } = useLanguage();
  const { place, mayWrite, grounds } = props;
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/mobile-box' });
  const navigate = useNavigate();
  const state = asked.state ?? 'any';
  const requests = useRequests(place, { state, group: asked.group, page: asked.page ?? 1 });
  const change = (next: Partial<typeof asked>) =>
    void navigate({
      to: '/rounds/$roundId/units/$unitId/roll/mobile-box',
      params: place,
      search: { ...asked, page: undefined, ...next },
      replace: true,
      resetScroll: false,
    });
  return (
    <Part id="box-requests" title={t('rollsVoting.boxRequests')}>
      <div className="toolRow">
        <StateFilter state={state} onState={(next) => change({ state: next })} />
        <GroupFilter group={asked.group} onGroup={(group) => change({ group })} />
      </div>
      <Answered query={requests} rows={8}>
        {(data) => (
          <>
            {data.rows.length === 0 ? <div className="tableEmpty">{t('rollsVoting.noRequests')}</div> : null}
            <ul className="objectionList">
              {data.rows.map((row) => (
                <li key={row.mobileBoxId} className="card">
                  <BoxCard
                    place={place}
                    request={row}
                    mayWrite={mayWrite}
                    against={grounds.find((one) => one.ground === row.ground)?.against ?? []}
                  />
                </li>
              ))}
            </ul>
            <Pager
              label={t('rollsVoting.boxRequests')}
              total={data.total}
              page={data.page}
              pageSize={PAGE}
              onPage={(page) => change({ page })}
            />
          </>
        )}
      </Answered>
    </Part>
  );
}
