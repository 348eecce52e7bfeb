import type { Bilingual } from '../../stages.ts';
import type { Layer } from '../merge/merge.ts';
import type { Confidence, Mark, RuleSetKind } from '../types.ts';

/** How far a value or rule was checked, in words; what is only recalled is to be confirmed. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, Bilingual>> = {
  V: { zh: '已核对原文', en: 'Checked against the text' },
  'V*': { zh: '见于摘录', en: 'Seen in an excerpt' },
  'V~': { zh: '见于派生文件', en: 'Seen in derived documents' },
  R: { zh: '待核实', en: 'To be confirmed' },
};

/** Who may set a value, in words. */
export const MARK_WORDS: Readonly<Record<Mark, Bilingual>> = {
  N: { zh: '国家规定，下层不得改', en: 'National rule alone' },
  P: { zh: '省可以规定', en: 'The province may set it' },
  L: { zh: '县或者单位可以规定', en: 'The county or unit may set it' },
};

/** The body that a rule set is made for, in words. */
export const KIND_WORDS: Readonly<Record<RuleSetKind, Bilingual>> = {
  'villagers-committee': { zh: '村民委员会', en: "Villagers' committees" },
  'residents-committee': { zh: '居民委员会', en: "Residents' committees" },
  'party-grassroots': { zh: '党的基层组织', en: 'Grassroots Party bodies' },
  'party-local': { zh: '党的地方组织', en: 'Local Party bodies' },
};

/** The layer that a merged value comes from, in words. */
export const LAYER_WORDS: Readonly<Record<Layer, Bilingual>> = {
  national: { zh: '国家规定', en: 'National rule' },
  province: { zh: '省级规定', en: 'Provincial rule' },
  measure: { zh: '本单位选举办法', en: "The unit's own measure" },
};
