import { useLanguage } from '../../app/language.tsx';
import type { CalendarSearch } from './address.ts';
import type { CalendarAnswer } from './answer.ts';

/** What stands over the plan and names its files: the title given, else one made of the kind of body. */
export function usePlanTitle(search: CalendarSearch, { choices }: CalendarAnswer): string {
  const { t } = useLanguage();
  const given = (search.title ?? '').trim();
  return given === ''
    ? t(`lawCalendar.titleOf_${choices.occasion}`, { body: t(`lawCalendar.body_${choices.body}`) })
    : given;
}
