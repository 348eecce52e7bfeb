import type { ReportFinding } from '@huanjie/contract';
import { Button } from 'antd';
import { memo } from 'react';
import { useLanguage } from '../../../app/language.tsx';
import { DismissForm } from './DismissForm.tsx';
import type { Decision } from './decisions.ts';
import { FigureLink } from './FigureLink.tsx';

export interface CardActs {
  readonly decide: (id: string, decision: Decision | null) => void;
  readonly setDismissing: (id: string | null) => void;
}

interface Props {
  readonly finding: ReportFinding;
  readonly number: number;
  readonly line: number;
  readonly decision: Decision | undefined;
  /** Accepted, but another accepted change stands where this one would. */
  readonly overlapped: boolean;
  readonly chosen: boolean;
  readonly dismissing: boolean;
  /** Figures open the records of a round. */
  readonly opens: boolean;
  readonly acts: CardActs;
}

/** A shape for each severity, so that none is told by colour alone. */
export const SEVERITY_MARK = { error: '✕', warning: '!', question: '?' } as const;

/** What was found at a place, what follows from it, and the decision about it. */
export const FindingCard = memo(function FindingCard(props: Props) {
  const { t, say } = useLanguage();
  const { finding, number, line, decision, chosen } = props;
  const classes = ['findingCard', finding.severity, chosen ? 'chosen' : '', decision?.state ?? ''];
  const open = decision === undefined || chosen;
  return (
    <article
      id={`finding-${number}`}
      className={classes.filter(Boolean).join(' ')}
      data-card={number}
      data-finding={finding.id}
      tabIndex={-1}
      aria-labelledby={`finding-${number}-head`}
    >
      <header id={`finding-${number}-head`}>
        <span className="severityMark" aria-hidden="true">
          {SEVERITY_MARK[finding.severity]}
        </span>
        <strong>{t(`checking.severity_${finding.severity}`)}</strong>
        <span>{t(`checking.class_${finding.class}`)}</span>
        <a href={`#line-${line}`} className="cardPlace" data-place-of={finding.id}>
          <span className="unseen">{t('checking.toPlace')} </span>
          {t('checking.line', { n: line })}
        </a>
      </header>
      {open ? <p className="findingWords">{say(finding)}</p> : null}
      {open && finding.formula !== null ? (
        <p className="formula fails" lang="zh-CN">
          {finding.formula}
        </p>
      ) : null}
      {chosen ? <Details finding={finding} opens={props.opens} /> : null}
      {props.overlapped ? <p className="refusal">{t('checking.overlaps')}</p> : null}
      {decision === undefined ? <Undecided {...props} /> : <Decided {...props} decision={decision} />}
    </article>
  );
});

function Details({ finding, opens }: { finding: ReportFinding; opens: boolean }) {
  const { t, say } = useLanguage();
  return (
    <>
      {finding.printed !== null && finding.computed !== null ? (
        <dl className="printedComputed">
          <div>
            <dt>{t('checking.printed')}</dt>
            <dd lang="zh-CN">{finding.printed}</dd>
          </div>
          <div>
            <dt>{t('checking.computed')}</dt>
            <dd lang="zh-CN">{finding.computed}</dd>
          </div>
        </dl>
      ) : null}
      <p className="findingMend">
        <span className="unseen">{t('checking.mend')}: </span>
        {say(finding.mend)}
      </p>
      {opens && finding.measure !== undefined ? (
        <p>
          <FigureLink measure={finding.measure} className="go">
            {t('checking.toFigure')}
          </FigureLink>
        </p>
      ) : null}
    </>
  );
}

function Undecided({ finding, chosen, dismissing, acts }: Props) {
  const { t } = useLanguage();
  const accept = useAcceptLabel(finding);
  if (dismissing) {
    return (
      <DismissForm
        onDismiss={(reason) => {
          acts.decide(finding.id, { state: 'dismissed', reason });
          acts.setDismissing(null);
        }}
        onCancel={() => acts.setDismissing(null)}
      />
    );
  }
  if (!chosen) return null;
  return (
    <div className="findingActs">
      <Button onClick={() => acts.decide(finding.id, { state: 'accepted' })}>{accept}</Button>
      <Button onClick={() => acts.setDismissing(finding.id)}>{t('checking.dismiss')}</Button>
    </div>
  );
}

function useAcceptLabel(finding: ReportFinding): string {
  const { t } = useLanguage();
  if (finding.replacement === undefined) return t('checking.accept');
  const text = finding.replacement;
  return finding.measure === undefined
    ? t('checking.acceptReplacement', { text })
    : t('checking.acceptRecord', { text });
}

function Decided({ finding, decision, acts }: Props & { decision: Decision }) {
  const { t } = useLanguage();
  return (
    <p className="findingDecided">
      <span aria-hidden="true">{decision.state === 'accepted' ? '✓' : '–'}</span>{' '}
      <strong>{t(decision.state === 'accepted' ? 'checking.accepted' : 'checking.dismissed')}</strong>
      {decision.reason ? <span> {decision.reason}</span> : null}
      <button type="button" className="switch" onClick={() => acts.decide(finding.id, null)}>
        {t('checking.reopen')}
      </button>
    </p>
  );
}
