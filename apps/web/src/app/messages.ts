import checkingEn from '../messages/checking.en.json' with { type: 'json' };
import checkingZh from '../messages/checking.zh-CN.json' with { type: 'json' };
import committeesEn from '../messages/committees.en.json' with { type: 'json' };
import committeesZh from '../messages/committees.zh-CN.json' with { type: 'json' };
import countingEn from '../messages/counting.en.json' with { type: 'json' };
import countingZh from '../messages/counting.zh-CN.json' with { type: 'json' };
import importsEn from '../messages/imports.en.json' with { type: 'json' };
import importsZh from '../messages/imports.zh-CN.json' with { type: 'json' };
import journalEn from '../messages/journal.en.json' with { type: 'json' };
import journalZh from '../messages/journal.zh-CN.json' with { type: 'json' };
import lawEn from '../messages/law.en.json' with { type: 'json' };
import lawZh from '../messages/law.zh-CN.json' with { type: 'json' };
import lawBenchEn from '../messages/lawBench.en.json' with { type: 'json' };
import lawBenchZh from '../messages/lawBench.zh-CN.json' with { type: 'json' };
import lawCalendarEn from '../messages/lawCalendar.en.json' with { type: 'json' };
import lawCalendarZh from '../messages/lawCalendar.zh-CN.json' with { type: 'json' };
import lawRulesEn from '../messages/lawRules.en.json' with { type: 'json' };
import lawRulesZh from '../messages/lawRules.zh-CN.json' with { type: 'json' };
import membersEn from '../messages/members.en.json' with { type: 'json' };
import membersZh from '../messages/members.zh-CN.json' with { type: 'json' };
import nominationsEn from '../messages/nominations.en.json' with { type: 'json' };
import nominationsZh from '../messages/nominations.zh-CN.json' with { type: 'json' };
import programmeEn from '../messages/programme.en.json' with { type: 'json' };
import programmeZh from '../messages/programme.zh-CN.json' with { type: 'json' };
import registryEn from '../messages/registry.en.json' with { type: 'json' };
import registryZh from '../messages/registry.zh-CN.json' with { type: 'json' };
import reportingEn from '../messages/reporting.en.json' with { type: 'json' };
import reportingZh from '../messages/reporting.zh-CN.json' with { type: 'json' };
import representativesEn from '../messages/representatives.en.json' with { type: 'json' };
import representativesZh from '../messages/representatives.zh-CN.json' with { type: 'json' };
import resultsEn from '../messages/results.en.json' with { type: 'json' };
import resultsZh from '../messages/results.zh-CN.json' with { type: 'json' };
import rollsEn from '../messages/rolls.en.json' with { type: 'json' };
import rollsZh from '../messages/rolls.zh-CN.json' with { type: 'json' };
import rollsVotingEn from '../messages/rollsVoting.en.json' with { type: 'json' };
import rollsVotingZh from '../messages/rollsVoting.zh-CN.json' with { type: 'json' };
import shellEn from '../messages/shell.en.json' with { type: 'json' };
import shellZh from '../messages/shell.zh-CN.json' with { type: 'json' };
import vocabularyEn from '../messages/vocabulary.en.json' with { type: 'json' };
import vocabularyZh from '../messages/vocabulary.zh-CN.json' with { type: 'json' };
import voterCardsEn from '../messages/voterCards.en.json' with { type: 'json' };
import voterCardsZh from '../messages/voterCards.zh-CN.json' with { type: 'json' };
import votingEn from '../messages/voting.en.json' with { type: 'json' };
import votingZh from '../messages/voting.zh-CN.json' with { type: 'json' };

export type Language = 'zh' | 'en';

const zh = {
  shell: shellZh,
  programme: programmeZh,
  registry: registryZh,
  rolls: rollsZh,
  representatives: representativesZh,
  rollsVoting: rollsVotingZh,
  voterCards: voterCardsZh,
  members: membersZh,
  committees: committeesZh,
  nominations: nominationsZh,
  imports: importsZh,
  counting: countingZh,
  voting: votingZh,
  results: resultsZh,
  reporting: reportingZh,
  checking: checkingZh,
  journal: journalZh,
  law: lawZh,
  lawRules: lawRulesZh,
  lawCalendar: lawCalendarZh,
  lawBench: lawBenchZh,
} as const;

const en: { readonly [S in keyof typeof zh]: { readonly [K in keyof (typeof zh)[S]]: string } } = {
  shell: shellEn,
  programme: programmeEn,
  registry: registryEn,
  rolls: rollsEn,
  representatives: representativesEn,
  rollsVoting: rollsVotingEn,
  voterCards: voterCardsEn,
  members: membersEn,
  committees: committeesEn,
  nominations: nominationsEn,
  imports: importsEn,
  counting: countingEn,
  voting: votingEn,
  results: resultsEn,
  reporting: reportingEn,
  checking: checkingEn,
  journal: journalEn,
  law: lawEn,
  lawRules: lawRulesEn,
  lawCalendar: lawCalendarEn,
  lawBench: lawBenchEn,
};

type Section = keyof typeof zh;
export type MessageKey = { [S in Section]: `${S}.${keyof (typeof zh)[S] & string}` }[Section];
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills a message: `{name}` stands for a value, `{n|unit|units}` for the singular or plural of a counted thing.
 */
export function fill(message: string, values: MessageValues): string {
  return message.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name] ?? '';
    if (one === undefined || many === undefined) return String(value);
    return Number(value) === 1 ? one : many;
  });
}

/** The text of a message in a language, filled. */
export function message(language: Language, key: MessageKey, values: MessageValues = {}): string {
  const stop = key.indexOf('.');
  const section: Readonly<Record<string, string>> = (language === 'zh' ? zh : en)[key.slice(0, stop) as Section];
  return fill(section[key.slice(stop + 1)] ?? key, values);
}

/** The word for a code of the API (`post`, `chair`); a code without a word is shown as it is. */
export function vocabulary(language: Language, group: string, code: string): string {
  const words: Readonly<Record<string, string>> = language === 'zh' ? vocabularyZh : vocabularyEn;
  return words[`${group}.${code}`] ?? code;
}

/**
 * The word for a value of a record, which may be a code of any kind or a text already: a code has one word in
 * every place, so the first group that knows it answers.
 */
export function recordWord(language: Language, value: string): string {
  if (!/^[a-z][A-Za-z-]*$|^[A-Z_]+$/.test(value)) return value;
  const words: Readonly<Record<string, string>> = language === 'zh' ? vocabularyZh : vocabularyEn;
  const key = Object.keys(words).find((one) => one.slice(one.indexOf('.') + 1) === value);
  return key === undefined ? value : (words[key] ?? value);
}
