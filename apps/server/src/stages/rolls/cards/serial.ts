import { randomInt } from 'node:crypto';

/** Digits and capitals that nobody takes for another: without 0 and O, 1, I and L, U and V. */
export const SERIAL_LETTERS = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const LENGTH = 10;

/** A random number for a card; it says nothing of the person, and cannot be guessed from another. */
export const randomSerial = (): string =>
  Array.from({ length: LENGTH }, () => SERIAL_LETTERS.charAt(randomInt(SERIAL_LETTERS.length))).join('');
