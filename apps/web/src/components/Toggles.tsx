/** One of a few views of a list, as chips of which one is pressed. */
export function Toggles<Value extends string>(props: {
  legend: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
}) {
  const { legend, value, options, onChange } = props;
  return (
    <fieldset className="toggles">
      <legend className="unseen">{legend}</legend>
      {options.map((one) => (
        <button
          key={one.value}
          type="button"
          className="chip"
          aria-pressed={value === one.value}
          onClick={() => onChange(one.value)}
        >
          {one.label}
        </button>
      ))}
    </fieldset>
  );
}
