import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { type BallotCounts, equationOf, share } from './equation.ts';
import type { PollData } from './queries.ts';

/** The equation of ballots of a poll: who may vote, ballots issued and returned, valid and invalid, and the turnout. */
export function Equation({ poll }: { poll: PollData }) {
  const { t, word } = useLanguage();
  const terms: readonly { key: string; value: number; strong?: boolean }[] = [
    { key: t('results.entitled'), value: poll.entitled },
    ...(poll.present === null ? [] : [{ key: t('results.present'), value: poll.present }]),
    { key: t('results.checkedOff'), value: poll.checkedOff },
    { key: t('results.issued'), value: poll.issued },
  ];
  return (
    <Part id="equation" title={t('results.equation')} note={<Validity poll={poll} />}>
      <dl className="equation">
        {terms.map((term) => (
          <div key={term.key}>
            <dt>{term.key}</dt>
            <dd>{grouped(term.value)}</dd>
          </div>
        ))}
      </dl>
      <EquationLines counts={poll} />
      <div className="turnout">
        <div className="bar" aria-hidden="true">
          <span style={{ width: `${share(poll.returned, poll.entitled)}%` }} />
          <i className="threshold" style={{ left: '50%' }} />
        </div>
        <p className="quiet">
          {t('results.turnout', { returned: grouped(poll.returned), entitled: grouped(poll.entitled) })}
          {poll.modes.length > 0
            ? ` · ${poll.modes.map((mode) => `${word('mode', mode.mode)} ${grouped(mode.count)}`).join(' · ')}`
            : ''}
        </p>
      </div>
    </Part>
  );
}

/** Issued = returned + not returned; returned = valid + invalid; and by how much the returned exceed the issued. */
export function EquationLines({ counts }: { counts: BallotCounts }) {
  const { t } = useLanguage();
  const { notReturned, valid, overcount } = equationOf(counts);
  return (
    <>
      <p className="equationLine">
        <Term name={t('results.issued')} value={counts.issued} /> <b>=</b>{' '}
        <Term name={t('results.returned')} value={counts.returned} /> <b>+</b>{' '}
        <Term name={t('results.notReturned')} value={notReturned} />
      </p>
      <p className="equationLine">
        <Term name={t('results.returned')} value={counts.returned} /> <b>=</b>{' '}
        <Term name={t('results.valid')} value={valid} /> <b>+</b>{' '}
        <Term name={t('results.invalid')} value={counts.invalid} />
      </p>
      {overcount > 0 ? <p className="blocker">! {t('results.overcount', { n: overcount })}</p> : null}
    </>
  );
}

function Validity({ poll }: { poll: PollData }) {
  const { word } = useLanguage();
  const mark = poll.validity === 'VALID' ? '✓' : poll.validity === null ? '…' : '!';
  return (
    <span className={`outcome ${poll.validity === 'VALID' ? 'good' : ''}`}>
      <span aria-hidden="true">{mark}</span> {word('validity', poll.validity ?? 'UNDECIDED')}
    </span>
  );
}

function Term({ name, value }: { name: string; value: number }) {
  return (
    <span className="term">
      <span className="quiet">{name}</span> {grouped(value)}
    </span>
  );
}
