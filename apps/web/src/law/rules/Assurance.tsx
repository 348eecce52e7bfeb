import { CONFIDENCE_WORDS, type Confidence } from '@huanjie/rules';
import { useLanguage } from '../../app/language.tsx';

/** How far a value was checked, in words; what is only recalled stands out by sign, frame and word. */
export function Assurance({ confidence }: { confidence: Confidence }) {
  const { say } = useLanguage();
  if (confidence !== 'R') return <span className="assurance">{say(CONFIDENCE_WORDS[confidence])}</span>;
  return (
    <strong className="assurance toConfirm">
      <span aria-hidden="true">? </span>
      {say(CONFIDENCE_WORDS.R)}
    </strong>
  );
}
