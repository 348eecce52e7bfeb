import type { Speech } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages.ts';
import type { Place } from './faults.ts';
import { isParty } from './law.ts';
import type { Sheet } from './sheet.ts';

const FIELDS: Readonly<Record<string, MessageKey>> = {
  name: 'lawBench.name',
  approve: 'results.approve',
  oppose: 'results.oppose',
  abstain: 'results.abstain',
  seats: 'lawBench.seats',
  void: 'lawBench.void',
  sum: 'lawBench.approvals',
  value: 'lawBench.value',
};

/** A field in words: whose it is, and which. */
export function placeWords(sheet: Sheet, place: Place, { t, word }: Pick<Speech, 't' | 'word'>): string {
  const stop = place.indexOf('.');
  const [line, field] = [place.slice(0, stop), place.slice(stop + 1)];
  if (line === 'count') {
    if (field === 'entitled' && isParty(sheet.ruleSet)) return t('lawBench.count_entitledParty');
    return t(`lawBench.count_${field}` as MessageKey);
  }
  const what = t(FIELDS[field] ?? 'lawBench.value');
  const contest = sheet.contests.find(({ key, people }) => key === line || people.some((one) => one.key === line));
  if (contest === undefined) return `${t('lawBench.measure')} · ${what}`;
  const at = contest.people.findIndex(({ key }) => key === line);
  if (at < 0) return `${word('post', contest.post)} · ${what}`;
  const who = contest.people[at]?.name.trim() || t('lawBench.line', { line: at + 1 });
  return `${who} · ${what}`;
}
