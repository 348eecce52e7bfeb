import { memo } from 'react';
import { useLanguage } from '../../app/language.tsx';
import type { Fault, Place } from './faults.ts';
import { fieldId } from './useSheetKeys.ts';

interface Props {
  readonly place: Place;
  readonly label: string;
  readonly value: string;
  readonly fault: Fault | undefined;
  readonly onText: (place: Place, text: string) => void;
  /** A name or another text, for which the phone shows letters. */
  readonly text?: boolean;
  /** The head of the column says it already; on a phone, where there is none, this stands over the field. */
  readonly column?: string;
}

/** A field of the sheet with what is wrong in it beneath; nothing that is typed is held back. */
export const NumberField = memo(function NumberField(props: Props) {
  const { place, label, value, fault, onText, text = false, column } = props;
  const id = fieldId(place);
  return (
    <div className={`benchField ${text ? 'text' : ''}`}>
      <label htmlFor={id} className={column === undefined ? '' : 'bare'}>
        {column ?? label}
      </label>
      <input
        id={id}
        data-place={place}
        value={value}
        aria-label={column === undefined ? undefined : label}
        inputMode={text ? 'text' : 'numeric'}
        autoComplete="off"
        enterKeyHint="next"
        maxLength={60}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onText(place, event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <FaultLine id={`${id}-fault`} fault={fault} />
    </div>
  );
});

/** What is wrong, in a sentence with its numbers. */
export function FaultLine({ id, fault }: { id: string; fault: Fault | undefined }) {
  const { t } = useLanguage();
  if (fault === undefined) return null;
  return (
    <p id={id} className="refusal">
      {t(`lawBench.fault_${fault.code}`, fault.values)}
    </p>
  );
}
