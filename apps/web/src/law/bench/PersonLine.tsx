import { memo, useCallback } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { type Edit, removePerson, setPerson } from './edits.ts';
import type { Fault, Place } from './faults.ts';
import { NumberField } from './NumberField.tsx';
import type { PersonRow, Sex } from './sheet.ts';
import type { Bench } from './useBench.ts';

interface Props {
  readonly person: PersonRow;
  readonly line: number;
  readonly allMarks: boolean;
  readonly edit: (edit: Edit) => void;
  readonly replace: Bench['replace'];
  readonly nameFault: Fault | undefined;
  readonly approveFault: Fault | undefined;
  readonly opposeFault: Fault | undefined;
  readonly abstainFault: Fault | undefined;
}

/** A line of the sheet. Only the line that changes is drawn anew. */
export const PersonLine = memo(function PersonLine(props: Props) {
  const { t } = useLanguage();
  const { person, line, allMarks, edit, replace, approveFault, opposeFault, abstainFault } = props;
  const { key } = person;
  const onText = useCallback(
    (place: Place, text: string) => edit(setPerson(key, { [place.slice(place.indexOf('.') + 1)]: text })),
    [edit, key],
  );
  const who = person.name.trim() || t('lawBench.line', { line });
  return (
    <tr>
      <th scope="row" className="benchName">
        <NumberField
          column={t('lawBench.name')}
          text
          place={`${key}.name`}
          label={t('lawBench.nameOf', { line })}
          value={person.name}
          fault={props.nameFault}
          onText={onText}
        />
      </th>
      <td className="benchWho">
        <SexSelect
          label={t('lawBench.sexOf', { who })}
          value={person.sex}
          onChange={(sex) => edit(setPerson(key, { sex }))}
        />
        <label className="benchTick">
          <input
            type="checkbox"
            checked={person.writeIn}
            aria-label={t('lawBench.writeInOf', { who })}
            onChange={(event) => edit(setPerson(key, { writeIn: event.target.checked }))}
          />
          <span>{t('lawBench.writeIn')}</span>
        </label>
      </td>
      <td>
        <NumberField
          place={`${key}.approve`}
          label={t('lawBench.approveOf', { who })}
          value={person.approve}
          fault={approveFault}
          onText={onText}
          column={t('results.approve')}
        />
      </td>
      {allMarks ? (
        <>
          <td>
            <NumberField
              place={`${key}.oppose`}
              label={t('lawBench.opposeOf', { who })}
              value={person.oppose}
              fault={opposeFault}
              onText={onText}
              column={t('results.oppose')}
            />
          </td>
          <td>
            <NumberField
              place={`${key}.abstain`}
              label={t('lawBench.abstainOf', { who })}
              value={person.abstain}
              fault={abstainFault}
              onText={onText}
              column={t('results.abstain')}
            />
          </td>
        </>
      ) : null}
      <td className="benchRemove">
        <button
          type="button"
          className="benchSmall"
          aria-label={t('lawBench.removeLine', { who })}
          onClick={() => replace(removePerson(key), 'lineGone')}
        >
          ×
        </button>
      </td>
    </tr>
  );
});

export function SexSelect(props: { label: string; value: Sex; onChange: (sex: Sex) => void }) {
  const { t, word } = useLanguage();
  return (
    <select
      className="select"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value as Sex)}
    >
      <option value="">{t('lawBench.sexUnknown')}</option>
      <option value="male">{word('sex', 'male')}</option>
      <option value="female">{word('sex', 'female')}</option>
    </select>
  );
}
