import { type ReactNode, useId } from 'react';
import { useLanguage } from '../../app/language.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: ReactNode;
}

/** A labelled text field of a form of the rolls. */
export function TextField(
  props: FieldProps & { max: number; long?: boolean; code?: boolean; list?: readonly string[]; name?: string },
) {
  const { label, value, onChange, required = false, hint, max, long = false, code = false, list, name } = props;
  const id = useId();
  const given = { value, required, maxLength: max, className: `textField ${code ? 'code' : ''}` };
  return (
    <div className="field">
      <label className="strong" htmlFor={id}>
        {label}
      </label>
      {long ? (
        <textarea id={id} {...given} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          id={id}
          {...given}
          name={name}
          type="text"
          autoComplete="off"
          spellCheck={false}
          list={list ? `${id}-list` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {list ? (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
      {hint ? <div className="fieldHint">{hint}</div> : null}
    </div>
  );
}

/** A labelled day. */
export function DayField(props: FieldProps & { latest?: string }) {
  const { label, value, onChange, required = false, hint, latest } = props;
  const id = useId();
  return (
    <div className="field">
      <label className="strong" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="textField dayField"
        value={value}
        required={required}
        max={latest}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint ? <div className="fieldHint">{hint}</div> : null}
    </div>
  );
}

/** A choice among few, as buttons in a row that arrow keys move through. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value | '';
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
  hint?: ReactNode;
}) {
  const { label, value, options, onChange, hint } = props;
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choiceRow">
        {options.map((one) => (
          <label key={one.value}>
            <input type="radio" name={name} checked={value === one.value} onChange={() => onChange(one.value)} />
            <span>{one.label}</span>
          </label>
        ))}
      </div>
      {hint ? <div className="fieldHint">{hint}</div> : null}
    </fieldset>
  );
}

/** Yes or no, and not known where that is an answer. */
export function YesNo(props: {
  label: string;
  value: boolean | null;
  onChange: (value: boolean | null) => void;
  open?: string;
  hint?: ReactNode;
}) {
  const { t } = useLanguage();
  const { label, value, onChange, open, hint } = props;
  const options = [
    { value: 'yes', label: t('rolls.yes') },
    { value: 'no', label: t('rolls.no') },
    ...(open === undefined ? [] : [{ value: 'open', label: open }]),
  ] as const;
  return (
    <Choice
      label={label}
      value={value === null ? 'open' : value ? 'yes' : 'no'}
      options={options}
      onChange={(next) => onChange(next === 'open' ? null : next === 'yes')}
      hint={hint}
    />
  );
}

/** A labelled list to choose from. */
export function SelectField<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
}) {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <div className="field">
      <label className="strong" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(event) => {
          const chosen = options.find((one) => one.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
