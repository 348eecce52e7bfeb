import { useCallback } from 'react';
import { countIn } from '../../app/counts.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { setCount } from './edits.ts';
import { type Fault, type Place, validOf } from './faults.ts';
import { isParty } from './law.ts';
import { NumberField } from './NumberField.tsx';
import { COUNTS, type CountName } from './sheet.ts';
import type { Bench } from './useBench.ts';

/** The counts of the head of the sheet, with the equation of the ballots beneath them. */
export function BallotsPart({ bench, faults }: { bench: Bench; faults: ReadonlyMap<Place, Fault> }) {
  const { t } = useLanguage();
  const { sheet, edit } = bench;
  const party = isParty(sheet.ruleSet);
  const onText = useCallback(
    (place: Place, text: string) => edit(setCount(place.slice('count.'.length) as CountName, text)),
    [edit],
  );
  return (
    <fieldset className="benchBallots">
      <legend>{t('lawBench.ballots')}</legend>
      <div className="benchRow">
        {COUNTS.filter((name) => party || name !== 'present').map((name) => (
          <NumberField
            key={name}
            place={`count.${name}`}
            label={t(name === 'entitled' && party ? 'lawBench.count_entitledParty' : `lawBench.count_${name}`)}
            value={sheet.counts[name]}
            fault={faults.get(`count.${name}`)}
            onText={onText}
          />
        ))}
      </div>
      <Equation bench={bench} />
    </fieldset>
  );
}

/** 收回 = 有效 + 无效, as soon as it can be told. */
function Equation({ bench }: { bench: Bench }) {
  const { t } = useLanguage();
  const returned = countIn(bench.sheet.counts.returned);
  const valid = validOf(bench.sheet);
  if (returned === null || valid === null || valid < 0) return null;
  return (
    <p className="equationLine">
      <span>
        <span className="quiet">{t('results.returned')}</span> {grouped(returned)}
      </span>
      <b>=</b>
      <span>
        <span className="quiet">{t('results.valid')}</span> {grouped(valid)}
      </span>
      <b>+</b>
      <span>
        <span className="quiet">{t('results.invalid')}</span> {grouped(returned - valid)}
      </span>
    </p>
  );
}
