import { KIND_WORDS } from '@huanjie/rules';
import { grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Span } from './Span.tsx';
import { comparableTexts, isOverlay, type LawText, labelOf, mainSource, standingOf } from './texts.ts';

/** What the chosen text is: title, body, days in force, how much of it is entered and checked. */
export function TextHead({ text }: { text: LawText }) {
  const { t, say } = useLanguage();
  const standing = standingOf(text, todayInShanghai(new Date()));
  const kinds = isOverlay(text) ? text.appliesTo : [text.appliesTo];
  const recalled = text.parameters.filter(({ confidence }) => confidence === 'R').length;
  return (
    <header className="lawTextHead">
      <h2>
        {say(text.title)} <span className="code quiet">{text.id}</span>
      </h2>
      <dl className="facts row">
        <div>
          <dt>{t('lawRules.body')}</dt>
          <dd>{kinds.map((kind) => say(KIND_WORDS[kind])).join(t('lawRules.and'))}</dd>
        </div>
        <div>
          <dt>{t('lawRules.span')}</dt>
          <dd>
            <Span inForce={text.inForce} /> <span className="tag">{t(`lawRules.standing_${standing}`)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('lawRules.entered')}</dt>
          <dd>
            {t('lawRules.parameters', { n: text.parameters.length, count: grouped(text.parameters.length) })}
            {t('lawRules.comma')}
            {t(text.complete ? 'lawRules.complete' : 'lawRules.incomplete')}
          </dd>
        </div>
        <div>
          <dt>{t('lawRules.checked')}</dt>
          <dd>
            {recalled === 0
              ? t('lawRules.noneToConfirm')
              : t('lawRules.someToConfirm', { n: recalled, count: grouped(recalled) })}
          </dd>
        </div>
        <div>
          <dt>{t('lawRules.source')}</dt>
          <dd>{t('lawRules.mainSource', { source: say(mainSource(text)) })}</dd>
        </div>
      </dl>
      {!isOverlay(text) && text.beside ? <p className="notice">{t(`lawRules.beside_${text.beside}`)}</p> : null}
    </header>
  );
}

/** Chooses the text to lay beside the chosen one; nothing chosen shows the text alone. */
export function BesidePicker(props: { text: LawText; beside: LawText | null; onChoose: (id: string) => void }) {
  const { t, language } = useLanguage();
  const others = comparableTexts(props.text);
  const laws = others.filter((one) => !isOverlay(one));
  const provinces = others.filter(isOverlay);
  if (others.length === 0) return null;
  return (
    <label className="besidePicker">
      <span>{t('lawRules.compareWith')}</span>
      <select
        className="select"
        value={props.beside?.id ?? ''}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        <option value="">{t('lawRules.compareNone')}</option>
        {laws.length > 0 ? (
          <optgroup label={t('lawRules.laws')}>
            {laws.map((one) => (
              <option key={one.id} value={one.id}>
                {one.id}
              </option>
            ))}
          </optgroup>
        ) : null}
        {provinces.length > 0 ? (
          <optgroup label={t('lawRules.provinces')}>
            {provinces.map((one) => (
              <option key={one.id} value={one.id}>
                {labelOf(one, language)}
              </option>
            ))}
          </optgroup>
        ) : null}
      </select>
    </label>
  );
}
