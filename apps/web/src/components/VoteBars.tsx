import type { ReactNode } from 'react';
import { grouped } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import { share } from '../stages/results/equation.ts';
import { outcomeMark } from './DecisionCard.tsx';

/** One person's votes. `note` stands beneath the outcome. */
export interface VoteRow {
  readonly key: string;
  readonly name: string;
  readonly approve: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly outcome: string | null;
  readonly note?: ReactNode;
}

/** Votes as bars on one scale with the threshold as a line through all of them. The rows stand as they are given. */
export function VoteBars(props: {
  post: string;
  base: number | null;
  threshold: number | null;
  stage: string;
  rows: readonly VoteRow[];
}) {
  const { t, word } = useLanguage();
  const { post, base, threshold, stage, rows } = props;
  const whole = Math.max(base ?? 0, threshold ?? 0, ...rows.map((one) => one.approve), 1);
  const line = threshold === null ? null : share(threshold, whole);
  return (
    <table className="votes">
      <caption className="unseen">{t('results.votesCaption', { post: word('post', post) })}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('results.candidate')}</th>
          <th scope="col">{t('results.bar')}</th>
          <th scope="col">{t('results.approve')}</th>
          <th scope="col">{t('registry.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.outcome === 'ELECTED' ? 'good' : ''}>
            <th scope="row">{row.name}</th>
            <td className="voteBar" aria-hidden="true">
              <div className="bar">
                <span style={{ width: `${share(row.approve, whole)}%` }} />
                {line === null ? null : <i className="threshold" style={{ left: `${line}%` }} />}
              </div>
            </td>
            <td className="number">
              {grouped(row.approve)}
              {row.oppose + row.abstain > 0 ? (
                <span className="quiet voteRest">
                  {' '}
                  {t('results.opposeAbstain', { oppose: row.oppose, abstain: row.abstain })}
                </span>
              ) : null}
            </td>
            <td>
              <span aria-hidden="true">{outcomeMark(row.outcome)}</span>{' '}
              {word(stage === 'pre-election' ? 'preOutcome' : 'outcome', row.outcome ?? 'UNDECIDED')}
              {row.note}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
