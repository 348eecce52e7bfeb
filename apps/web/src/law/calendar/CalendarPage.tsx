import { useLanguage } from '../../app/language.tsx';
import { LawFrame } from '../LawFrame.tsx';

export function CalendarPage() {
  const { t } = useLanguage();
  return (
    <LawFrame title="law.calendarTitle" lead="law.calendarLead">
      <p>{t('lawCalendar.placeholder')}</p>
    </LawFrame>
  );
}
