import { useId } from 'react';

/** A labelled whole number, typed with the number keys. */
export function NumberField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hidden?: boolean;
}) {
  const { label, value, onChange, hidden = false } = props;
  const id = useId();
  return (
    <div className="field numberField">
      <label className={hidden ? 'unseen' : 'strong'} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="textField"
        type="text"
        inputMode="numeric"
        pattern="[0-9]*"
        maxLength={7}
        autoComplete="off"
        required
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/[^0-9]/g, ''))}
      />
    </div>
  );
}
