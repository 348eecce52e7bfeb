import { type Parameter, sourceInWords } from '@huanjie/rules';
import { useLanguage } from '../../app/language.tsx';
import { articleInWords } from './articles.ts';
import { Marked } from './Marked.tsx';
import { RuleLink } from './RuleLink.tsx';
import { type LawText, mainSource } from './texts.ts';

/** Where a value comes from: article, rule, whether it is borrowed, and the source where it is not the text itself. */
export function Ground({ one, text, terms }: { one: Parameter; text: LawText; terms: readonly string[] }) {
  const { t, say, language } = useLanguage();
  const source = sourceInWords(one.source);
  return (
    <div className="ground">
      <span className="groundRules">
        {one.article === null ? (
          <span className="quiet">{t('lawRules.noArticle')}</span>
        ) : (
          <span>
            <Marked text={articleInWords(one.article, language)} terms={terms} />
          </span>
        )}
        {one.rule === undefined ? null : <RuleLink id={one.rule} terms={terms} />}
        {one.byAnalogy ? (
          <>
            <span className="quiet">{t('lawRules.byAnalogy')}</span> <RuleLink id="RC-155" terms={terms} />
          </>
        ) : null}
      </span>
      {source.zh === mainSource(text).zh ? null : (
        <span className="quiet">
          <Marked text={say(source)} terms={terms} />
        </span>
      )}
    </div>
  );
}
