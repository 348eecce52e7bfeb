import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { LawFrame } from '../LawFrame.tsx';
import { Catalogue } from './Catalogue.tsx';
import { CompareTable } from './CompareTable.tsx';
import { ParameterTable } from './ParameterTable.tsx';
import { RuleCard } from './RuleCard.tsx';
import { SearchBox } from './SearchBox.tsx';
import { type Found, SearchResults } from './SearchResults.tsx';
import { findElsewhere, findParameters, findRules, termsOf } from './search.ts';
import { BesidePicker, TextHead } from './TextHead.tsx';
import { TextList } from './TextList.tsx';
import { CATALOGUE, comparableTexts, findText, type LawText, textOfToday } from './texts.ts';
import { useRulesAddress } from './useRulesAddress.ts';
import '../../styles/lawRules.css';

/** Pause after the last key before the address is written, in milliseconds. */
const PAUSE = 300;

/** The rules that decide elections: every text with its parameters, two texts beside each other, every rule by its id. */
export function RulesPage() {
  const { t } = useLanguage();
  const { address, change } = useRulesAddress();
  const { typed, setTyped, terms } = useTyped(address.search ?? '', change);
  const choice = useChoice(address.set, address.beside);
  const shown = choice.beside === null ? [choice.text] : [choice.text, choice.beside];
  const search = useFound(shown, terms);
  const close = useCloseRule(address.rule, change);
  const onOnlyDifferent = useCallback((only: boolean) => change({ different: only ? '1' : undefined }), [change]);
  return (
    <LawFrame
      title="law.rulesTitle"
      lead="law.rulesLead"
      actions={
        <button type="button" className="buttonLink" onClick={() => window.print()}>
          {t('lawRules.print')}
        </button>
      }
    >
      <div className={`lawRules ${address.rule === undefined ? '' : 'withCard'}`}>
        <TextList chosen={choice.text} />
        <div className="lawRulesMain">
          <SearchBox typed={typed} onType={setTyped} />
          {search === null ? null : <SearchResults found={search.found} terms={terms} />}
          {choice.unknown === null ? null : (
            <p className="notice refusal">{t('lawRules.unknownText', { id: choice.unknown })}</p>
          )}
          {choice.text === null ? (
            search === null && <Catalogue />
          ) : (
            <>
              <TextHead text={choice.text} />
              <BesidePicker
                text={choice.text}
                beside={choice.beside}
                onChoose={(id) => change({ beside: id || undefined, ...(id === '' ? { different: undefined } : {}) })}
              />
              <Body
                text={choice.text}
                beside={choice.beside}
                here={search?.here ?? null}
                terms={terms}
                onlyDifferent={address.different === '1'}
                onOnlyDifferent={onOnlyDifferent}
              />
            </>
          )}
        </div>
        {address.rule === undefined ? null : <RuleCard id={address.rule} onClose={close} />}
      </div>
    </LawFrame>
  );
}

function Body(props: {
  text: LawText;
  beside: LawText | null;
  here: ReadonlySet<string> | null;
  terms: readonly string[];
  onlyDifferent: boolean;
  onOnlyDifferent: (only: boolean) => void;
}) {
  const { t } = useLanguage();
  const { text, beside, here, terms, onlyDifferent, onOnlyDifferent } = props;
  if (here !== null && here.size === 0) return <p className="tableEmpty">{t('lawRules.nothingHere')}</p>;
  if (beside === null) return <ParameterTable text={text} only={here} terms={terms} />;
  return (
    <CompareTable
      one={text}
      other={beside}
      found={here}
      terms={terms}
      onlyDifferent={onlyDifferent}
      onOnlyDifferent={onOnlyDifferent}
    />
  );
}

interface Choice {
  readonly text: LawText | null;
  readonly beside: LawText | null;
  /** What the address names and nobody knows, or what cannot be laid beside the text. */
  readonly unknown: string | null;
}

/** The texts that the address chooses; without a choice the villagers' law of today. */
function useChoice(set: string | undefined, beside: string | undefined): Choice {
  return useMemo(() => {
    const today = textOfToday(todayInShanghai(new Date()));
    if (set === CATALOGUE) return { text: null, beside: null, unknown: null };
    const found = set === undefined ? today : findText(set);
    const text = found ?? today;
    const other = beside === undefined ? null : findText(beside);
    const fits = other !== null && comparableTexts(text).includes(other);
    const unknown = found === null ? (set ?? null) : beside !== undefined && !fits ? beside : null;
    return { text, beside: fits ? other : null, unknown };
  }, [set, beside]);
}

/** The typed search: shown at once, answered when the browser has a moment, written into the address after a pause. */
function useTyped(given: string, change: ReturnType<typeof useRulesAddress>['change']) {
  const [typed, setTyped] = useState(given);
  const written = useRef(given);
  useEffect(() => {
    // What the page wrote itself comes back while the next key is being typed, and must not undo it.
    if (given === written.current) return;
    written.current = given;
    setTyped(given);
  }, [given]);
  useEffect(() => {
    const text = typed.trim();
    if (text === written.current) return;
    const timer = setTimeout(() => {
      written.current = text;
      change({ search: text || undefined }, { replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, change]);
  const deferred = useDeferredValue(typed);
  const terms = useMemo(() => termsOf(deferred), [deferred]);
  return { typed, setTyped, terms };
}

/** What the search finds; null when nothing is typed. */
function useFound(
  texts: readonly (LawText | null)[],
  terms: readonly string[],
): { readonly here: ReadonlySet<string>; readonly found: Found } | null {
  const [one = null, other = null] = texts;
  return useMemo(() => {
    if (terms.length === 0) return null;
    const shown = [one, other].filter((text) => text !== null);
    const here = new Set(shown.flatMap((text) => [...findParameters(text, terms)]));
    return {
      here,
      found: { rules: findRules(terms), elsewhere: findElsewhere(shown, terms), here: here.size },
    };
  }, [one, other, terms]);
}

/** Closing the card leads back to where it was opened from. */
function useCloseRule(rule: string | undefined, change: ReturnType<typeof useRulesAddress>['change']): () => void {
  const closed = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (rule !== undefined || closed.current === undefined) return;
    const opener = document.querySelector<HTMLElement>(`main [data-rule="${CSS.escape(closed.current)}"]`);
    closed.current = undefined;
    opener?.focus();
  }, [rule]);
  return useCallback(() => {
    closed.current = rule;
    change({ rule: undefined });
  }, [rule, change]);
}
