import type { RollIssueGroup } from '@huanjie/contract';
import type { RollPerson } from './rollChecker.ts';

/** Rows from which shares of a file say anything. */
const ENOUGH = 10;
const MOST = 0.6;

/**
 * Asks whether a file is the roll of another unit: where most of its rows name another unit, or where hardly an ID
 * number was given out in the unit's county. Neither proves it, so both are questions.
 */
export function wrongUnitQuestions(
  people: readonly RollPerson[],
  unit: { readonly code: string; readonly name: string },
): readonly RollIssueGroup[] {
  const named = people.filter((person) => person.unitName !== null);
  const name = commonest(named.map((person) => (person.unitName ?? '').replace(/\s+/g, '')));
  const region = commonest(people.map((person) => person.idNumber.slice(0, 6)));
  const first = people[0]?.row ?? 1;
  const groups: RollIssueGroup[] = [];
  if (name.count > 0 && !isSameUnit(name.value, unit.name)) {
    groups.push(
      asked('UNIT_NAME_DIFFERS', named[0]?.row ?? first, name.count, {
        zh: `文件里有 ${name.count} 行写的是“${name.value}”，而这里是${unit.name}的名单，是否拿错了文件？`,
        en: `${name.count} rows say "${name.value}" while this is the roll of ${unit.name}; is it the wrong file?`,
      }),
    );
  }
  const county = unit.code.slice(0, 6);
  const isForeign = region.value !== county && region.count >= people.length * MOST;
  if (people.length >= ENOUGH && isForeign && !people.some((person) => person.idNumber.startsWith(county))) {
    groups.push(
      asked('REGION_DIFFERS', first, region.count, {
        zh: `${region.count} 人的身份证号以 ${region.value} 开头，没有一人以本县的 ${county} 开头，是否拿错了文件？（区划调整过的属正常）`,
        en: `${region.count} ID numbers begin with ${region.value} and none with ${county} of this county; is it the wrong file? (After a change of divisions this is in order.)`,
      }),
    );
  }
  return groups;
}

/** 河东村, 砚川镇河东村 and 河东村村民委员会 are one unit. */
function isSameUnit(written: string, name: string): boolean {
  const core = (text: string) => text.replace(/(?:村民|居民)委员会$|村委会$|居委会$|社区$|村$/u, '');
  return core(written) === '' || written.includes(core(name)) || name.includes(core(written));
}

function commonest(values: readonly string[]): { readonly value: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = { value: '', count: 0 };
  for (const [value, count] of counts) if (count > best.count) best = { value, count };
  return best;
}

function asked(code: string, row: number, count: number, text: { zh: string; en: string }): RollIssueGroup {
  return { code, severity: 'question', count, issues: [{ row, column: '', value: '', ...text }] };
}
