import { grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { RollRules } from '../Obstacles.tsx';
import type { Kind, Overview } from './queries.ts';

/** Who elects, how many represent, women among them, and households without anybody. */
export function Standing({ overview }: { overview: Overview }) {
  return (
    <div className="rollSummary">
      {overview.quota ? <BodyFigures kind={overview.quota.kind} overview={overview} /> : null}
      <HouseholdFigures overview={overview} />
      <Electors overview={overview} />
    </div>
  );
}

const ofKind = (overview: Overview, kind: Kind) => overview.kinds.find((one) => one.kind === kind);

function BodyFigures({ kind, overview }: { kind: 'villagers' | 'residents'; overview: Overview }) {
  const { t, word } = useLanguage();
  const { inOffice, women, warnings } = ofKind(overview, kind) ?? { inOffice: 0, women: 0, warnings: [] };
  const few = warnings.some(({ code }) => code === 'WOMEN_REPRESENTATIVES');
  return (
    <section className="card" aria-label={word('representativeKind', kind)}>
      <dl className="rollFigures">
        <div className="large">
          <dt>{word('representativeKind', kind)}</dt>
          <dd>{grouped(inOffice)}</dd>
        </div>
        {inOffice === 0 ? null : (
          <div>
            <dt>{t('representatives.women')}</dt>
            <dd>
              {grouped(women)}
              <span className="outOf">/{grouped(inOffice)}</span>
            </dd>
          </div>
        )}
      </dl>
      {kind === 'villagers' && inOffice > 0 ? (
        <p className={`outcome ${few ? 'late' : 'good'}`}>
          {few ? `! ${t('representatives.womenFew')}` : `✓ ${t('representatives.womenEnough')}`}
        </p>
      ) : null}
    </section>
  );
}

function HouseholdFigures({ overview }: { overview: Overview }) {
  const { t, word } = useLanguage();
  const { households, householdsWithout } = overview;
  const inOffice = ofKind(overview, 'household')?.inOffice ?? 0;
  return (
    <section className="card" aria-label={word('representativeKind', 'household')}>
      <dl className="rollFigures">
        <div className="large">
          <dt>{word('representativeKind', 'household')}</dt>
          <dd>
            {grouped(inOffice)}
            {households === 0 ? null : (
              <span className="outOf">
                /{t('representatives.householdCount', { count: grouped(households), n: households })}
              </span>
            )}
          </dd>
        </div>
      </dl>
      <p className="quiet">
        {households === 0
          ? t('representatives.noHouseholds')
          : t('representatives.householdsWithout', { count: grouped(householdsWithout), n: householdsWithout })}
      </p>
    </section>
  );
}

function Electors({ overview }: { overview: Overview }) {
  const { t, word } = useLanguage();
  const { mode, electors } = overview;
  return (
    <section className="card" aria-label={t('representatives.whoElects')}>
      <h2 className="cardHead">{t('representatives.whoElects')}</h2>
      {mode === null || electors === null ? (
        <p>{t('representatives.notDecided')}</p>
      ) : (
        <>
          <p className="strong">{word('electorMode', mode)}</p>
          <p>{t('representatives.electors', { count: grouped(electors), n: electors })}</p>
        </>
      )}
      {overview.quota?.kind === 'residents' ? <RollRules ids={['RC-110']} /> : null}
    </section>
  );
}
