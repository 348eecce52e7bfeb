import { useLanguage } from '../../../app/language.tsx';

/** How far a check is: the share of what was sent, 0 to 1, then the work itself. */
export function CheckProgress({ share }: { share: number }) {
  const { t } = useLanguage();
  const sending = share > 0 && share < 1;
  return (
    <div className="loadingBar checkProgress" role="status">
      <span>{sending ? t('checking.sending', { share: Math.floor(share * 100) }) : t('checking.working')}</span>
      <progress {...(sending ? { value: share, max: 1 } : {})} aria-label={t('checking.workingLabel')} />
    </div>
  );
}
