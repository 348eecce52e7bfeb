import type { Bilingual } from '@huanjie/rules';
import type { EntryOfPerson } from './queries.ts';

/** Why someone in a file cannot simply be added to the roll of a unit. */
export interface Standing extends Bilingual {
  readonly code: 'ALREADY_ON_ROLL' | 'STRUCK_OFF' | 'ON_OTHER_ROLL';
}

/**
 * What the rolls of the round already say of a person: on this roll, struck off it, or on the roll of another unit, he is
 * not entered a second time. That nobody is registered in a second place is the law without exception (VC-305), so a
 * file meets the same refusal as a person at the desk: one place strikes him first. Null for somebody new.
 */
export function standingOf(entries: readonly EntryOfPerson[], unitId: string): Standing | null {
  const here = entries.find((entry) => entry.unit_id === unitId);
  if (here?.struck_on) {
    return {
      code: 'STRUCK_OFF',
      zh: `此人 ${here.struck_on} 已从本单位名单除名；除名有误的，请在选民登记中恢复，并从文件中去掉本行`,
      en: `struck off this roll on ${here.struck_on}; if that was wrong, restore the entry, and remove this row from the file`,
    };
  }
  if (here) {
    return {
      code: 'ALREADY_ON_ROLL',
      zh: `此人已在本单位名单上（选民证号 ${here.card_number}），请从文件中去掉本行`,
      en: `on this roll already (card ${here.card_number}); remove this row from the file`,
    };
  }
  const other = entries.find((entry) => entry.struck_on === null);
  if (!other) return null;
  return {
    code: 'ON_OTHER_ROLL',
    zh: `此人已在${other.unit_name}的名单上，只能在一处登记；由本人选择一处，在本单位登记的，先从${other.unit_name}的名单除名，否则从文件中去掉本行`,
    en: `on the roll of ${other.unit_name} already, and nobody is registered twice: the person chooses one place; to register here, strike the entry there first, otherwise remove this row from the file`,
  };
}

/** Entries by the person they are for. */
export function byPerson(entries: readonly EntryOfPerson[]): ReadonlyMap<string, readonly EntryOfPerson[]> {
  const groups = new Map<string, EntryOfPerson[]>();
  for (const entry of entries) {
    const list = groups.get(entry.person_id);
    if (list) list.push(entry);
    else groups.set(entry.person_id, [entry]);
  }
  return groups;
}
