import type { PollDetail } from '@huanjie/contract';
import { Link } from '@tanstack/react-router';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { grouped } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import { useRoundId } from '../app/rounds.ts';
import { type RuleCard, RuleChips } from './RuleChip.tsx';

export type Contest = PollDetail['contests'][number];
export type Candidate = Contest['candidates'][number];

/** The mark of an outcome, beside its word. */
export const outcomeMark = (outcome: string | null): string =>
  outcome === 'ELECTED' ? '✓' : outcome === null ? '…' : '–';

/**
 * Why a candidate was elected or not: outcome, the sentence, the numbers it rests on, the rules, and the figures
 * that count this person. `chosen` brings the card into view.
 */
export function DecisionCard(props: {
  candidate: Candidate;
  contest: Contest;
  stage: string;
  rules: PollDetail['rules'];
  measureTitle: (measure: string) => string;
  chosen: boolean;
}) {
  const { t, say, word } = useLanguage();
  const roundId = useRoundId();
  const { candidate, contest, stage, rules, measureTitle, chosen } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return (
    <DecisionFrame
      frame={card}
      id={candidate.candidateId}
      level="h3"
      name={
        <Link to="/rounds/$roundId/people/$personId" params={{ roundId, personId: candidate.personId }}>
          {candidate.name}
        </Link>
      }
      outcome={candidate.outcome}
      stage={stage}
      about={`${word('sex', candidate.sex)}${
        candidate.writeIn
          ? ` · ${t('results.writeIn')}`
          : candidate.nominatedBy
            ? ` · ${word('nominatedBy', candidate.nominatedBy)}`
            : ''
      }`}
      sentence={candidate.reason ? say(candidate.reason) : null}
      ruleIds={candidate.rules}
      rules={rules}
      chosen={chosen}
    >
      <Sheets candidate={candidate} contest={contest} />
      {candidate.countedBy.length > 0 ? (
        <div className="countedBy">
          <h4>{t('results.countedBy', { name: candidate.name })}</h4>
          <ul>
            {candidate.countedBy.map((measure) => (
              <li key={measure}>
                <Link
                  to="/rounds/$roundId/figures/$measure"
                  params={{ roundId, measure }}
                  search={{ search: candidate.name }}
                  className="go"
                >
                  {measureTitle(measure)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </DecisionFrame>
  );
}

/** A decision on a person: name, outcome, the sentence to read out, the rules; what else there is stands beneath. */
export function DecisionFrame(props: {
  frame?: Ref<HTMLElement>;
  id: string;
  level: 'h3' | 'h4';
  name: ReactNode;
  outcome: string | null;
  stage: string;
  about: string;
  sentence: string | null;
  ruleIds: readonly string[];
  rules: readonly RuleCard[];
  chosen?: boolean;
  children?: ReactNode;
}) {
  const { word } = useLanguage();
  const { level: Heading, outcome } = props;
  const head = `decision-${props.id}`;
  return (
    <article ref={props.frame} className={`decision ${props.chosen ? 'chosen' : ''}`} aria-labelledby={head}>
      <header className="decisionHead">
        <Heading id={head}>{props.name}</Heading>
        <span className={`outcome ${outcome === 'ELECTED' ? 'good' : ''}`}>
          <span aria-hidden="true">{outcomeMark(outcome)}</span>{' '}
          {word(props.stage === 'pre-election' ? 'preOutcome' : 'outcome', outcome ?? 'UNDECIDED')}
        </span>
        <span className="quiet">{props.about}</span>
      </header>
      {props.sentence === null ? null : <p className="decisionSentence">{props.sentence}</p>}
      <RuleChips ids={props.ruleIds} rules={props.rules} />
      {props.children}
    </article>
  );
}

/** The count sheets that the votes were added up from. */
function Sheets({ candidate, contest }: { candidate: Candidate; contest: Contest }) {
  const { t } = useLanguage();
  if (candidate.sheets.length === 0) return null;
  return (
    <details className="sheets">
      <summary>{t('results.inputs', { n: candidate.sheets.length })}</summary>
      <table className="plain">
        <caption className="unseen">{t('results.inputsOf', { name: candidate.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('results.sheet')}</th>
            <th scope="col" className="number">
              {t('results.approve')}
            </th>
            <th scope="col" className="number">
              {t('results.oppose')}
            </th>
            <th scope="col" className="number">
              {t('results.abstain')}
            </th>
          </tr>
        </thead>
        <tbody>
          {candidate.sheets.map((sheet) => (
            <tr key={sheet.sheet}>
              <th scope="row">{sheet.sheet}</th>
              <td className="number">{grouped(sheet.approve)}</td>
              <td className="number">{grouped(sheet.oppose)}</td>
              <td className="number">{grouped(sheet.abstain)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {contest.threshold === null ? null : (
        <p className="quiet">
          {t('results.baseAndThreshold', {
            base: contest.base === null ? '—' : grouped(contest.base),
            threshold: grouped(contest.threshold),
          })}
        </p>
      )}
    </details>
  );
}
