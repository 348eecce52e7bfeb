import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { RuleList } from './RuleList.tsx';
import type { LawText } from './texts.ts';

/** Rules shown before the reader asks for all of them: the list stays quick while typing. */
const FIRST = 8;

export interface Found {
  readonly rules: readonly string[];
  readonly elsewhere: readonly { readonly text: LawText; readonly count: number }[];
  /** Parameters found in what is shown below. */
  readonly here: number;
}

/** What the search found outside the table: rules of the catalogue, and other texts to look in. */
export function SearchResults({ found, terms }: { found: Found; terms: readonly string[] }) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins with the first rules again
  useEffect(() => setAll(false), [terms]);
  const { rules, elsewhere, here } = found;
  const shown = all ? rules : rules.slice(0, FIRST);
  if (rules.length + elsewhere.length + here === 0) return <NothingFound />;
  return (
    <section className="searchResults" aria-labelledby="foundRules">
      <h2 id="foundRules">{t('lawRules.foundRules', { n: rules.length, count: grouped(rules.length) })}</h2>
      <RuleList ids={shown} terms={terms} />
      {shown.length < rules.length ? (
        <button type="button" className="buttonLink" onClick={() => setAll(true)}>
          {t('lawRules.showAllRules', { count: grouped(rules.length) })}
        </button>
      ) : null}
      {elsewhere.length > 0 ? (
        <p className="foundElsewhere">
          <span className="quiet">{t('lawRules.foundElsewhere')}</span>
          {elsewhere.map(({ text, count }) => (
            <Link
              key={text.id}
              to="/law"
              search={(before) => ({ ...before, set: text.id, beside: undefined })}
              resetScroll={false}
            >
              <span className="code">{text.id}</span> {grouped(count)}
            </Link>
          ))}
        </p>
      ) : null}
    </section>
  );
}

function NothingFound() {
  const { t } = useLanguage();
  return (
    <div className="emptyState" role="status">
      <p className="stateTitle">{t('lawRules.nothingFound')}</p>
      <p>{t('lawRules.nothingFoundHint')}</p>
    </div>
  );
}
