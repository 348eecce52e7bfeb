import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useLanguage } from '../../../app/language.tsx';
import { Part } from '../../../components/PageHead.tsx';
import { Pager } from '../../../components/Pager.tsx';
import { RuleChips } from '../../../components/RuleChip.tsx';
import { ruleCards } from '../../../law/calendar/rulesOf.ts';
import { BODIES, FINDINGS_PAGE, type Finding, type RoundCalendarData, type RoundCalendarSearch } from './queries.ts';

interface Props {
  readonly data: RoundCalendarData;
  readonly asked: RoundCalendarSearch;
  readonly narrow: (part: RoundCalendarSearch) => void;
}

/** The mark of a weight: never by colour alone. */
const MARKS: Readonly<Record<Finding['weight'], string>> = { breach: '!', check: '?', unrecorded: '○' };

/** What does not fit the law of its day, each with its unit, its rule and what mends it. */
export function Findings({ data, asked, narrow }: Props) {
  const { t, word } = useLanguage();
  const { findings } = data;
  const bodies = BODIES.filter((body) => data.elections.some((election) => election.body === body));
  return (
    <Part id="findings" title={t('lawCalendar.findings')}>
      <div className="toolRow findingFilters">
        {bodies.length < 2 ? null : (
          <Filter
            label={t('lawCalendar.body')}
            value={asked.body}
            choices={bodies.map((body) => [body, word('body', body)])}
            onChoice={(body) => narrow({ body: BODIES.find((one) => one === body), step: undefined })}
          />
        )}
        <Filter
          label={t('lawCalendar.step')}
          value={asked.step}
          choices={useStepChoices(data, asked)}
          onChoice={(step) => narrow({ step })}
        />
        <Filter
          label={t('lawCalendar.weight')}
          value={asked.weight}
          choices={(['breach', 'check', 'unrecorded'] as const).map((one) => [one, t(`lawCalendar.weight_${one}`)])}
          onChoice={(weight) => narrow({ weight: weight as RoundCalendarSearch['weight'] })}
        />
      </div>
      {findings.rows.length === 0 ? (
        <p className="tableEmpty">{t(isNarrowed(asked) ? 'lawCalendar.noneFound' : 'lawCalendar.noFindings')}</p>
      ) : (
        <ol className="findings">
          {findings.rows.map((finding) => (
            <FindingItem
              key={`${finding.unit.unitId} ${finding.body} ${finding.step} ${finding.code} ${finding.day}`}
              finding={finding}
            />
          ))}
        </ol>
      )}
      <Pager
        label={t('lawCalendar.findings')}
        total={findings.total}
        page={findings.page}
        pageSize={FINDINGS_PAGE}
        onPage={(page) => narrow({ page })}
      />
    </Part>
  );
}

const isNarrowed = ({ body, step, weight }: RoundCalendarSearch): boolean =>
  body !== undefined || step !== undefined || weight !== undefined;

/** Steps that have a finding, and the one chosen. */
function useStepChoices(data: RoundCalendarData, asked: RoundCalendarSearch): [string, string][] {
  const { say } = useLanguage();
  const choices = new Map<string, string>();
  for (const { body, steps } of data.elections) {
    if (asked.body !== undefined && asked.body !== body) continue;
    for (const step of steps) {
      const found = step.breaches + step.checks + step.unrecorded;
      if (found > 0 || step.step === asked.step) choices.set(step.step, say(step));
    }
  }
  return [...choices];
}

function FindingItem({ finding }: { finding: Finding }) {
  const { t, say, word, language } = useLanguage();
  return (
    <li className={finding.weight}>
      <p className="findingHead">
        <span aria-hidden="true">{MARKS[finding.weight]}</span>
        <strong>{t(`lawCalendar.weight_${finding.weight}`)}</strong>
        <Link to="/rounds/$roundId/units/$unitId" from="/rounds/$roundId" params={{ unitId: finding.unit.unitId }}>
          {finding.unit.name}
        </Link>
        <span className="quiet">{word('body', finding.body)}</span>
      </p>
      <p>{say(finding)}</p>
      {finding.doubts.map((doubt) => (
        <p key={doubt.code} className="quiet">
          {say(doubt)}
        </p>
      ))}
      <p>
        <span className="quiet">{t('lawCalendar.remedy')}</span> {say(finding.remedy)}
      </p>
      <RuleChips ids={finding.rules} rules={ruleCards(finding.rules, finding.ruleSet, language)} />
    </li>
  );
}

function Filter(props: {
  label: string;
  value: string | undefined;
  choices: readonly (readonly [value: string, label: string])[];
  onChoice: (value: string | undefined) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const { label, value, choices, onChoice } = props;
  return (
    <div className="field">
      <label className="strong" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value ?? ''}
        onChange={(event) => onChoice(event.target.value || undefined)}
      >
        <option value="">{t('lawCalendar.all')}</option>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
