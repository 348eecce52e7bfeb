import { Link } from '@tanstack/react-router';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useLanguage } from './language.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useLanguage();
  return (
    <main className="page" id="content">
      <EmptyState page title={t('shell.notFound')}>
        <Link to="/">{t('shell.toRounds')}</Link>
      </EmptyState>
    </main>
  );
}

/** A page that failed while it was drawn or while its code was fetched. */
export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  return <ErrorState page error={error} retry={reset} />;
}
