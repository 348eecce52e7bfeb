import type { Bilingual } from '@huanjie/rules';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { type Language, type MessageKey, type MessageValues, message, recordWord, vocabulary } from './messages.ts';

const KEY = 'huanjie.language';

export interface Speech {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** A message of the interface. */
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** A text that comes in both languages. */
  readonly say: (text: Bilingual) => string;
  /** A value of a record in words. */
  readonly valueInWords: (value: string) => string;
  /** The word for a code of the API. */
  readonly word: (group: string, code: string | null | undefined) => string;
}

const LanguageContext = createContext<Speech | null>(null);

/** Holds the chosen language, keeps it in this browser and marks the document with it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguageState] = useState<Language>(() => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(KEY, next);
    setLanguageState(next);
  }, []);
  const speech = useMemo<Speech>(
    () => ({
      language,
      setLanguage,
      t: (key, values) => message(language, key, values),
      say: (text) => text[language],
      valueInWords: (value) => recordWord(language, value),
      word: (group, code) => (code ? vocabulary(language, group, code) : ''),
    }),
    [language, setLanguage],
  );
  return <LanguageContext value={speech}>{children}</LanguageContext>;
}

/** The language in use and its texts. */
export function useLanguage(): Speech {
  const speech = use(LanguageContext);
  if (speech === null) throw new Error('useLanguage outside of LanguageProvider');
  return speech;
}
