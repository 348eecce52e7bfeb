import { type Parameter, sourceInWords } from '@huanjie/rules';
import { useLanguage } from '../../app/language.tsx';
import { articleInWords } from './articles.ts';
import { Marked } from './Marked.tsx';
import { RuleLink } from './RuleLink.tsx';

/** Where a value comes from: article, source, rule of the catalogue, and whether it is borrowed. */
export function Ground({ one, terms }: { one: Parameter; terms: readonly string[] }) {
  const { t, say, language } = useLanguage();
  return (
    <div className="ground">
      {one.article === null ? (
        <span className="quiet">{t('lawRules.noArticle')}</span>
      ) : (
        <span>
          <Marked text={articleInWords(one.article, language)} terms={terms} />
        </span>
      )}
      <span className="quiet">
        <Marked text={say(sourceInWords(one.source))} terms={terms} />
      </span>
      <span className="groundRules">
        {one.rule === undefined ? null : <RuleLink id={one.rule} terms={terms} />}
        {one.byAnalogy ? (
          <>
            <span className="quiet">{t('lawRules.byAnalogy')}</span> <RuleLink id="RC-155" terms={terms} />
          </>
        ) : null}
      </span>
    </div>
  );
}
