/** Where a key stood first. */
export interface FirstPlaces {
  /** Row at which `key` stood first, or 0 after noting it at `row`. */
  readonly firstRow: (key: number, row: number) => number;
}

const START = 1 << 12;
const EMPTY = -1;

/**
 * A table of numeric keys (whole numbers from 0, below 2^53) and the row at which each came first, in flat memory:
 * twelve bytes a slot, where a `Map` takes four times that and its keys besides.
 */
export function keyTable(): FirstPlaces {
  let keys = new Float64Array(START).fill(EMPTY);
  let rows = new Uint32Array(START);
  let used = 0;

  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    let slot = mix(key) & mask;
    while (keys[slot] !== EMPTY && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    const oldKeys = keys;
    const oldRows = rows;
    keys = new Float64Array(oldKeys.length * 2).fill(EMPTY);
    rows = new Uint32Array(oldKeys.length * 2);
    for (let at = 0; at < oldKeys.length; at += 1) {
      const key = oldKeys[at] as number;
      if (key === EMPTY) continue;
      const slot = slotOf(key);
      keys[slot] = key;
      rows[slot] = oldRows[at] as number;
    }
  };
  const firstRow = (key: number, row: number): number => {
    const slot = slotOf(key);
    if (keys[slot] === key) return rows[slot] as number;
    keys[slot] = key;
    rows[slot] = row;
    used += 1;
    if (used * 3 > keys.length * 2) grow();
    return 0;
  };
  return { firstRow };
}

/** Spreads both halves of a key over 32 bits. */
function mix(key: number): number {
  let hash = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * The key of a valid 18-character ID number. The check character follows from the others, so seventeen digits tell
 * two numbers apart; with the date counted in days they stay below 2^53.
 */
export function keyOfId(id: string): number {
  const day = keyOfParts(digits(id, 6, 4), digits(id, 10, 2), digits(id, 12, 2));
  return (digits(id, 0, 6) * DAYS + day) * 1000 + digits(id, 14, 3);
}

/** More than the days (counted with months of 31) from 1850 to 9999. */
const DAYS = 3_100_000;

/**
 * A key for a name and a birth date (`YYYY-MM-DD`). Two names may share one, if very rarely: compare them before
 * saying that they are the same.
 */
export function keyOfPerson(name: string, day: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 2) * DAYS + keyOfParts(digits(day, 0, 4), digits(day, 5, 2), digits(day, 8, 2));
}

function keyOfParts(year: number, month: number, day: number): number {
  return Math.max(0, year - 1850) * 372 + (month - 1) * 31 + day - 1;
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
