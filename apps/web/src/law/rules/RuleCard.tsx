import { parameterName, RULES } from '@huanjie/rules';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { Assurance } from './Assurance.tsx';
import { articleInWords } from './articles.ts';
import { TextLink } from './RuleLink.tsx';
import { findText } from './texts.ts';
import { usesOfRule } from './uses.ts';

/** One rule of the catalogue: what it says, where, how sure that is, and the parameters that hang on it. */
export function RuleCard({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, say } = useLanguage();
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another rule in the same card begins at its head again
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  const rule = Object.hasOwn(RULES, id) ? RULES[id] : undefined;
  return (
    <aside
      className="ruleCard card"
      aria-label={t('lawRules.ruleOf', { id })}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="ruleCardHead">
        <h2 ref={head} tabIndex={-1}>
          <span className="code">{id}</span> {rule ? say(rule.title) : null}
        </h2>
        <button type="button" className="buttonLink" onClick={onClose}>
          {t('lawRules.close')}
        </button>
      </div>
      {rule === undefined ? (
        <p>{t('lawRules.unknownRule', { id })}</p>
      ) : (
        <>
          <p className="ruleStatement">{say(rule.statement)}</p>
          <p>
            <Assurance confidence={rule.confidence} />
          </p>
          <Articles articles={rule.articles} />
          <Uses id={id} />
        </>
      )}
    </aside>
  );
}

function Articles({ articles }: { articles: Readonly<Record<string, string>> }) {
  const { t, language } = useLanguage();
  const entries = Object.entries(articles);
  return (
    <section>
      <h3>{t('lawRules.articles')}</h3>
      {entries.length === 0 ? (
        <p className="quiet">{t('lawRules.noArticles')}</p>
      ) : (
        <ul className="ruleArticles">
          {entries.map(([text, article]) => (
            <li key={text}>
              {findText(text) ? <TextLink id={text} /> : t('lawRules.civilCode')} {articleInWords(article, language)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Uses({ id }: { id: string }) {
  const { t, say } = useLanguage();
  const uses = usesOfRule(id);
  return (
    <section>
      <h3>{t('lawRules.uses')}</h3>
      {uses.length === 0 ? <p className="quiet">{t('lawRules.noUses')}</p> : null}
      {uses.map((use) => (
        <div key={use.id} className="ruleUse">
          <h4>
            {say(parameterName(use.id))} <span className="code quiet">{use.id}</span>
          </h4>
          <ul>
            {use.values.map((value) => (
              <li key={value.words.zh}>
                <span className="lawValue inWords">{say(value.words)}</span>
                <span className="ruleUseTexts">
                  {value.texts.map((text) => (
                    <TextLink key={text.id} id={text.id} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
