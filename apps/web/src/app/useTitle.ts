import { useEffect } from 'react';
import { useLanguage } from './language.tsx';

/** Names the tab after the page. */
export function useTitle(title: string | undefined): void {
  const { t } = useLanguage();
  const name = t('shell.name');
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
}
