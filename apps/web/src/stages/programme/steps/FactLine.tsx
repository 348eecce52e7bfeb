import { useState } from 'react';
import { dayInWords } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { Place } from '../../rolls/queries.ts';
import { FactForm } from './FactForm.tsx';
import { valueKey } from './factValues.ts';
import type { UnitFact } from './queries.ts';

/** A fact that only the paper holds: what is on record of it, and the form that records it. */
export function FactLine(props: { fact: UnitFact; place: Place; today: string; mayWrite: boolean }) {
  const { t, say, language } = useLanguage();
  const { fact, place, today, mayWrite } = props;
  const [open, setOpen] = useState(false);
  const { recorded } = fact;
  return (
    <li className="factLine">
      <div>
        <span className="strong">{say(fact.name)}</span>{' '}
        {recorded === null ? (
          <span className="quiet">{t('programme.factUnknown')}</span>
        ) : (
          <span>
            {fact.shape === 'day' ? '' : `${t(valueKey(recorded.value))} · `}
            {dayInWords(recorded.happenedOn, language)}
            {recorded.evidence === null ? '' : ` · ${recorded.evidence}`}
            <span className="quiet">
              {' '}
              {t('programme.factBy', { who: recorded.recordedBy })}
              {recorded.earlier > 0 ? t('programme.factEarlier', { n: recorded.earlier }) : ''}
            </span>
          </span>
        )}
      </div>
      {mayWrite ? (
        <button type="button" className="buttonLink" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(recorded === null ? 'programme.recordFact' : 'programme.correctFact')}

          <span className="unseen">{say(fact.name)}</span>
        </button>
      ) : null}
      {open ? <FactForm fact={fact} place={place} today={today} onDone={() => setOpen(false)} /> : null}
    </li>
  );
}
