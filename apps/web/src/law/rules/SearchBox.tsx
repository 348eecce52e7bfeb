import { useLanguage } from '../../app/language.tsx';

/** The search of the rules: answers at every key, no button. */
export function SearchBox({ typed, onType }: { typed: string; onType: (text: string) => void }) {
  const { t } = useLanguage();
  return (
    <div className="lawSearch">
      <input
        type="search"
        aria-label={t('lawRules.search')}
        aria-keyshortcuts="/"
        placeholder={t('lawRules.searchHint')}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      <span className="slash" aria-hidden="true">
        /
      </span>
    </div>
  );
}
