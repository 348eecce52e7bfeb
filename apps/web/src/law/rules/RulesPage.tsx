import { useLanguage } from '../../app/language.tsx';
import { LawFrame } from '../LawFrame.tsx';

export function RulesPage() {
  const { t } = useLanguage();
  return (
    <LawFrame title="law.rulesTitle" lead="law.rulesLead">
      <p>{t('lawRules.placeholder')}</p>
    </LawFrame>
  );
}
