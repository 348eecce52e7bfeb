import type { Determination, Poll } from '@huanjie/rules';
import { useDeferredValue } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { RuleChips } from '../../components/RuleChip.tsx';
import { ChangesLine } from './ChangesLine.tsx';
import { ContestDecision } from './ContestDecision.tsx';
import type { Place } from './faults.ts';
import { ruleCardsOf } from './law.ts';
import { placeWords } from './placeWords.ts';
import { isBlank } from './sheet.ts';
import type { Bench } from './useBench.ts';
import { focusField } from './useSheetKeys.ts';

/** What the sheet comes to, or what stands in the way of it. */
export function Result({ bench }: { bench: Bench }) {
  const { t } = useLanguage();
  const { sheet, attempt } = bench;
  const { decided, untyped } = attempt;
  const settled = useDeferredValue(decided);
  return (
    <section className="benchResult" aria-labelledby="bench-result">
      <h2 id="bench-result">{t('lawBench.result')}</h2>
      <p className="benchPractice">{t('lawBench.practice')}</p>
      <ChangesLine attempt={attempt} stage={sheet.stage} />
      {decided === null ? (
        <Waiting bench={bench} />
      ) : (
        <>
          {untyped > 0 ? <p className="quiet">{t('lawBench.untyped', { n: untyped })}</p> : null}
          <Validity poll={decided.poll} result={decided.result} />
          {decided.result.contests.map((contest, at) => (
            <ContestDecision
              key={contest.id}
              number={at + 1}
              poll={decided.poll}
              result={contest}
              valid={decided.result.validity === 'VALID'}
              settledPoll={settled?.poll ?? null}
            />
          ))}
        </>
      )}
    </section>
  );
}

/** Whether the vote holds at all, on what ground, and what follows where it does not. */
function Validity({ poll, result }: { poll: Poll; result: Determination }) {
  const { say, word } = useLanguage();
  const valid = result.validity === 'VALID';
  return (
    <div className="benchValidity">
      <p>
        <span className={`outcome ${valid ? 'good' : ''}`}>
          <span aria-hidden="true">{valid ? '✓' : '!'}</span> {word('validity', result.validity)}
        </span>
      </p>
      <p className="decisionSentence">{say(result.ground)}</p>
      {result.next === null ? null : <p className="blocker">! {word('next', result.next.code)}</p>}
      <RuleChips ids={result.ground.rules} rules={ruleCardsOf(poll.ruleSet)} />
    </div>
  );
}

/** Why there is no result yet: what cannot be, what is missing, what the rules refuse; each leads to its field. */
function Waiting({ bench }: { bench: Bench }) {
  const { t, say, word } = useLanguage();
  const { sheet, attempt } = bench;
  if (isBlank(sheet)) return <p className="lead">{t('lawBench.blank')}</p>;
  const words = (place: Place) => placeWords(sheet, place, { t, word });
  return (
    <div className="benchWaiting">
      {attempt.faults.length > 0 ? (
        <>
          <h3>{t('lawBench.cannotBe', { n: attempt.faults.length })}</h3>
          <ul>
            {attempt.faults.map((fault) => (
              <li key={`${fault.place} ${fault.code}`}>
                <FieldLink place={fault.place} words={words(fault.place)} />
                <span className="refusal"> {t(`lawBench.fault_${fault.code}`, fault.values)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {attempt.missing.length > 0 ? (
        <>
          <h3>{t('lawBench.missing', { n: attempt.missing.length })}</h3>
          <ul className="benchMissing">
            {attempt.missing.map((place) => (
              <li key={place}>
                <FieldLink place={place} words={words(place)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {attempt.refusal ? <p className="refusal">{say(attempt.refusal)}</p> : null}
    </div>
  );
}

function FieldLink({ place, words }: { place: Place; words: string }) {
  const field = place.endsWith('.sum') ? `${place.slice(0, -'.sum'.length)}.seats` : place;
  return (
    <button type="button" className="chip" onClick={() => focusField(field)}>
      {words}
    </button>
  );
}
