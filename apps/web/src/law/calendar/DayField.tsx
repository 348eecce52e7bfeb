import { addDays } from '@huanjie/chinese';
import { useId } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { dayAndWeekday } from './dayWords.ts';
import { readTypedDay } from './typedDay.ts';

/**
 * A day as it is typed, read while typing: beside it the day in words or what is wrong with it. `shown` stands in the
 * field as a hint while nothing is typed.
 */
export function DayField(props: {
  label: string;
  value: string;
  onDay: (typed: string) => void;
  shown?: string | undefined;
  note?: string | undefined;
  steps?: boolean;
  short?: boolean;
}) {
  const { t, say, language } = useLanguage();
  const { label, value, onDay, shown, note, steps = false, short = false } = props;
  const id = useId();
  const read = readTypedDay(value);
  const day = read.kind === 'day' ? read.day : read.kind === 'none' ? shown : undefined;
  return (
    <div className={`field dayField ${short ? 'short' : ''}`}>
      <label className={short ? 'unseen' : 'strong'} htmlFor={id}>
        {label}
      </label>
      <div className="dayEntry">
        {steps ? (
          <button
            type="button"
            className="dayStep"
            disabled={day === undefined}
            aria-label={t('lawCalendar.dayBefore', { what: label })}
            onClick={() => day && onDay(addDays(day, -1))}
          >
            −
          </button>
        ) : null}
        <input
          id={id}
          className="textInput"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={24}
          placeholder={shown ?? '2026-11-20'}
          value={value}
          aria-invalid={read.kind === 'unusable'}
          aria-describedby={`${id}-says`}
          onChange={(event) => onDay(event.target.value)}
        />
        {steps ? (
          <button
            type="button"
            className="dayStep"
            disabled={day === undefined}
            aria-label={t('lawCalendar.dayAfter', { what: label })}
            onClick={() => day && onDay(addDays(day, 1))}
          >
            +
          </button>
        ) : null}
      </div>
      <p id={`${id}-says`} className={read.kind === 'unusable' ? 'refusal' : 'quiet'}>
        {read.kind === 'unusable'
          ? say(read.says)
          : [day === undefined ? undefined : dayAndWeekday(day, language), note].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}
