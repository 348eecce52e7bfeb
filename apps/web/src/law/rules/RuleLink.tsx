import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../app/language.tsx';
import { Marked } from './Marked.tsx';

/** Leads to a rule of the catalogue beside what is shown. */
export function RuleLink({ id, terms }: { id: string; terms: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <Link
      to="/law"
      search={(before) => ({ ...before, rule: id })}
      resetScroll={false}
      className="ruleLink code"
      aria-label={t('lawRules.openRule', { id })}
      data-rule={id}
    >
      <Marked text={id} terms={terms} />
    </Link>
  );
}

/** Leads to a text of the law and keeps the open rule. */
export function TextLink({ id }: { id: string }) {
  return (
    <Link
      to="/law"
      search={(before) => ({ ...before, set: id, beside: undefined })}
      resetScroll={false}
      className="code"
    >
      {id}
    </Link>
  );
}
