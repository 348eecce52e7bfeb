import { useLanguage } from '../../app/language.tsx';
import { LawFrame } from '../LawFrame.tsx';

export function BenchPage() {
  const { t } = useLanguage();
  return (
    <LawFrame title="law.benchTitle" lead="law.benchLead">
      <p>{t('lawBench.placeholder')}</p>
    </LawFrame>
  );
}
