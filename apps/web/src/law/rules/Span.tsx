import { useLanguage } from '../../app/language.tsx';
import { knownFrom, type LawText } from './texts.ts';

/** First and last day in force, as far as they are known. */
export function Span({ inForce }: { inForce: LawText['inForce'] }) {
  const { t } = useLanguage();
  const from = knownFrom(inForce);
  const first = inForce.fromKnownBy === 'adoption' ? t('lawRules.adopted', { day: from }) : from;
  return (
    <span className="span">
      {inForce.to === null
        ? t('lawRules.since', { from: first })
        : t('lawRules.fromTo', { from: first, to: inForce.to })}
    </span>
  );
}
