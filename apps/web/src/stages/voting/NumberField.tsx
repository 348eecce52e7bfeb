import { useId } from 'react';

/** A labelled whole number of papers or people. */
export function NumberField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="strong" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={1_000_000}
        step={1}
        className="textField numberField"
        value={props.value}
        required={props.required ?? false}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

/** A labelled time of the day. */
export function TimeField(props: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label className="strong" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="time"
        className="textField timeField"
        value={props.value}
        required
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
