import type { Figure } from '@huanjie/contract';
import { grouped } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import { FigureValue } from './FigureValue.tsx';

/** A figure with everything that makes it checkable: value, n/m, previous term, definition, source, provenance. */
export function FigureFacts({ figure }: { figure: Figure }) {
  const { t, say, language } = useLanguage();
  return (
    <div className="figureFacts">
      <FigureValue figure={figure} large />
      <dl className="facts">
        <div>
          <dt>{t('reporting.scope')}</dt>
          <dd>{figure.scope.name}</dd>
        </div>
        <div>
          <dt>{t('reporting.definition')}</dt>
          <dd>{say(figure.definition)}</dd>
        </div>
        {language === 'zh' && figure.provenance.query !== '' ? (
          <div>
            <dt>{t('reporting.query')}</dt>
            <dd>{figure.provenance.query}</dd>
          </div>
        ) : null}
        {figure.source.length > 0 ? (
          <div>
            <dt>{t('reporting.source')}</dt>
            <dd className="code">{figure.source.join(' · ')}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('reporting.provenance')}</dt>
          <dd>
            {t('reporting.journalPosition', { position: grouped(figure.provenance.journalPosition) })}{' '}
            <span className="code">{figure.id}</span>
          </dd>
        </div>
      </dl>
    </div>
  );
}
