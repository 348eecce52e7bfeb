import { todayInShanghai } from '../../app/dates.ts';
import { LawFrame } from '../LawFrame.tsx';
import { answerOf } from './answer.ts';
import { CalendarExports } from './CalendarExports.tsx';
import { CalendarForm } from './CalendarForm.tsx';
import { CalendarResult } from './CalendarResult.tsx';
import { usePlanTitle } from './planTitle.ts';
import { useCalendarSearch } from './useCalendarSearch.ts';
import '../../styles/gantt.css';
import '../../styles/lawCalendar.css';

/** The calendar of an election that belongs to no round: from an election day, or to the earliest one. */
export function CalendarPage() {
  const [search, change] = useCalendarSearch();
  const today = todayInShanghai(new Date());
  const answer = answerOf(search, today);
  const title = usePlanTitle(search, answer);
  return (
    <LawFrame
      title="law.calendarTitle"
      lead="law.calendarLead"
      actions={answer.made ? <CalendarExports answer={answer} made={answer.made} title={title} /> : null}
    >
      <CalendarForm search={search} answer={answer} today={today} change={change} />
      <CalendarResult answer={answer} today={today} title={title} />
    </LawFrame>
  );
}
