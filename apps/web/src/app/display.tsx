import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

const KEY = 'huanjie.bigType';
const PHONE = '(max-width: 767px)';

export interface Display {
  readonly bigType: boolean;
  readonly setBigType: (on: boolean) => void;
  /** A narrow screen: tables become cards, the stage line stands upright. */
  readonly phone: boolean;
}

const DisplayContext = createContext<Display | null>(null);

/** Follows a media query. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Holds the type size (18 px in big-type mode, kept in this browser) and the kind of screen. */
export function DisplayProvider({ children }: { children: ReactNode }) {
  const [bigType, setBigTypeState] = useState(() => localStorage.getItem(KEY) === 'on');
  const phone = useMedia(PHONE);
  useEffect(() => {
    document.documentElement.dataset.type = bigType ? 'big' : 'office';
  }, [bigType]);
  const display = useMemo<Display>(
    () => ({
      bigType,
      phone,
      setBigType: (on) => {
        localStorage.setItem(KEY, on ? 'on' : 'off');
        setBigTypeState(on);
      },
    }),
    [bigType, phone],
  );
  return <DisplayContext value={display}>{children}</DisplayContext>;
}

/** The type size and the kind of screen. */
export function useDisplay(): Display {
  const display = use(DisplayContext);
  if (display === null) throw new Error('useDisplay outside of DisplayProvider');
  return display;
}
