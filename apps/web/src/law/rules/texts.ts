import {
  type Bilingual,
  KIND_WORDS,
  OVERLAYS,
  type Overlay,
  overlayApplies,
  RULE_SETS,
  type RuleSet,
  type RuleSetKind,
  ruleSetInForce,
  sourceInWords,
} from '@huanjie/rules';

/** A text of the law as the browser shows it: a national rule set or a province's measure. */
export type LawText = RuleSet | Overlay;

/** The choice in the address that stands for the whole catalogue of rules and not for one text. */
export const CATALOGUE = 'catalogue';

export const TEXTS: readonly LawText[] = [...RULE_SETS, ...OVERLAYS];

export const isOverlay = (text: LawText): text is Overlay => 'province' in text;

/** The text with this id, or null. */
export function findText(id: string): LawText | null {
  return TEXTS.find((text) => text.id === id) ?? null;
}

/** Texts for one kind of body, or those of the provinces. */
export interface TextGroup {
  readonly id: RuleSetKind | 'provinces';
  /** Null for the provinces, which the page names itself. */
  readonly title: Bilingual | null;
  readonly texts: readonly LawText[];
}

/** All texts by body, the latest first, and the provinces at the end. */
export function groupTexts(): readonly TextGroup[] {
  const kinds = [...new Set(RULE_SETS.map(({ appliesTo }) => appliesTo))];
  const national = kinds.map((kind) => ({
    id: kind,
    title: KIND_WORDS[kind],
    texts: RULE_SETS.filter(({ appliesTo }) => appliesTo === kind).toSorted(byPlace),
  }));
  return [...national, { id: 'provinces', title: null, texts: OVERLAYS }];
}

/** The law itself before what holds beside it, the latest first. */
function byPlace(a: RuleSet, b: RuleSet): number {
  const beside = Number(a.beside !== undefined) - Number(b.beside !== undefined);
  return beside || (a.inForce.from < b.inForce.from ? 1 : -1);
}

/** How a text stands on a day (`YYYY-MM-DD`). */
export type Standing = 'inForce' | 'beside' | 'past' | 'coming';

/** Whether a text holds on a day, alone or beside the law of its kind. */
export function standingOf(text: LawText, day: string): Standing {
  const { from, to } = text.inForce;
  if (day < from) return 'coming';
  if (to !== null && to < day) return 'past';
  if (isOverlay(text)) return 'inForce';
  return ruleSetInForce(text.appliesTo, day)?.id === text.id ? 'inForce' : 'beside';
}

/** First day in force as far as it is known: a day, a month, a year. */
export function knownFrom({ from, fromKnownBy }: LawText['inForce']): string {
  return from.slice(0, { year: 4, month: 7, adoption: 10 }[fromKnownBy ?? 'adoption']);
}

/** What a text can be laid beside: rule sets of the same kind, provinces that apply to it, and the other way round. */
export function comparableTexts(text: LawText): readonly LawText[] {
  return TEXTS.filter((other) => {
    if (other === text) return false;
    if (isOverlay(text)) return isOverlay(other) ? sharesBody(text, other) : overlayApplies(other, text);
    return isOverlay(other) ? overlayApplies(text, other) : other.appliesTo === text.appliesTo;
  });
}

const sharesBody = (a: Overlay, b: Overlay): boolean => a.appliesTo.some((kind) => b.appliesTo.includes(kind));

/** The text that the page opens with: the villagers' law of the day. Throws only when no law is entered for the day. */
export function textOfToday(day: string): LawText {
  const text = ruleSetInForce('villagers-committee', day) ?? RULE_SETS[0];
  if (text === undefined) throw new Error('no rule set is entered');
  return text;
}

/** The source that most values of a text come from: named once at its head, and not again in every row. */
export function mainSource(text: LawText): Bilingual {
  const counts = new Map<string, { readonly words: Bilingual; readonly count: number }>();
  for (const { source } of text.parameters) {
    const words = sourceInWords(source);
    counts.set(words.zh, { words, count: (counts.get(words.zh)?.count ?? 0) + 1 });
  }
  const [first] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return first?.words ?? text.title;
}

/** What a text is called in the head of a column or a choice: its id, and its province. */
export function labelOf(text: LawText, language: 'zh' | 'en'): string {
  if (!isOverlay(text)) return text.id;
  return `${text.id} ${language === 'zh' ? text.province.zh : text.province.pinyin}`;
}
