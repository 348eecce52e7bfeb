import type { Bilingual } from '@huanjie/rules';
import type { EntryOfPerson } from './queries.ts';

/** Why someone in a file cannot simply be added to the roll of a unit. */
export interface Standing extends Bilingual {
  readonly code: 'ALREADY_ON_ROLL' | 'STRUCK_OFF' | 'ON_OTHER_ROLL';
  readonly severity: 'error' | 'question';
}

/**
 * What the rolls of the round already say of a person: on this roll, or struck off it, he is not entered a second time;
 * on the roll of another unit it is for people to find out where he votes (VC-305). Null for somebody new.
 */
export function standingOf(entries: readonly EntryOfPerson[], unitId: string): Standing | null {
  const here = entries.find((entry) => entry.unit_id === unitId);
  if (here?.struck_on) {
    return {
      code: 'STRUCK_OFF',
      severity: 'error',
      zh: `此人 ${here.struck_on} 已从本单位名单除名；除名有误的，请在选民登记中恢复，并从文件中去掉本行`,
      en: `struck off this roll on ${here.struck_on}; if that was wrong, restore the entry, and remove this row from the file`,
    };
  }
  if (here) {
    return {
      code: 'ALREADY_ON_ROLL',
      severity: 'error',
      zh: `此人已在本单位名单上（选民证号 ${here.card_number}），请从文件中去掉本行`,
      en: `on this roll already (card ${here.card_number}); remove this row from the file`,
    };
  }
  const other = entries.find((entry) => entry.struck_on === null);
  if (!other) return null;
  return {
    code: 'ON_OTHER_ROLL',
    severity: 'question',
    zh: `此人也在${other.unit_name}的名单上；只能在一处登记，请核实后在“重复登记”中处理`,
    en: `also on the roll of ${other.unit_name}; nobody is registered twice, so find out where the person votes`,
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
