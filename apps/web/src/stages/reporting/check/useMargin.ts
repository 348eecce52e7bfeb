import { type RefObject, useLayoutEffect, useState } from 'react';
import { layOutMargin } from './margin.ts';

const GAP = 8;

/**
 * Puts the cards of a wide sheet beside their lines, again whenever the sheet or a card changes its size. The answer
 * counts the layouts, for whatever is drawn to a card.
 */
export function useMargin(
  sheet: RefObject<HTMLElement | null>,
  wide: boolean,
  pinned: number | null,
  cause: unknown,
): number {
  const [version, setVersion] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `cause` is whatever else adds, removes or changes cards.
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const arrange = () => {
      layOut(element, wide, pinned);
      setVersion((before) => before + 1);
    };
    arrange();
    const observer = new ResizeObserver(arrange);
    observer.observe(element);
    for (const card of element.querySelectorAll('[data-card]')) observer.observe(card);
    return () => observer.disconnect();
  }, [sheet, wide, pinned, cause]);
  return version;
}

function layOut(sheet: HTMLElement, wide: boolean, pinned: number | null): void {
  const cards = [...sheet.querySelectorAll<HTMLElement>('[data-card]')];
  if (!wide) {
    sheet.style.minHeight = '';
    for (const card of cards) card.style.top = '';
    return;
  }
  const origin = sheet.getBoundingClientRect().top;
  const places = placesIn(sheet);
  const measured = cards.map((card) => ({
    anchor: Math.max(0, (places.get(card.dataset.card ?? '') ?? topOfLine(card) ?? origin) - origin - 6),
    height: card.offsetHeight,
  }));
  const at = pinned === null ? -1 : cards.findIndex((card) => card.dataset.card === String(pinned));
  const tops = layOutMargin(measured, GAP, at < 0 ? null : at);
  cards.forEach((card, index) => {
    card.style.top = `${tops[index]}px`;
  });
  const end = (tops.at(-1) ?? 0) + (measured.at(-1)?.height ?? 0);
  sheet.style.minHeight = `${end + GAP}px`;
}

/** The top of the line of a card whose place takes no room in the text. */
const topOfLine = (card: HTMLElement): number | undefined =>
  card.closest('.checkBlock')?.querySelector('[data-line]')?.getBoundingClientRect().top;

/** The top of the place of each finding, by the number of the finding. */
function placesIn(sheet: HTMLElement): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  for (const element of sheet.querySelectorAll<HTMLElement>('[data-places]')) {
    const top = element.getClientRects()[0]?.top;
    if (top === undefined) continue;
    for (const number of (element.dataset.places ?? '').split(' ')) tops.set(number, top);
  }
  return tops;
}
