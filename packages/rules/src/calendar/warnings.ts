import { sayDayZh } from './days.ts';
import { conflictsOf, type Law } from './daysOf.ts';
import type { Settled } from './settle.ts';
import type { CalendarWarning, TimelineStep } from './types.ts';

/** What concerns the whole calendar: the law of each day (G-01), contradictions (G-02), and what is not entered. */
export function calendarWarnings(
  { law, occasion }: Settled,
  electionDay: string,
  steps: readonly TimelineStep[],
): readonly CalendarWarning[] {
  const other = occasion === 'term-change' ? [] : [OTHER_STEPS];
  return [...inForceWarnings(law, electionDay, steps), ...overlayWarnings(law, electionDay), ...other];
}

/** The texts fix few days between two elections; the calendar has no others. */
const OTHER_STEPS: CalendarWarning = {
  code: 'OTHER_STEPS',
  zh: '日程只列条文规定的步骤；登记、公告、会议等其他步骤的日数，按本省规定和本村（社区）办法办理',
  en: 'Only what the texts fix is listed: registration, notices and meetings follow your province and your own measure',
};

function inForceWarnings({ ruleSet }: Law, day: string, steps: readonly TimelineStep[]): CalendarWarning[] {
  const { from, to } = ruleSet.inForce;
  if (day < from || (to !== null && day > to)) {
    return [
      {
        code: 'OUT_OF_FORCE',
        zh: `选举日${sayDayZh(day)}不在${ruleSet.id}施行期间，请改用当日施行的规则集`,
        en: `${ruleSet.id} is not in force on ${day}; choose the rule set of that day`,
      },
    ];
  }
  const early = steps.filter(({ kind, latest }) => kind !== 'practice' && latest < from).map(({ title }) => title);
  if (early.length === 0) return [];
  return [
    {
      code: 'STRADDLES',
      zh: `${early.map(({ zh }) => `“${zh}”`).join('、')}的期限在${ruleSet.id}施行（${sayDayZh(from)}）之前，这些步骤适用当时的规定，请人工确认`,
      en: `${early.map(({ en }) => `"${en}"`).join(', ')} fall before ${ruleSet.id} came into force (${from}): the law of those days applies, have it decided by a person`,
    },
  ];
}

function overlayWarnings(law: Law, day: string): CalendarWarning[] {
  const { overlay, ruleSet, byAnalogy } = law;
  if (overlay === null) return [];
  const warnings: CalendarWarning[] = [];
  const { from, to } = overlay.inForce;
  if (day < from || (to !== null && day > to)) {
    warnings.push({
      code: 'OUT_OF_FORCE',
      zh: `选举日${sayDayZh(day)}不在${overlay.title.zh}施行期间`,
      en: `${overlay.title.en} are not in force on ${day}`,
    });
  }
  for (const id of conflictsOf(law)) {
    warnings.push({
      code: 'CONFLICT',
      zh: `${overlay.title.zh}的 ${id} 与${ruleSet.title.zh}不一致，按后者计算`,
      en: `${id} of the ${overlay.title.en} contradicts the ${ruleSet.title.en}, which was applied`,
    });
  }
  if (!overlay.complete) {
    warnings.push({
      code: 'INCOMPLETE',
      zh: `${overlay.title.zh}尚未录全，未录的日数取常见值，使用前须核对原文`,
      en: `${overlay.title.en} are not entered in full: missing days are the usual ones, check the text before use`,
    });
  }
  if (byAnalogy) {
    warnings.push({
      code: 'BY_ANALOGY',
      zh: `${overlay.title.zh}不是为这类选举制定的，此处参照适用，须由当地选举办法确定`,
      en: `${overlay.title.en} were made for other bodies and are borrowed here: the local election measure must say so`,
    });
  }
  return warnings;
}
