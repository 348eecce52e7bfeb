/** A card of the margin: where it would stand beside its line, and how tall it is. */
export interface MarginCard {
  readonly anchor: number;
  readonly height: number;
}

/**
 * Where the cards of a margin stand: each at its line or as little below it as the cards before it ask for, never over
 * one another. A `pinned` card stands exactly at its line wherever the page has room for the ones before it, which then
 * move up.
 */
export function layOutMargin(
  cards: readonly MarginCard[],
  gap: number,
  pinned: number | null = null,
): readonly number[] {
  const tops = pushDown(cards, gap, 0);
  const pin = pinned === null ? undefined : cards[pinned];
  if (pinned === null || pin === undefined) return tops;
  // The highest that the pinned card can stand: with every card before it stacked from the top of the page.
  const stacked = cards.slice(0, pinned).reduce((sum, card) => sum + card.height + gap, 0);
  const pinnedTop = Math.max(pin.anchor, stacked);
  const before = pullUp(tops.slice(0, pinned), cards, gap, pinnedTop);
  const after = pushDown(cards.slice(pinned + 1), gap, pinnedTop + pin.height + gap);
  return [...before, pinnedTop, ...after];
}

function pushDown(cards: readonly MarginCard[], gap: number, from: number): number[] {
  let free = from;
  return cards.map(({ anchor, height }) => {
    const top = Math.max(anchor, free);
    free = top + height + gap;
    return top;
  });
}

/** Moves cards up, last first, until they end above `below`. */
function pullUp(tops: readonly number[], cards: readonly MarginCard[], gap: number, below: number): number[] {
  let limit = below;
  return tops
    .map((top, index) => ({ top, height: cards[index]?.height ?? 0 }))
    .reverse()
    .map(({ top, height }) => {
      const moved = Math.min(top, limit - gap - height);
      limit = moved;
      return moved;
    })
    .reverse();
}
