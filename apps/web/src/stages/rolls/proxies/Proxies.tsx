import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../../app/language.tsx';
import { Part } from '../../../components/PageHead.tsx';
import { Pager } from '../../../components/Pager.tsx';
import { Answered } from '../../../components/states.tsx';
import { useMayWrite } from '../acts.ts';
import { RollRules } from '../Obstacles.tsx';
import { PAGE, type Place, useEntry } from '../queries.ts';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { StateFilter } from '../StateFilter.tsx';
import { type ProxiesStand, useProxies, useProxiesOverview } from '../voting.ts';
import { AnnounceProxies } from './Announce.tsx';
import { ProxyCard } from './ProxyCard.tsx';
import { ProxyFigures } from './ProxyFigures.tsx';
import { ProxyForm } from './ProxyForm.tsx';
import '../../../styles/rollsVoting.css';

/** Votes by proxy: what the law asks, the applications and what was decided on them, and the list to be announced. */
export function Proxies() {
  const { t } = useLanguage();
  const place = usePlace();
  const overview = useProxiesOverview(place);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <RollFrame
      title="rollsVoting.roomProxies"
      lead={<p>{t('rollsVoting.proxiesLead')}</p>}
      actions={
        <Link to="/rounds/$roundId/units/$unitId/roll/proxies/list" params={place} className="buttonLink">
          {t('rollsVoting.toPost')}
        </Link>
      }
    >
      <Answered query={overview} rows={5}>
        {(data) => (
          <>
            <Terms terms={data.terms} />
            <ProxyFigures stand={data} />
            {mayWrite && data.toAnnounce > 0 ? <AnnounceProxies place={place} stand={data} /> : null}
          </>
        )}
      </Answered>
      {mayWrite ? <Apply place={place} /> : null}
      <Applications place={place} mayWrite={mayWrite} />
    </RollFrame>
  );
}

function Terms({ terms }: { terms: ProxiesStand['terms'] }) {
  const { t, say } = useLanguage();
  return (
    <section className="part" aria-labelledby="proxy-terms">
      <h2 id="proxy-terms" className="cardHead">
        {t('rollsVoting.terms')}
      </h2>
      <ul className="lawTerms">
        {terms.map((term) => (
          <li key={term.zh}>
            <span>{say(term)}</span> <RollRules ids={term.rules} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The form lies open where another room sent somebody here to be arranged for. */
function Apply({ place }: { place: Place }) {
  const { t } = useLanguage();
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/proxies' });
  const sent = useEntry(place, asked.voter);
  const [open, setOpen] = useState(asked.voter !== undefined);
  const waits = asked.voter !== undefined && sent.isPending;
  return (
    <section className="part" aria-label={t('rollsVoting.applyForProxy')}>
      <button type="button" className="buttonLink" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('rollsVoting.applyForProxy')}
      </button>
      {open && !waits ? <ProxyForm place={place} first={sent.data ?? null} /> : null}
    </section>
  );
}

function Applications({ place, mayWrite }: { place: Place; mayWrite: boolean }) {
  const { t } = useLanguage();
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/proxies' });
  const navigate = useNavigate();
  const state = asked.state ?? 'any';
  const proxies = useProxies(place, state, asked.page ?? 1);
  const change = (next: Partial<typeof asked>) =>
    void navigate({
      to: '/rounds/$roundId/units/$unitId/roll/proxies',
      params: place,
      search: { ...asked, page: undefined, ...next },
      replace: true,
      resetScroll: false,
    });
  return (
    <Part id="proxy-applications" title={t('rollsVoting.proxyApplications')}>
      <StateFilter state={state} onState={(next) => change({ state: next })} />
      <Answered query={proxies} rows={8}>
        {(data) => (
          <>
            {data.rows.length === 0 ? <div className="tableEmpty">{t('rollsVoting.noProxies')}</div> : null}
            <ul className="objectionList">
              {data.rows.map((row) => (
                <li key={row.proxyVoteId} className="card">
                  <ProxyCard place={place} proxy={row} mayWrite={mayWrite} />
                </li>
              ))}
            </ul>
            <Pager
              label={t('rollsVoting.proxyApplications')}
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
