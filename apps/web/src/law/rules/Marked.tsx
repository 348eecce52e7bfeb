import { memo } from 'react';
import { markHits } from './search.ts';

/** A text with what the search found in it marked. */
export const Marked = memo(function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  if (terms.length === 0) return text;
  return markHits(text, terms).map((piece) =>
    piece.hit ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
  );
});
