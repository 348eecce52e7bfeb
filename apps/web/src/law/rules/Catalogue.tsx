import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ruleFamilies } from './catalogue.ts';
import { RuleList } from './RuleList.tsx';

const FAMILIES = ruleFamilies();
const NO_TERMS: readonly string[] = [];

/** The whole catalogue of rules by what they concern. */
export function Catalogue() {
  const { t } = useLanguage();
  return (
    <>
      <h2>{t('lawRules.catalogue')}</h2>
      <p className="quiet">{t('lawRules.catalogueLead')}</p>
      {FAMILIES.map(({ prefix, ids }) => (
        <section key={prefix} className="part">
          <h3>{t('lawRules.titleAndCount', { title: t(`lawRules.family_${prefix}`), count: grouped(ids.length) })}</h3>
          <RuleList ids={ids} terms={NO_TERMS} />
        </section>
      ))}
    </>
  );
}
