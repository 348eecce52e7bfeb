import { useLanguage } from '../../app/language.tsx';

const STATES = ['any', 'open', 'granted', 'refused', 'withdrawn'] as const;

export type AskedState = Exclude<(typeof STATES)[number], 'any'>;

/** Which applications are shown, by how they stand; undefined for all. */
export function StateFilter(props: { state: AskedState | 'any'; onState: (state: AskedState | undefined) => void }) {
  const { t, word } = useLanguage();
  const { state, onState } = props;
  return (
    <fieldset className="toggles rollFilter">
      <legend className="unseen">{t('rolls.show')}</legend>
      {STATES.map((one) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={state === one}
          onClick={() => onState(one === 'any' ? undefined : one)}
        >
          {one === 'any' ? t('rolls.show_any') : word('requestState', one)}
        </button>
      ))}
    </fieldset>
  );
}
