import type { RollMapping, RollPreview, RollReading } from '@huanjie/contract';
import { useLanguage } from '../app/language.tsx';
import { frameOf } from '../components/DataTable.tsx';
import { choose, columnsOf, type MappedColumn, missingFields, surenessOf } from './mapping.ts';

interface Props {
  readonly reading: RollReading;
  readonly fields: RollPreview['fields'];
  readonly chosen: RollMapping;
  readonly onChoose: (chosen: RollMapping) => void;
}

/** Every column of a file: its heading, samples, what it is taken for and how surely. Each choice can be changed. */
export function MappingTable({ reading, fields, chosen, onChoose }: Props) {
  const { t, say } = useLanguage();
  const columns = columnsOf(reading, chosen);
  const missing = missingFields(fields, columns);
  return (
    <>
      {missing.length > 0 ? (
        <p className="refusal" role="alert">
          {t('imports.missingFields', { fields: missing.map(({ title }) => say(title)).join(t('imports.comma')) })}
        </p>
      ) : null}
      <div {...frameOf(t('imports.mapping'))} className="tableFrame cards rollMapping">
        <table>
          <caption className="unseen">{t('imports.mapping')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('imports.heading')}</th>
              <th scope="col">{t('imports.samples')}</th>
              <th scope="col">{t('imports.field')}</th>
              <th scope="col">{t('imports.sureness')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <MappingRow
                key={column.column}
                column={column}
                fields={fields}
                onChange={(field) => onChoose(choose(chosen, columns, column.name, field))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function MappingRow(props: {
  column: MappedColumn;
  fields: RollPreview['fields'];
  onChange: (field: string | null) => void;
}) {
  const { t, say } = useLanguage();
  const { column, fields, onChange } = props;
  const sureness = surenessOf(column);
  const options = (aside: boolean) =>
    fields
      .filter((field) => field.aside === aside)
      .map((field) => (
        <option key={field.key} value={field.key}>
          {say(field.title)}
          {field.required ? t('imports.mustHave') : ''}
        </option>
      ));
  return (
    <tr className={sureness === 'guessed' ? 'guessed' : undefined}>
      <th scope="row" data-label={t('imports.heading')}>
        <span>
          <span className="columnLetters">{column.column}</span>
          {column.heading || t('imports.noHeading')}
        </span>
      </th>
      <td data-label={t('imports.samples')}>
        <span className="samples">{column.samples.join(t('imports.comma')) || '—'}</span>
      </td>
      <td data-label={t('imports.field')}>
        <select
          className="select"
          aria-label={t('imports.fieldOf', { heading: column.heading || column.column })}
          value={column.field ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        >
          <option value="">{t('imports.notRead')}</option>
          <optgroup label={t('imports.rollFields')}>{options(false)}</optgroup>
          <optgroup label={t('imports.asideFields')}>{options(true)}</optgroup>
        </select>
      </td>
      <td data-label={t('imports.sureness')}>
        <span className={`sureness ${sureness}`}>{t(`imports.sure_${sureness}`)}</span>
      </td>
    </tr>
  );
}
