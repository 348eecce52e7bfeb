import { type Bilingual, valueInWords } from '@huanjie/rules';
import { sameValue } from './compare.ts';
import { type LawText, TEXTS } from './texts.ts';

/** One value of a parameter and the texts that set it so. */
export interface UsedValue {
  readonly words: Bilingual;
  readonly texts: readonly LawText[];
}

export interface RuleUse {
  readonly id: string;
  readonly values: readonly UsedValue[];
}

/** The parameters that hang on a rule of the catalogue, with their values in all texts; equal values stand together. */
export function usesOfRule(rule: string): readonly RuleUse[] {
  const found = TEXTS.flatMap((text) =>
    text.parameters.filter((one) => one.rule === rule).map((parameter) => ({ text, parameter })),
  );
  const ids = [...new Set(found.map(({ parameter }) => parameter.id))];
  return ids.map((id) => {
    const values: { parameter: (typeof found)[number]['parameter']; texts: LawText[] }[] = [];
    for (const { text, parameter } of found) {
      if (parameter.id !== id) continue;
      const known = values.find((one) => sameValue(one.parameter.value, parameter.value));
      if (known === undefined) values.push({ parameter, texts: [text] });
      else known.texts.push(text);
    }
    return { id, values: values.map(({ parameter, texts }) => ({ words: valueInWords(parameter), texts })) };
  });
}
