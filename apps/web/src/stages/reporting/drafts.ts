/** Where an unsent edit belongs. */
export interface Place {
  readonly roundId: string;
  readonly outline: string;
  readonly key: string;
}

const nameOf = (place: Place): string => `huanjie.draft ${place.roundId} ${place.outline} ${place.key}`;

/** The unsent edit of a paragraph, kept through a closed tab and a lost connection. */
export function readDraft(place: Place): string | null {
  return localStorage.getItem(nameOf(place));
}

export const hasDraft = (place: Place): boolean => readDraft(place) !== null;

/** Keeps an edit that is not sent yet. */
export function keepDraft(place: Place, text: string): void {
  localStorage.setItem(nameOf(place), text);
}

/** Forgets an edit, sent or given up. */
export function dropDraft(place: Place): void {
  localStorage.removeItem(nameOf(place));
}
