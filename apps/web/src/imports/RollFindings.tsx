import type { RollCheckAnswer, RollIssueGroup } from '@huanjie/contract';
import { grouped } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import type { MessageKey } from '../app/messages.ts';

const ORDER = { error: 0, question: 1, warning: 2 } as const;
const SIGNS = { error: '✕', question: '?', warning: '!' } as const;

const KINDS: Readonly<Record<string, MessageKey>> = {
  MISSING_REQUIRED: 'imports.kind_MISSING_REQUIRED',
  ID_LENGTH: 'imports.kind_ID_LENGTH',
  ID_CHARACTERS: 'imports.kind_ID_CHARACTERS',
  ID_CHECK_DIGIT: 'imports.kind_ID_CHECK_DIGIT',
  ID_BIRTH_DATE: 'imports.kind_ID_BIRTH_DATE',
  ID_SCIENTIFIC: 'imports.kind_ID_SCIENTIFIC',
  ID_MAYBE_CUT: 'imports.kind_ID_SCIENTIFIC',
  BIRTH_DATE_FORM: 'imports.kind_BIRTH_DATE_FORM',
  BIRTH_DATE_UNSURE: 'imports.kind_BIRTH_DATE_FORM',
  BIRTH_DATE_MISMATCH: 'imports.kind_BIRTH_DATE_MISMATCH',
  SEX_MISMATCH: 'imports.kind_SEX_MISMATCH',
  UNDER_AGE: 'imports.kind_UNDER_AGE',
  AGE_ODD: 'imports.kind_AGE_ODD',
  CHOICE_UNKNOWN: 'imports.kind_CHOICE_UNKNOWN',
  NAME_CHARACTERS: 'imports.kind_NAME_CHARACTERS',
  NAME_TWO: 'imports.kind_NAME_CHARACTERS',
  UNIT_CODE_FORM: 'imports.kind_OTHER_UNIT',
  OTHER_UNIT: 'imports.kind_OTHER_UNIT',
  UNIT_DIFFERS: 'imports.kind_WRONG_ROLL',
  UNIT_NAME_DIFFERS: 'imports.kind_WRONG_ROLL',
  REGION_DIFFERS: 'imports.kind_WRONG_ROLL',
  DUPLICATE_ID: 'imports.kind_DUPLICATE_ID',
  DUPLICATE_ROW: 'imports.kind_DUPLICATE_ROW',
  SAME_NAME_AND_BIRTH_DATE: 'imports.kind_SAME_NAME_AND_BIRTH_DATE',
  HEADING_MISSING: 'imports.kind_HEADING_MISSING',
  HEADING_DUPLICATE: 'imports.kind_HEADING_DUPLICATE',
  HEADING_UNKNOWN: 'imports.kind_HEADING_UNKNOWN',
  HEADING_GUESSED: 'imports.kind_HEADING_GUESSED',
  ID_OLD: 'imports.kind_PUT_RIGHT',
  ID_TIDIED: 'imports.kind_PUT_RIGHT',
  NAME_TIDIED: 'imports.kind_PUT_RIGHT',
  CHARACTER_REPLACED: 'imports.kind_PUT_RIGHT',
  BIRTH_DATE_READ: 'imports.kind_PUT_RIGHT',
  GROUP_NAME: 'imports.kind_GROUP_NAME',
  GROUP_NAME_VARIANT: 'imports.kind_GROUP_NAME',
  ROW_SKIPPED: 'imports.kind_LEFT_OUT',
  HIDDEN_SHEETS: 'imports.kind_LEFT_OUT',
  HIDDEN_ROWS: 'imports.kind_LEFT_OUT',
  HIDDEN_COLUMNS: 'imports.kind_LEFT_OUT',
  COMMENTS_LEFT_OUT: 'imports.kind_LEFT_OUT',
  SHEETS_LEFT_OUT: 'imports.kind_LEFT_OUT',
  ALREADY_ON_ROLL: 'imports.kind_ALREADY_ON_ROLL',
  STRUCK_OFF: 'imports.kind_STRUCK_OFF',
  ON_OTHER_ROLL: 'imports.kind_ON_OTHER_ROLL',
};

/** Everything found in a file, by kind, the gravest first; errors and questions lie open. */
export function RollFindings({ groups }: { groups: RollCheckAnswer['groups'] }) {
  const { t } = useLanguage();
  if (groups.length === 0) return <p>{t('imports.noFindings')}</p>;
  const sorted = [...groups].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || b.count - a.count);
  return (
    <div className="rollFindings">
      {sorted.map((group) => (
        <FindingGroup key={`${group.severity} ${group.code}`} group={group} />
      ))}
    </div>
  );
}

function FindingGroup({ group }: { group: RollIssueGroup }) {
  const { t, say } = useLanguage();
  const { severity, code, count, issues } = group;
  return (
    <details className={`findingGroup ${severity}`} open={severity !== 'warning'}>
      <summary>
        <span className="findingMark">
          <span aria-hidden="true">{SIGNS[severity]} </span>
          {t(`imports.severity_${severity}`)}
        </span>
        <span className="strong">{t(KINDS[code] ?? 'imports.kind_OTHER')}</span>
        <span className="quiet">{t('imports.places', { n: grouped(count) })}</span>
      </summary>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.sheet ?? ''} ${issue.row} ${issue.cell ?? ''} ${issue.zh}`}>
            {say(issue)}
            {issue.value === '' ? null : (
              <span className="code quiet"> {t('imports.asWritten', { value: issue.value })}</span>
            )}
          </li>
        ))}
      </ul>
      {count > issues.length ? (
        <p className="quiet">{t('imports.firstIssues', { shown: issues.length, total: grouped(count) })}</p>
      ) : null}
    </details>
  );
}
