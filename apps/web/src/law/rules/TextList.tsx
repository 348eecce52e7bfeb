import { RULES } from '@huanjie/rules';
import { Link } from '@tanstack/react-router';
import { grouped, todayInShanghai } from '../../app/dates.ts';
import { useMedia } from '../../app/display.tsx';
import { useLanguage } from '../../app/language.tsx';
import { Span } from './Span.tsx';
import { CATALOGUE, groupTexts, isOverlay, type LawText, standingOf } from './texts.ts';

const GROUPS = groupTexts();
const RULES_IN_ALL = Object.keys(RULES).length;

/** The texts to choose from, by body: always at hand on a desk, folded behind the chosen one on a phone. */
export function TextList({ chosen }: { chosen: LawText | null }) {
  const { t } = useLanguage();
  const wide = useMedia('(min-width: 1100px)');
  const name = chosen?.id ?? t('lawRules.catalogue');
  if (wide)
    return (
      <div className="lawTexts">
        <Choices chosen={chosen} />
      </div>
    );
  return (
    <details className="lawTexts folded" key={name}>
      <summary>{t('lawRules.chosenText', { name })}</summary>
      <Choices chosen={chosen} />
    </details>
  );
}

function Choices({ chosen }: { chosen: LawText | null }) {
  const { t, say } = useLanguage();
  return (
    <nav aria-label={t('lawRules.texts')}>
      <ul className="lawTextGroup">
        <li>
          <Link
            to="/law"
            search={(before) => ({ ...before, set: CATALOGUE, beside: undefined })}
            resetScroll={false}
            aria-current={chosen === null ? 'true' : undefined}
          >
            <strong>{t('lawRules.catalogue')}</strong>
            <span className="quiet">{t('lawRules.catalogueCount', { count: grouped(RULES_IN_ALL) })}</span>
          </Link>
        </li>
      </ul>
      {GROUPS.map((group) => (
        <section key={group.id}>
          <h2 className="lawTextsHead">{group.title ? say(group.title) : t('lawRules.provinces')}</h2>
          <ul className="lawTextGroup">
            {group.texts.map((text) => (
              <li key={text.id}>
                <Choice text={text} chosen={chosen === text} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Choice({ text, chosen }: { text: LawText; chosen: boolean }) {
  const { t, language } = useLanguage();
  const standing = standingOf(text, todayInShanghai(new Date()));
  const place = isOverlay(text) ? (language === 'zh' ? text.province.zh : text.province.pinyin) : null;
  return (
    <Link
      to="/law"
      search={(before) => ({ ...before, set: text.id, beside: undefined })}
      resetScroll={false}
      aria-current={chosen ? 'true' : undefined}
    >
      <span className="lawTextName">
        <strong className="code">{text.id}</strong>
        {place ? <span>{place}</span> : null}
        {standing === 'inForce' ? <span className="tag">{t('lawRules.standing_inForce')}</span> : null}
      </span>
      <span className="quiet lawTextSpan">
        <Span inForce={text.inForce} />
      </span>
      {text.complete ? null : <span className="quiet lawTextNote">{t('lawRules.incomplete')}</span>}
    </Link>
  );
}
