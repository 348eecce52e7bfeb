import type { RollCheckAnswer, RollReading } from '@huanjie/contract';
import { useLanguage } from '../app/language.tsx';
import { frameOf } from '../components/DataTable.tsx';
import { columnIndex } from './mapping.ts';

type Severity = RollCheckAnswer['groups'][number]['severity'];

/** The first rows of a sheet as they stand in the file, with the cells marked that something is said of. */
export function RollPreviewTable({ reading, groups }: { reading: RollReading; groups: RollCheckAnswer['groups'] }) {
  const { t } = useLanguage();
  const marks = marksOf(groups, reading.name);
  const letters = reading.mapping.map(({ column }) => column);
  return (
    <div {...frameOf(t('imports.firstRows'))} className="tableFrame scroll rollRows">
      <table>
        <caption className="unseen">{t('imports.firstRows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            {reading.mapping.map(({ column, heading }) => (
              <th scope="col" key={column}>
                {heading || column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reading.preview.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {letters.map((column) => (
                <MarkedCell
                  key={column}
                  text={cells[columnIndex(column)] ?? ''}
                  severity={marks.get(`${column}${row}`)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SIGNS = { error: '✕', question: '?', warning: '!' } as const;

function MarkedCell({ text, severity }: { text: string; severity: Severity | undefined }) {
  const { t } = useLanguage();
  if (severity === undefined) return <td>{text}</td>;
  return (
    <td className={`marked ${severity}`}>
      <span aria-hidden="true">{SIGNS[severity]} </span>
      <span className="unseen">{t(`imports.severity_${severity}`)}</span>
      {text || t('imports.emptyCell')}
    </td>
  );
}

/** The gravest finding of each cell. */
function marksOf(groups: RollCheckAnswer['groups'], sheet: string): ReadonlyMap<string, Severity> {
  const marks = new Map<string, Severity>();
  for (const severity of ['warning', 'question', 'error'] as const) {
    for (const group of groups) {
      if (group.severity !== severity) continue;
      for (const issue of group.issues) {
        if (issue.cell !== undefined && (issue.sheet ?? sheet) === sheet) marks.set(issue.cell, severity);
      }
    }
  }
  return marks;
}
