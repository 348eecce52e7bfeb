import type { JudgedApplication } from '@huanjie/contract';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { usePlace } from './RollFrame.tsx';

export type EnteredLine = JudgedApplication & { readonly name: string };

/** Who was entered a moment ago, the last first: the card number to write on the card, or why it is an application. */
export function Entered({ lines }: { lines: readonly EnteredLine[] }) {
  const { t } = useLanguage();
  return (
    <Part id="entered" title={t('rolls.justEntered')}>
      {lines.length === 0 ? <p className="quiet">{t('rolls.justEnteredNone')}</p> : null}
      <ol className="enteredLines" aria-live="polite">
        {lines.map((line) => (
          <li key={line.registrationId}>
            <Line line={line} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Line({ line }: { line: EnteredLine }) {
  const { t, say, word } = useLanguage();
  const place = usePlace();
  if (line.voterId !== null) {
    return (
      <>
        <span aria-hidden="true">✓</span>{' '}
        <Link to="/rounds/$roundId/units/$unitId/roll" params={place} search={{ entry: line.voterId }}>
          {line.name}
        </Link>{' '}
        <span className="cardNumber">{line.cardNumber}</span>{' '}
        <span className="quiet">{word('category', line.category)}</span>
      </>
    );
  }
  return (
    <>
      <span aria-hidden="true">!</span> {line.name}{' '}
      <Link to="/rounds/$roundId/units/$unitId/roll/applications" params={place}>
        {t('rolls.keptAs', { state: word('applicationState', line.state) })}
      </Link>{' '}
      <span className="quiet">{line.refusals.map((one) => say(one)).join(' · ')}</span>
    </>
  );
}
