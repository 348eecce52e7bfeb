import { type Timeline, toIcs } from '@huanjie/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { download, saveFile } from '../../app/files.ts';
import { useLanguage } from '../../app/language.tsx';
import { stringifySearch } from '../../app/searchParams.ts';
import { Refusal } from '../../components/states.tsx';
import type { CalendarAnswer } from './answer.ts';

/** The calendar as a file for phones, as a spreadsheet, and on paper. */
export function CalendarExports({ answer, made, title }: { answer: CalendarAnswer; made: Timeline; title: string }) {
  const { t, language } = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const name = `${title} ${made.electionDay}`.replace(/[\\/:*?"<>|]/g, ' ');
  const saveIcs = () => {
    const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
    saveFile(new Blob([toIcs(made, title, { stamp })], { type: 'text/calendar;charset=utf-8' }), `${name}.ics`);
  };
  const saveXlsx = () => {
    setError(null);
    const asked = xlsxSearch(answer, made, title, language);
    download(`/law/calendar.xlsx${stringifySearch(asked)}`, `${name}.xlsx`).catch(setError);
  };
  return (
    <>
      <Button onClick={saveIcs}>{t('lawCalendar.saveIcs')}</Button>
      <Button onClick={saveXlsx}>{t('lawCalendar.saveXlsx')}</Button>
      <Button onClick={() => window.print()}>{t('lawCalendar.print')}</Button>
      <Refusal error={error} />
    </>
  );
}

function xlsxSearch({ choices }: CalendarAnswer, made: Timeline, title: string, language: string) {
  return {
    set: made.ruleSet,
    day: made.electionDay,
    overlay: made.overlay ?? undefined,
    form: choices.form ?? undefined,
    occasion: made.occasion === 'term-change' ? undefined : made.occasion,
    strict: made.strict ? '1' : undefined,
    holidays: choices.holidays === 'mark' ? undefined : choices.holidays,
    title,
    language,
  };
}
