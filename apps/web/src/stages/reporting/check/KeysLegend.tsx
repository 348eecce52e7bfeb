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

/** The keys that do the work, in a line above the text; a phone has none. */
export function KeysHint() {
  const { t } = useLanguage();
  return (
    <p className="keysHint quiet" aria-hidden="true">
      {KEYS.slice(0, 5).map(([keys, act]) => (
        <span key={act}>
          <kbd>{keys.split(' ')[0]}</kbd> {t(`checking.key_${act}`)}
        </span>
      ))}
    </p>
  );
}

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
