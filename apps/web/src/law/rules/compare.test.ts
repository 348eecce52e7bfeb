import { OVERLAYS, overlayApplies, RULE_SETS } from '@huanjie/rules';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareTexts, countStands, isDifference, sameValue } from './compare.ts';
import { groupBySubject } from './subjects.ts';
import { comparableTexts, findText, TEXTS } from './texts.ts';

function compared(one: string, other: string): Comparison {
  const left = findText(one);
  const right = findText(other);
  if (left === null || right === null) throw new Error(`${one}, ${other}`);
  return compareTexts(left, right);
}
const row = (comparison: Comparison, id: string) => comparison.rows.find((one) => one.id === id);

describe('two laws side by side', () => {
  const laws = compared('VC-2018', 'VC-2026');

  it('show what differs, what only one says, and what stayed', () => {
    expect(laws.layered).toBe(false);
    expect(row(laws, 'proxy.who')).toMatchObject({
      stand: 'differs',
      left: { value: 'near_relative' },
      right: { value: 'near_relative_or_villager' },
      merged: null,
    });
    expect(row(laws, 'vc.minority.required')).toMatchObject({ stand: 'onlyLeft', right: null });
    expect(row(laws, 'proxy.max')).toMatchObject({ stand: 'onlyRight', left: null });
    expect(row(laws, 'election.threshold')).toMatchObject({ stand: 'same' });
  });

  it('count to the number of all rows', () => {
    const counts = countStands(laws.rows);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(laws.rows.length);
    expect(counts.get('onlyLeft')).toBe(1);
    expect(laws.rows.filter(isDifference)).toHaveLength(
      (counts.get('differs') ?? 0) + (counts.get('onlyLeft') ?? 0) + (counts.get('onlyRight') ?? 0),
    );
  });

  it('mirror each other', () => {
    const mirrored = { onlyLeft: 'onlyRight', onlyRight: 'onlyLeft', same: 'same', differs: 'differs' } as const;
    for (const one of compared('VC-2026', 'VC-2018').rows) {
      expect(mirrored[row(laws, one.id)?.stand as keyof typeof mirrored]).toBe(one.stand);
    }
  });
});

describe('a province over the nation', () => {
  it('stands at the right whichever is named first', () => {
    expect(compared('PV-ZJ-2020', 'VC-2018').left.id).toBe('VC-2018');
    expect(compared('PV-ZJ-2020', 'PV-SH-2020').layered).toBe(false);
  });

  it('shows what it sets, adds, repeats and leaves alone', () => {
    const zhejiang = compared('VC-2018', 'PV-ZJ-2020');
    expect(row(zhejiang, 'overcount.against')).toMatchObject({
      stand: 'set',
      merged: { layer: 'province', value: 'voters' },
    });
    expect(row(zhejiang, 'proxy.max')).toMatchObject({ stand: 'added', left: null, merged: { layer: 'province' } });
    expect(row(zhejiang, 'list.lead_days')).toMatchObject({ stand: 'silent', merged: { layer: 'national' } });
    expect(row(zhejiang, 'overvote')?.stand).toBe('same');
    expect(countStands(zhejiang.rows).has('conflict')).toBe(false);
  });

  it('shows a contradiction with both values and keeps the law', () => {
    const zhejiang = compared('VC-2026', 'PV-ZJ-2020');
    expect(row(zhejiang, 'proxy.who')).toMatchObject({
      stand: 'conflict',
      conflict: { national: 'near_relative_or_villager', lower: 'near_relative' },
      merged: { layer: 'national', value: 'near_relative_or_villager' },
    });
    expect(countStands(zhejiang.rows).get('conflict')).toBe(3);
  });

  it('does not borrow what is only for villages', () => {
    const borrowed = compared('RC-2026', 'PV-ZJ-2020');
    expect(row(borrowed, 'vc.size.decided_by')).toMatchObject({ stand: 'notBorrowed', merged: null });
  });

  it('says of every row what holds in the end', () => {
    for (const ruleSet of RULE_SETS) {
      for (const overlay of OVERLAYS.filter((one) => overlayApplies(ruleSet, one))) {
        for (const one of compareTexts(ruleSet, overlay).rows) {
          const place = `${ruleSet.id} ${overlay.id} ${one.id}`;
          if (one.stand === 'set' || one.stand === 'added') expect(one.merged?.layer, place).toBe('province');
          if (one.stand === 'silent') expect(one.merged?.value, place).toEqual(one.left?.value);
          if (one.left !== null) expect(one.merged, place).not.toBeNull();
        }
      }
    }
  });
});

describe('rows by subject', () => {
  it('are all there, for every text and every comparison', () => {
    for (const text of TEXTS) {
      const sections = groupBySubject(text.parameters);
      expect(sections.flatMap(({ rows }) => rows)).toHaveLength(text.parameters.length);
      for (const other of comparableTexts(text)) {
        const { rows } = compareTexts(text, other);
        expect(groupBySubject(rows).flatMap((section) => section.rows)).toHaveLength(rows.length);
      }
    }
  });

  it('follow an election', () => {
    const [first] = groupBySubject(findText('VC-2026')?.parameters ?? []);
    expect(first?.subject.title.zh).toBe('组成与任期');
    expect(first?.rows.slice(0, 2).map(({ id }) => id)).toEqual(['vc.size.min', 'vc.size.max']);
  });
});

describe('sameValue', () => {
  it('takes a list in any order, and tells kinds of values apart', () => {
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(sameValue(['a', 'b'], ['a', 'c'])).toBe(false);
    expect(sameValue(['a'], 'a')).toBe(false);
    expect(sameValue(1, '1')).toBe(false);
  });
});
