import { grouped } from '../app/dates.ts';

/** What a printed value needs to be known of. */
export interface Printable {
  readonly value: number | null;
  readonly printed: string;
}

/** A value as the page shows it: whole numbers with their thousands apart, everything else as it is printed. */
export function shownValue({ value, printed }: Printable): string {
  return value !== null && Number.isInteger(value) && printed === String(value) ? grouped(value) : printed;
}

/** The amount of a change without its sign, which the arrow beside it says. */
export function amountOf({ value, printed }: { readonly value: number; readonly printed: string }): string {
  return shownValue({ value: Math.abs(value), printed: printed.replace(/^[-+−]/, '') });
}

/** Whether the unit still has to stand beside the number, or is in it already (87.3%). */
export function needsUnit(printed: string, unit: string): boolean {
  return unit !== '' && !printed.includes(unit);
}

/** The unit that a figure was computed for, out of the address of its records. */
export function unitOfRecords(address: string): string | undefined {
  return /[?&]unitId=([0-9a-f-]{36})/i.exec(address)?.[1];
}
