import { useDisplay } from './display.tsx';
import { useLanguage } from './language.tsx';

/** Chinese or English; the button names the other one in its own language. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="switch" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => setLanguage(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}

/** Big type on or off. */
export function TypeSwitch() {
  const { t } = useLanguage();
  const { bigType, setBigType } = useDisplay();
  return (
    <button type="button" className="switch" aria-pressed={bigType} onClick={() => setBigType(!bigType)}>
      {t('shell.bigType')}
    </button>
  );
}
