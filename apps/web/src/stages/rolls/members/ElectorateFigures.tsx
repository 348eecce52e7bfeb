import { grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { RollRules } from '../Obstacles.tsx';
import type { Electorate } from './queries.ts';

/** The base of the quorum as a sum that can be checked by hand, with the rule that makes it. */
export function ElectorateFigures(props: { electorate: Electorate; onIncomplete: () => void }) {
  const { t, say } = useLanguage();
  const { electorate, onIncomplete } = props;
  const { members, entitled, needed, notCounted, incomplete, reasons, rules } = electorate;
  return (
    <div className="rollSummary">
      <section className="card" aria-label={t('members.base')}>
        <dl className="rollFigures">
          <div className="large">
            <dt>{t('members.entitled')}</dt>
            <dd>{grouped(entitled)}</dd>
          </div>
        </dl>
        <p className="sum">
          {t('members.sum', { members: grouped(members), left: grouped(notCounted), entitled: grouped(entitled) })}
        </p>
        {incomplete > 0 ? (
          <p className="late">
            <button type="button" className="linkButton" onClick={onIncomplete}>
              ! {t('members.incomplete', { count: grouped(incomplete), n: incomplete })}
            </button>
          </p>
        ) : null}
      </section>
      <section className="card" aria-label={t('members.quorum')}>
        <dl className="rollFigures">
          <div className="large">
            <dt>{t('members.needed')}</dt>
            <dd>
              {grouped(needed)}
              <span className="outOf">/{grouped(entitled)}</span>
            </dd>
          </div>
        </dl>
        <p className="quiet">{t('members.neededWords')}</p>
        <RollRules ids={rules} />
      </section>
      <section className="card" aria-labelledby="members-reasons">
        <h2 id="members-reasons" className="cardHead">
          {t('members.reasons', { count: grouped(notCounted), n: notCounted })}
        </h2>
        {reasons.length === 0 ? <p className="quiet">{t('members.everybody')}</p> : null}
        <ul className="reasonList">
          {reasons.map((reason) => (
            <li key={reason.zh}>
              <span className="number">{grouped(reason.members)}</span>
              <span>{say(reason)}</span>
            </li>
          ))}
        </ul>
        <RollRules ids={[...new Set(reasons.flatMap((reason) => reason.rules))]} />
      </section>
    </div>
  );
}
