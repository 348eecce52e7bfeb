import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CALENDAR_KEYS, type CalendarSearch } from './address.ts';

const written = (search: CalendarSearch): string => CALENDAR_KEYS.map((key) => search[key] ?? '').join('\n');

/**
 * What the address says, answered at once while typing: the address follows behind, and is only read again when it
 * came from somewhere else (a link, the way back).
 */
export function useCalendarSearch(): [CalendarSearch, (part: CalendarSearch) => void] {
  const address = useSearch({ from: '/inside/law/calendar' });
  const navigate = useNavigate({ from: '/law/calendar' });
  const [search, setSearch] = useState<CalendarSearch>(address);
  const sent = useRef(written(address));
  const seen = written(address);
  useEffect(() => {
    if (seen !== sent.current) {
      sent.current = seen;
      setSearch(address);
    }
  }, [seen, address]);
  const change = useCallback(
    (part: CalendarSearch) => {
      const next: CalendarSearch = { ...search, ...part };
      sent.current = written(next);
      setSearch(next);
      void navigate({ search: next as never, replace: true, resetScroll: false });
    },
    [search, navigate],
  );
  return [search, change];
}
