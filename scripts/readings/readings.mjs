import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { at } from '../paths.mjs';
import { main } from '../say.mjs';

// Makes packages/chinese/src/search/readings.generated.ts: every character that pinyin-pro knows more than one reading
// of. By hand, after a new release of pinyin-pro: `node scripts/readings/readings.mjs`.

const LAST = 0x323af;
const options = { toneType: 'none', type: 'array', v: true };

function readings() {
  const found = [];
  for (let code = 0x3007; code <= LAST; code += 1) {
    const character = String.fromCodePoint(code);
    if (!/\p{Script=Han}/u.test(character)) continue;
    const all = [...pinyin(character, options), ...pinyin(character, { ...options, multiple: true })];
    const plain = [...new Set(all.filter((reading) => /^[a-z]+$/.test(reading)))];
    if (plain.length > 1) found.push(character + plain.join(','));
  }
  return found;
}

await main(() => {
  const found = readings();
  const text = [
    '/** Characters with more than one reading, the usual one first. Made by scripts/readings/readings.mjs from pinyin-pro. */',
    `export const MANY_READINGS = '${found.join(' ')}';`,
    '',
  ].join('\n');
  writeFileSync(at('packages', 'chinese', 'src', 'search', 'readings.generated.ts'), text);
  process.stdout.write(`${found.length}\n`);
});
