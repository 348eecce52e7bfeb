import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import type { MessageKey } from '../app/messages.ts';
import { useTitle } from '../app/useTitle.ts';
import '../styles/law.css';

interface Room {
  readonly to: '/law' | '/law/calendar' | '/law/bench';
  readonly label: MessageKey;
}

const ROOMS: readonly Room[] = [
  { to: '/law', label: 'law.rules' },
  { to: '/law/calendar', label: 'law.calendar' },
  { to: '/law/bench', label: 'law.bench' },
];

/** The frame of the three rooms of the law, which belong to no round: its rules, its calendar, and the bench. */
export function LawFrame(props: { title: MessageKey; lead: MessageKey; actions?: ReactNode; children: ReactNode }) {
  const { t } = useLanguage();
  useTitle(t(props.title));
  return (
    <main id="content" className="page lawPage" tabIndex={-1}>
      <nav className="rooms" aria-label={t('law.rooms')}>
        <ul>
          {ROOMS.map((room) => (
            <li key={room.to}>
              <Link
                to={room.to}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(room.label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="pageHead">
        <div className="pageTitle">
          <h1>{t(props.title)}</h1>
          {props.actions ? <div className="pageActions">{props.actions}</div> : null}
        </div>
        <div className="pageSubtitle">{t(props.lead)}</div>
      </div>
      {props.children}
    </main>
  );
}
