import { useId } from 'react';
import { useLanguage } from '../../../app/language.tsx';

const KEYS = [
  ['n j', 'next'],
  ['p k', 'previous'],
  ['a', 'accept'],
  ['d', 'dismiss'],
  ['u U', 'undo'],
  ['Esc', 'escape'],
  ['← →', 'arrows'],
] as const;

/** The keys, and a switch for whoever dictates or does not want single keys to act. */
export function KeysLegend({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <details className="keysLegend">
      <summary>{t('checking.keys')}</summary>
      <dl>
        {KEYS.map(([keys, act]) => (
          <div key={act}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`checking.key_${act}`)}</dd>
          </div>
        ))}
      </dl>
      <label htmlFor={id}>
        <input id={id} type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />{' '}
        {t('checking.keysOn')}
      </label>
    </details>
  );
}
