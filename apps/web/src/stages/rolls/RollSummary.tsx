import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { type Place, type Summary, useRollSummary } from './queries.ts';

/** Where the roll stands: how many, by group, category, sex and age, and what needs somebody's eye. */
export function RollSummary({ place, onGroup }: { place: Place; onGroup: (group: string) => void }) {
  const { t, word } = useLanguage();
  const summary = useRollSummary(place);
  const { data } = summary;
  if (data === undefined) return null;
  return (
    <>
      <Attention place={place} summary={data} />
      <div className="rollSummary">
        <section className="card" aria-label={t('rolls.standing')}>
          <dl className="rollFigures">
            <Figure name={t('rolls.onRoll')} value={data.onRoll} large />
            <Figure name={t('rolls.households')} value={data.households} />
            <Figure name={t('rolls.struckCount')} value={data.struck} />
            <Figure name={t('rolls.openApplications')} value={data.openApplications} />
          </dl>
          <ul className="rollShares">
            {data.byCategory
              .toSorted((one, other) => other.voters - one.voters)
              .map((one) => (
                <Share
                  key={one.category}
                  name={word('category', one.category)}
                  value={one.voters}
                  total={data.onRoll}
                />
              ))}
          </ul>
        </section>
        <AgeFigure summary={data} />
        <Groups summary={data} onGroup={onGroup} />
      </div>
    </>
  );
}

function Attention({ place, summary }: { place: Place; summary: Summary }) {
  const { t } = useLanguage();
  if (summary.doubles === 0) return null;
  return (
    <p className="rollWarning" role="status">
      <span aria-hidden="true">!</span>{' '}
      {t('rolls.doublesHere', { count: grouped(summary.doubles), n: summary.doubles })}{' '}
      <Link to="/rounds/$roundId/duplicates" params={{ roundId: place.roundId }} className="go">
        {t('rolls.seeDoubles')}
      </Link>
    </p>
  );
}

function Figure({ name, value, large = false }: { name: string; value: number; large?: boolean }) {
  return (
    <div className={large ? 'large' : undefined}>
      <dt>{name}</dt>
      <dd>{grouped(value)}</dd>
    </div>
  );
}

/** A whole percentage, half up. */
const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 200 + whole) / (whole * 2));

function Share({
  name,
  value,
  total,
  children,
}: {
  name: ReactNode;
  value: number;
  total: number;
  children?: ReactNode;
}) {
  return (
    <li>
      <span className="shareName">{name}</span>
      <span className="shareValue">
        {grouped(value)}
        {children}
      </span>
      <span className="shareBar" aria-hidden="true">
        <span style={{ width: `${percent(value, total)}%` }} />
      </span>
    </li>
  );
}

/** Voters by age as columns, each with its number on top, and the two sexes as one line beneath. */
function AgeFigure({ summary }: { summary: Summary }) {
  const { t, word } = useLanguage();
  const highest = Math.max(1, ...summary.byAge.map((band) => band.voters));
  const { male, female } = summary.bySex;
  return (
    <figure className="card ageFigure">
      <figcaption>{t('rolls.byAge')}</figcaption>
      <ol className="ageColumns">
        {summary.byAge.map((band) => (
          <li key={band.from}>
            <span className="ageValue">{grouped(band.voters)}</span>
            <span className="ageColumn" aria-hidden="true">
              <span style={{ height: `${(band.voters * 100) / highest}%` }} />
            </span>
            <span className="ageName">
              {band.to === null ? t('rolls.ageFrom', { from: band.from }) : `${band.from}–${band.to}`}
            </span>
          </li>
        ))}
      </ol>
      <p className="sexBar" aria-hidden="true">
        <span style={{ width: `${percent(male, male + female)}%` }} />
      </p>
      <p className="sexWords">
        <span>
          {word('sex', 'male')} {grouped(male)}（{percent(male, male + female)}%）
        </span>
        <span>
          {word('sex', 'female')} {grouped(female)}（{percent(female, male + female)}%）
        </span>
      </p>
    </figure>
  );
}

function Groups({ summary, onGroup }: { summary: Summary; onGroup: (group: string) => void }) {
  const { t } = useLanguage();
  const highest = Math.max(1, ...summary.groups.map((one) => one.voters));
  return (
    <section className="card" aria-labelledby="roll-groups">
      <h2 id="roll-groups" className="cardHead">
        {t('rolls.byGroup')}
      </h2>
      {summary.groups.length === 0 ? <p className="quiet">{t('rolls.nobodyYet')}</p> : null}
      <ul className="rollShares">
        {summary.groups.map(({ group, voters, women }) => (
          <Share
            key={group ?? ''}
            name={
              group === null ? (
                t('rolls.noGroup')
              ) : (
                <button type="button" className="linkButton" onClick={() => onGroup(group)}>
                  {group}
                </button>
              )
            }
            value={voters}
            total={highest}
          >
            <span className="quiet"> {t('rolls.womenOf', { women: grouped(women) })}</span>
          </Share>
        ))}
      </ul>
    </section>
  );
}
