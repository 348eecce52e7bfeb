const PASSES = 3;
const DEEPEST = 8;
const MOST = 300;
const CONCATENATED = /^(a|d|lock|stl|str|st)$/;

/**
 * Puts sequences together from parts: side by side and one above the other the parts follow each other; a frame that
 * closes last is split; a part inside another may stand anywhere in it. How a part is written at its place (车 at the
 * left is 1521, alone 1512) is learned from the characters whose sequence is known. Returns all candidates of a
 * character: what is right among them is for the caller to decide.
 */
export function composer(known, decomposition) {
  const learned = new Map();
  let memory = new Map();

  function forms(part, place, depth) {
    const key = `${part}@${place}`;
    const remembered = memory.get(key);
    if (remembered !== undefined) return remembered;
    memory.set(key, new Set());
    const found = new Set(known.has(part) ? [known.get(part)] : []);
    for (const [sequence, times] of learned.get(key) ?? []) if (times >= 2 || found.size === 0) found.add(sequence);
    if (!known.has(part)) for (const sequence of compose(part, depth + 1)) found.add(sequence);
    memory.set(key, found);
    return found;
  }

  function compose(character, depth = 0) {
    const entry = decomposition.get(character);
    if (entry === undefined || depth > DEEPEST) return new Set();
    const [configuration, parts] = entry;
    const last = parts.length - 1;
    const place = (at) => configuration.charAt(0) + (at === 0 ? 'first' : at === last ? 'last' : 'middle');
    return new Set(
      combine(
        configuration,
        parts.map((part, at) => [...forms(part, place(at), depth)]),
      ),
    );
  }

  function learn(part, place, sequence) {
    const key = `${part}@${place}`;
    const counts = learned.get(key) ?? new Map();
    learned.set(key, counts.set(sequence, (counts.get(sequence) ?? 0) + 1));
  }

  for (let pass = 0; pass < PASSES; pass += 1) {
    memory = new Map();
    for (const [character, sequence] of known) {
      for (const lesson of lessons(sequence, decomposition.get(character), forms)) learn(...lesson);
    }
  }
  memory = new Map();
  return (character) => [...compose(character)];
}

/** What a known sequence of two parts tells of each when the other is taken away: `[part, place, sequence]`. */
function* lessons(sequence, entry, forms) {
  const [configuration, parts] = entry ?? ['', []];
  if (!CONCATENATED.test(configuration) || parts.length !== 2) return;
  const [head, tail] = parts;
  const place = configuration.charAt(0);
  for (const end of forms(tail, `${place}last`, 0)) {
    const rest = sequence.length - end.length;
    if (rest > 0 && sequence.endsWith(end)) yield [head, `${place}first`, sequence.slice(0, rest)];
  }
  for (const start of forms(head, `${place}first`, 0)) {
    const longer = start.length < sequence.length;
    if (longer && sequence.startsWith(start)) yield [tail, `${place}last`, sequence.slice(start.length)];
  }
}

function combine(configuration, parts) {
  const [first = [], second = []] = parts;
  const pairs = (join) => first.flatMap((outer) => second.flatMap((inner) => join(outer, inner))).slice(0, MOST);
  const within = (outer, inner, at) => outer.slice(0, at) + inner + outer.slice(at);
  if (CONCATENATED.test(configuration)) return follow(parts);
  if (configuration === 'sbl') return pairs((outer, inner) => [inner + outer, outer + inner]);
  if (configuration === 'sb') return pairs((outer, inner) => [inner + outer]);
  if (configuration === 's') return pairs((outer, inner) => [within(outer, inner, -1)]);
  if (configuration === 'sl') return pairs((outer, inner) => [within(outer, inner, -1), outer + inner]);
  if (/^[wbs]/.test(configuration)) {
    return pairs((outer, inner) => Array.from({ length: outer.length + 1 }, (_, at) => within(outer, inner, at)));
  }
  if (/^r3/.test(configuration)) return first.map((part) => part.repeat(3));
  if (/^r4/.test(configuration)) return first.map((part) => part.repeat(4));
  if (configuration.startsWith('r')) return first.flatMap((part) => [part, part + part]);
  return configuration.startsWith('m') ? first : [];
}

function follow(parts) {
  let all = [''];
  for (const part of parts) all = all.flatMap((head) => part.map((tail) => head + tail)).slice(0, MOST);
  return all;
}
