import { type ReactNode, useId } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { BODIES } from '../bodies.ts';
import type { CalendarSearch } from './address.ts';
import type { CalendarAnswer } from './answer.ts';
import { choosesForm, occasionsOf, overlaysOf, ruleSetsOf } from './choices.ts';
import { DayField } from './DayField.tsx';
import { DoneSteps } from './DoneSteps.tsx';

/** What the parts of the form need: what the address says, what follows from it, and the way to say otherwise. */
export interface FormProps {
  readonly search: CalendarSearch;
  readonly answer: CalendarAnswer;
  readonly today: string;
  readonly change: (part: CalendarSearch) => void;
}

/** The choices a calendar is made by; each change is answered at once. */
export function CalendarForm(props: FormProps) {
  const { t } = useLanguage();
  return (
    <form
      className="calendarForm card"
      aria-label={t('lawCalendar.choices')}
      onSubmit={(event) => event.preventDefault()}
    >
      <LawFields {...props} />
      <DayFields {...props} />
      <CountFields {...props} />
      {props.answer.choices.mode === 'earliest' ? <DoneSteps {...props} /> : null}
    </form>
  );
}

function LawFields({ answer, change }: FormProps) {
  const { t, say } = useLanguage();
  const { choices, ruleSet } = answer;
  const { body, occasion, set, overlay, form } = choices;
  const otherwise = { set: undefined, overlay: undefined, form: undefined, done: undefined } as const;
  return (
    <div className="calendarFields">
      <Choice
        label={t('lawCalendar.body')}
        value={body}
        onChoice={(value) => change({ body: value, occasion: undefined, ...otherwise })}
      >
        {BODIES.map((one) => (
          <option key={one} value={one}>
            {t(`lawCalendar.body_${one}`)}
          </option>
        ))}
      </Choice>
      {occasionsOf(body).length > 1 ? (
        <Choice
          label={t('lawCalendar.occasion')}
          value={occasion}
          onChoice={(value) =>
            change({ occasion: value === 'term-change' ? undefined : value, ...otherwise, overlay: overlay?.id })
          }
        >
          {occasionsOf(body).map((one) => (
            <option key={one} value={one}>
              {t(`lawCalendar.occasion_${one}`)}
            </option>
          ))}
        </Choice>
      ) : null}
      <Choice label={t('lawCalendar.ruleSet')} value={set?.id ?? ''} onChoice={(value) => change({ set: value })}>
        <option value="">{t(`lawCalendar.inForce_${occasion}`, { id: ruleSet.id })}</option>
        {ruleSetsOf(body, occasion).map((one) => (
          <option key={one.id} value={one.id}>
            {`${one.id} ${say(one.title)}`}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('lawCalendar.overlay')}
        value={overlay?.id ?? ''}
        onChoice={(value) => change({ overlay: value })}
      >
        <option value="">
          {t(overlaysOf(body).length === 0 ? 'lawCalendar.noOverlayExists' : 'lawCalendar.noOverlay')}
        </option>
        {overlaysOf(body).map((one) => (
          <option key={one.id} value={one.id}>
            {`${say(one.title)}${one.appliesTo.includes(body) ? '' : t('lawCalendar.borrowed')}`}
          </option>
        ))}
      </Choice>
      {choosesForm(body, set) ? (
        <Choice
          label={t('lawCalendar.form')}
          value={form ?? 'congress'}
          onChoice={(value) => change({ form: value === 'meeting' ? value : undefined })}
        >
          <option value="congress">{t('lawCalendar.form_congress')}</option>
          <option value="meeting">{t('lawCalendar.form_meeting')}</option>
        </Choice>
      ) : null}
    </div>
  );
}

function DayFields({ search, answer, today, change }: FormProps) {
  const { t } = useLanguage();
  const { mode, practice, occasion } = answer.choices;
  const proposed = occasion === 'recall' ? t('lawCalendar.isToday') : t('lawCalendar.proposed');
  return (
    <div className="calendarFields">
      {occasion === 'recall' ? null : (
        <Radios
          name="mode"
          label={t('lawCalendar.mode')}
          value={mode}
          choices={[
            ['day', t('lawCalendar.mode_day')],
            ['earliest', t('lawCalendar.mode_earliest')],
          ]}
          onChoice={(one) => change({ mode: one === 'day' ? undefined : one })}
        />
      )}
      {mode === 'earliest' ? (
        <>
          <DayField
            steps
            label={t('lawCalendar.from')}
            value={search.from ?? ''}
            shown={today}
            note={search.from ? undefined : t('lawCalendar.isToday')}
            onDay={(from) => change({ from })}
          />
          <Radios
            name="room"
            label={t('lawCalendar.room')}
            value={practice ? '1' : ''}
            choices={[
              ['', t('lawCalendar.roomStatute')],
              ['1', t('lawCalendar.roomPractice')],
            ]}
            onChoice={(one) => change({ practice: one })}
          />
        </>
      ) : (
        <DayField
          steps
          label={t(`lawCalendar.day_${occasion}`)}
          value={search.day ?? ''}
          shown={answer.made?.electionDay}
          note={answer.proposed ? proposed : undefined}
          onDay={(day) => change({ day })}
        />
      )}
      {occasion === 'term-change' ? (
        <DayField
          label={t('lawCalendar.term')}
          value={search.term ?? ''}
          note={search.term ? undefined : t('lawCalendar.termWords')}
          onDay={(term) => change({ term })}
        />
      ) : null}
    </div>
  );
}

function Radios(props: {
  name: string;
  label: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  onChoice: (value: string) => void;
}) {
  return (
    <fieldset className="field">
      <legend className="strong">{props.label}</legend>
      {props.choices.map(([value, label]) => (
        <label key={value} className="tick">
          <input
            type="radio"
            name={props.name}
            checked={props.value === value}
            onChange={() => props.onChoice(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function CountFields({ search, answer, change }: FormProps) {
  const { t } = useLanguage();
  const { strict, holidays } = answer.choices;
  const id = useId();
  return (
    <div className="calendarFields">
      <fieldset className="field">
        <legend className="strong">{t('lawCalendar.counting')}</legend>
        <label className="tick">
          <input
            type="checkbox"
            checked={strict}
            onChange={(event) => change({ strict: event.target.checked ? '1' : undefined })}
          />
          {t('lawCalendar.strict')}
        </label>
      </fieldset>
      <Choice
        label={t('lawCalendar.holidays')}
        value={holidays}
        onChoice={(value) => change({ holidays: value === 'mark' ? undefined : value })}
      >
        {(['mark', 'move', 'ignore'] as const).map((one) => (
          <option key={one} value={one}>
            {t(`lawCalendar.holidays_${one}`)}
          </option>
        ))}
      </Choice>
      <div className="field">
        <label className="strong" htmlFor={id}>
          {t('lawCalendar.titleField')}
        </label>
        <input
          id={id}
          className="textInput"
          type="text"
          maxLength={60}
          value={search.title ?? ''}
          placeholder={t(`lawCalendar.titleOf_${answer.choices.occasion}`, {
            body: t(`lawCalendar.body_${answer.choices.body}`),
          })}
          onChange={(event) => change({ title: event.target.value })}
        />
      </div>
    </div>
  );
}

function Choice(props: {
  label: string;
  value: string;
  onChoice: (value: string | undefined) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="strong" htmlFor={id}>
        {props.label}
      </label>
      <select
        id={id}
        className="select"
        value={props.value}
        onChange={(event) => props.onChoice(event.target.value || undefined)}
      >
        {props.children}
      </select>
    </div>
  );
}
