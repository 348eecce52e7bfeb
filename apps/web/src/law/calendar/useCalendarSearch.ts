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
  const seen = written(address);
  // What was sent, oldest first: the address passes through all of it, late, while somebody types on.
  const sent = useRef([seen]);
  useEffect(() => {
    const at = sent.current.lastIndexOf(seen);
    if (at < 0) setSearch(address);
    sent.current = at < 0 ? [seen] : sent.current.slice(at);
  }, [seen, address]);
  const change = useCallback(
    (part: CalendarSearch) => {
      const next: CalendarSearch = { ...search, ...part };
      sent.current.push(written(next));
      setSearch(next);
      void navigate({ search: next as never, replace: true, resetScroll: false });
    },
    [search, navigate],
  );
  return [search, change];
}
