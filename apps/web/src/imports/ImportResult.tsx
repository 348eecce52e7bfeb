import type { ImportAnswer } from '@huanjie/contract';
import type { Bilingual } from '@huanjie/rules';
import { grouped } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import { type Column, DataTable } from '../components/DataTable.tsx';

type Issue = ImportAnswer['issues'][number];

/** Issues shown; more are counted, since mending the first hundreds mends most of the rest. */
const SHOWN = 500;

interface Titled {
  readonly columns: readonly { readonly key: string; readonly title: Bilingual }[];
}

/** What came of an import: in, already in, or refused with every cell that is wrong. */
export function ImportResult({ answer, fileName, kind }: { answer: ImportAnswer; fileName: string; kind: Titled }) {
  const { t, say } = useLanguage();
  const titleOf = (key: string) => {
    const column = kind.columns.find((one) => one.key === key);
    return column ? say(column.title) : key;
  };
  const columns: readonly Column<Issue>[] = [
    { key: 'row', title: t('imports.row'), number: true, sortBy: (issue) => issue.row, cell: (issue) => issue.row },
    {
      key: 'column',
      title: t('imports.column'),
      sortBy: (issue) => issue.column,
      cell: (issue) => titleOf(issue.column),
    },
    { key: 'value', title: t('imports.value'), cell: (issue) => <span className="code">{issue.value || '—'}</span> },
    {
      key: 'severity',
      title: t('imports.severity'),
      sortBy: (issue) => issue.severity,
      cell: (issue) => (issue.severity === 'error' ? `✕ ${t('imports.error')}` : `! ${t('imports.warning')}`),
    },
    { key: 'what', title: t('imports.what'), wide: true, cell: (issue) => say(issue) },
  ];
  const mark = { imported: '✓', alreadyImported: '=', refused: '✕' }[answer.state];
  return (
    <div className={`importResult ${answer.state}`} role="status">
      <p className="strong">
        <span aria-hidden="true">{mark}</span> {t(`imports.state_${answer.state}`, { file: fileName })}
      </p>
      <p>{say(answer.message)}</p>
      <dl className="facts row">
        <Count name={t('imports.rows')} value={answer.rows} />
        <Count name={t('imports.accepted')} value={answer.accepted} />
        <Count name={t('imports.rejected')} value={answer.rejected} />
        <Count name={t('imports.warnings')} value={answer.warnings} />
      </dl>
      {answer.issues.length > 0 ? (
        <DataTable
          caption={t('imports.issues')}
          columns={columns}
          rows={answer.issues.slice(0, SHOWN)}
          rowKey={(issue, index) => `${issue.row} ${issue.column} ${issue.code} ${index}`}
          tall
        />
      ) : null}
      {answer.issues.length > SHOWN ? (
        <p className="quiet">{t('imports.firstIssues', { shown: SHOWN, total: grouped(answer.issues.length) })}</p>
      ) : null}
    </div>
  );
}

function Count({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{grouped(value)}</dd>
    </div>
  );
}
