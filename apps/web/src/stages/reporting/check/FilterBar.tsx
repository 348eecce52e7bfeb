import type { ReportFinding } from '@huanjie/contract';
import { Button } from 'antd';
import { useLanguage } from '../../../app/language.tsx';
import { SEVERITY_MARK } from './FindingCard.tsx';
import type { Steps } from './useKeys.ts';
import type { Filter, Reviewing } from './useReview.ts';

const SEVERITIES = ['error', 'warning', 'question'] as const;
const CLASSES = ['error', 'rounding', 'coverage', 'definition', 'rule', 'text'] as const;

/** How many findings of which kind, what of them to show, how many are decided, and the way from one to the next. */
export function FilterBar({ reviewing, steps }: { reviewing: Reviewing; steps: Steps }) {
  const { t } = useLanguage();
  const { review, filter, setFilter, decisions } = reviewing;
  const total = review.findings.length;
  const done = review.findings.filter((finding) => decisions[finding.id] !== undefined).length;
  return (
    <section className="checkBar" aria-label={t('checking.found')}>
      <div className="checkFilters">
        <Toggles
          label={t('checking.severity')}
          choices={SEVERITIES}
          chosen={filter.severities}
          countOf={(severity) => count(review.findings, (finding) => finding.severity === severity)}
          name={(severity) => (
            <>
              <span className={`severityMark ${severity}`} aria-hidden="true">
                {SEVERITY_MARK[severity]}
              </span>
              {t(`checking.severity_${severity}`)}
            </>
          )}
          onChange={(severities) => setFilter({ ...filter, severities })}
        />
        <Toggles
          label={t('checking.class')}
          choices={CLASSES}
          chosen={filter.classes}
          countOf={(one) => count(review.findings, (finding) => finding.class === one)}
          name={(one) => t(`checking.class_${one}`)}
          onChange={(classes) => setFilter({ ...filter, classes })}
        />
      </div>
      <div className="checkSteps">
        <label className="checkProgressLabel">
          <span>{t('checking.progress', { done, total })}</span>
          <progress value={done} max={total} aria-label={t('checking.progressLabel')} />
        </label>
        <Button onClick={steps.previous}>
          <span aria-hidden="true">↑</span>
          <span className="stepWord">{t('checking.previous')}</span>
        </Button>
        <Button onClick={steps.next}>
          <span aria-hidden="true">↓</span>
          <span className="stepWord">{t('checking.next')}</span>
        </Button>
        <Button disabled={reviewing.undo === null} onClick={() => reviewing.undo?.()}>
          {t('checking.undo')}
        </Button>
        {reviewing.redo === null ? null : <Button onClick={() => reviewing.redo?.()}>{t('checking.redo')}</Button>}
      </div>
      {reviewing.shown.length === 0 ? <NothingShown onAll={() => setFilter(ALL)} /> : null}
    </section>
  );
}

const ALL: Filter = { severities: new Set(), classes: new Set() };

const count = (findings: readonly ReportFinding[], fits: (finding: ReportFinding) => boolean): number =>
  findings.filter(fits).length;

function NothingShown({ onAll }: { onAll: () => void }) {
  const { t } = useLanguage();
  return (
    <p role="status">
      {t('checking.hiddenByFilter')}{' '}
      <button type="button" className="chip" onClick={onAll}>
        {t('checking.showAllFindings')}
      </button>
    </p>
  );
}

interface TogglesProps<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly chosen: ReadonlySet<T>;
  readonly countOf: (choice: T) => number;
  readonly name: (choice: T) => React.ReactNode;
  readonly onChange: (chosen: ReadonlySet<T>) => void;
}

/** Chips that are on or off; choices that nothing was found of are left out. */
function Toggles<T extends string>({ label, choices, chosen, countOf, name, onChange }: TogglesProps<T>) {
  const toggle = (choice: T) => {
    const next = new Set(chosen);
    if (!next.delete(choice)) next.add(choice);
    onChange(next);
  };
  return (
    <fieldset className="toggles">
      <legend className="unseen">{label}</legend>
      {choices
        .filter((choice) => countOf(choice) > 0)
        .map((choice) => (
          <button
            key={choice}
            type="button"
            className="chip"
            aria-pressed={chosen.has(choice)}
            onClick={() => toggle(choice)}
          >
            {name(choice)} <strong>{countOf(choice)}</strong>
          </button>
        ))}
    </fieldset>
  );
}
