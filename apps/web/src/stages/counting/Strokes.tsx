/** The five strokes of 正 in their order, on a square of 20. */
const PATHS = ['M3 4 H17', 'M10 4 V17', 'M10 10 H16', 'M5 9 V17', 'M2 17 H18'] as const;

/** How many whole 正 are drawn before they are only counted: more cannot be taken in at a glance. */
const DRAWN = 12;

function Character({ strokes }: { strokes: number }) {
  return (
    <svg viewBox="0 0 20 20" className="stroke" aria-hidden="true" focusable="false">
      {PATHS.slice(0, strokes).map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

/** A number in strokes of 正, five each; beyond a row of them the first ones are counted. */
export function Strokes({ count }: { count: number }) {
  const whole = Math.floor(count / 5);
  const rest = count % 5;
  const drawn = whole <= DRAWN ? whole : whole % DRAWN;
  const counted = whole - drawn;
  return (
    <span className="strokes" aria-hidden="true">
      {counted > 0 ? <span className="strokesCounted">正×{counted}</span> : null}
      {Array.from({ length: drawn }, (_, at) => `whole ${at}`).map((key) => (
        <Character key={key} strokes={5} />
      ))}
      {rest > 0 ? <Character strokes={rest} /> : null}
    </span>
  );
}
