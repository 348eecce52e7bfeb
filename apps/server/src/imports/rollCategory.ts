import type { RollIssueGroup } from '@huanjie/contract';
import type { RuleContext } from '@huanjie/rules';
import type { RoundRow } from '../access/policy.ts';
import { rollLaw } from '../stages/rolls/law.ts';
import type { RollPerson } from './rollChecker.ts';

/** Words for those who live in a community, in the words of villages and the other way round. */
const IN_COMMUNITY: Readonly<Record<string, string>> = {
  resident: 'household',
  away: 'household',
  admitted: 'habitual',
};
const IN_VILLAGE: Readonly<Record<string, string>> = {
  household: 'resident',
  habitual: 'resident',
  worker: 'admitted',
};

/** Communities have categories of their own since 2026 (RC-130); before, they borrow those of the villages (RC-155). */
const hasOwnCategories = (rules: Pick<RuleContext, 'ruleSet'>): boolean => rules.ruleSet === 'RC-2026';

/**
 * How the category that a file gives an entry is read, in the words of the law of its round: those of villages (VC-302 to VC-304)
 * or of communities (RC-130). Whoever has none is taken for one whose household is here, as nearly everybody is; the
 * check of the file asks about that.
 */
export function importedCategories(round: RoundRow): (written: string | null) => string {
  const own = round.kind === 'community' && hasOwnCategories(rollLaw(round));
  const words = own ? IN_COMMUNITY : IN_VILLAGE;
  return (written) => (written === null ? (own ? 'household' : 'resident') : (words[written] ?? written));
}

/** Asks about categories that a file leaves open, or gives in words that another law distinguishes. */
export function categoryQuestions(people: readonly RollPerson[], rules: RuleContext): readonly RollIssueGroup[] {
  const own = hasOwnCategories(rules);
  const groups: RollIssueGroup[] = [];
  const missing = people.filter((person) => person.category === null);
  if (missing.length > 0) groups.push(asked('CATEGORY_ASSUMED', missing, assumedWords(missing.length, own)));
  const outsiders = own ? people.filter((person) => person.category === 'admitted') : [];
  if (outsiders.length > 0) groups.push(asked('CATEGORY_UNCLEAR', outsiders, unclearWords(outsiders.length)));
  return groups;
}

const assumedWords = (rows: number, own: boolean) =>
  own
    ? {
        zh: `${rows} 行没有登记类别，都按“户籍在本社区”登记，对吗？其中有户籍不在本社区的常住居民或者社区工作者的，请加一列“登记类别”写明。`,
        en: `${rows} rows name no category and are taken as having their household in the community; is that so? Where habitual residents from elsewhere or community workers are among them, add a column "Category".`,
      }
    : {
        zh: `${rows} 行没有登记类别，都按“户籍在本地且居住”登记，对吗？其中有外出的，或者户籍不在本地、经同意登记的，请加一列“登记类别”写明。`,
        en: `${rows} rows name no category and are taken as registered and living here; is that so? Where people living elsewhere, or admitted from outside, are among them, add a column "Category".`,
      };

const unclearWords = (rows: number) => ({
  zh: `${rows} 行写的是户籍不在本地，都按“在本社区常住”登记，对吗？其中有社区工作者的，请在“登记类别”写“社区工作者”。`,
  en: `${rows} rows say that the household is elsewhere and are taken as habitually resident; is that so? Write "community worker" in the column "Category" for those who are.`,
});

function asked(code: string, people: readonly RollPerson[], text: { zh: string; en: string }): RollIssueGroup {
  const row = people[0]?.row ?? 1;
  return {
    code,
    severity: 'question',
    count: people.length,
    issues: [{ row, column: 'category', value: '', ...text }],
  };
}
