import type { Source } from '../reading/source.ts';
import { findingAt, grouped, type WordingFinding } from './finding.ts';

/** A name as it stands; `form` is what is compared. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly key: string;
}

/** What the forms are to be called. */
interface Word {
  readonly zh: string;
  readonly en: string;
}

const NAMES: Word = { zh: '名称', en: 'names' };

/** The sentence that lists the names: the commonest is kept, the place is the first of the others. */
export function severalNames(
  source: Source,
  mentions: readonly Mention[],
  zh: string,
  en: string,
  word: Word = NAMES,
): WordingFinding[] {
  const forms = [...grouped(mentions, (mention) => mention.form).values()];
  if (forms.length < 2) return [];
  const common = forms.reduce((most, form) => (form.length > most.length ? form : most));
  const other = forms.find((form) => form !== common)?.[0];
  if (other === undefined) return [];
  const listed = forms.map((form) => `“${form[0]?.form}”${form.length > 1 ? `${form.length}处` : ''}`);
  const kept = common[0]?.form ?? '';
  return [
    findingAt(source, other.start, other.end, {
      check: 'names',
      severity: 'question',
      zh: `${zh}在文中有${forms.length}个${word.zh}:${listed.slice(0, 6).join('、')}。`,
      en: `${en} stands under ${forms.length} ${word.en} in this report: ${forms
        .slice(0, 6)
        .map((form) => `“${form[0]?.form}”`)
        .join(', ')}.`,
      mend:
        word === NAMES
          ? [
              `统一用一个名称(如“${kept}”)，或在第一次出现处写“(以下简称…)”。`,
              `Use one name throughout (for instance “${kept}”), or introduce the short form where it first stands.`,
            ]
          : [`核对后统一${word.zh}。`, `Check which of the ${word.en} is right and use it throughout.`],
      printed: listed.slice(0, 6).join('、'),
      related: forms
        .filter((form) => form[0] !== other)
        .map(([first]) => ({ start: first?.start ?? 0, end: first?.end ?? 0 })),
    }),
  ];
}
