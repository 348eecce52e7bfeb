import { Link, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSessionToken } from '../../../app/account.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Shell } from '../../../app/Shell.tsx';
import { LanguageSwitch, TypeSwitch } from '../../../app/Switches.tsx';
import { useTitle } from '../../../app/useTitle.ts';
import { LoadingState } from '../../../components/states.tsx';
import { Checker } from './Checker.tsx';
import { useCheckTerms } from './sending.ts';

/** The checker without a round: inside the frame for those signed in; for everybody else where the operator allows it. */
export function CheckPage() {
  const signedIn = useSessionToken() !== null;
  const terms = useCheckTerms();
  if (signedIn) {
    return (
      <Shell>
        <Alone />
      </Shell>
    );
  }
  if (terms.isPending) return <LoadingState />;
  if (terms.data?.publicUse !== true) return <Navigate to="/sign-in" search={{ next: '/check' }} replace />;
  return (
    <PublicFrame>
      <Alone />
    </PublicFrame>
  );
}

function Alone() {
  const { t } = useLanguage();
  useTitle(t('checking.title'));
  return (
    <main id="content" className="page checkPage" tabIndex={-1}>
      <Checker
        head={({ subtitle, actions }) => (
          <div className="pageHead">
            <div className="pageTitle">
              <h1>{t('checking.title')}</h1>
              {actions ? <div className="pageActions">{actions}</div> : null}
            </div>
            <div className="pageSubtitle">{subtitle}</div>
          </div>
        )}
      />
    </main>
  );
}

/** The head of a page that needs no account. */
function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="head publicHead">
        <Link to="/sign-in" className="brand">
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>{t('shell.name')}</span>
        </Link>
        <span className="headFill" />
        <div className="account">
          <LanguageSwitch />
          <TypeSwitch />
          <Link to="/sign-in" className="switch switchLink">
            {t('shell.signIn')}
          </Link>
        </div>
      </header>
      {children}
    </div>
  );
}
