/** Characters of a number that stand together, so that the eye keeps its place. */
const TOGETHER = 5;

/** The number of a card in two halves. The gap is drawn, not written: what is copied is the number itself. */
export function Serial({ serial, big = false }: { serial: string; big?: boolean }) {
  return (
    <span className={`cardSerial ${big ? 'bigSerial' : ''}`}>
      <span>{serial.slice(0, TOGETHER)}</span>
      <span>{serial.slice(TOGETHER)}</span>
    </span>
  );
}
