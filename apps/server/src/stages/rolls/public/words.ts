import { formatDateZh, toChineseNumeral } from '@huanjie/chinese';
import type { LineRow } from '../publication/queries.ts';

export type PageLanguage = 'zh' | 'en';

/** The changes in the order in which a supplement shows them. */
export const SHOWN_CHANGES: readonly LineRow['change'][] = ['listed', 'added', 'struck', 'corrected'];

const dayInEnglish = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** Every word of the public page, in both languages. */
export const WORDS = {
  zh: {
    practice: '演练数据，不是正式名单',
    practiceMark: '演练数据',
    other: 'English',
    number: (at: number) => (at === 1 ? '第1号（首次公布）' : `第${at}号（补正名单）`),
    day: formatDateZh,
    list: '名单',
    publishedOn: '公布日期',
    place: '公布地点',
    total: '共计',
    people: (count: number) => `${count}人`,
    objectionsUntil: '异议截止',
    inclusive: (day: string) => `${day}（含当日）`,
    toWhom: '向谁提出',
    how: '怎样提出异议',
    steps: (committee: string, until: string, days: number) => [
      `发现本人或者他人漏登、错登、不该登记的，在${until}前（含当日）向${committee}申诉，说明是谁、哪里不对。`,
      `选举委员会自收到申诉之日起${toChineseNumeral(days)}日内作出处理决定，并公布处理结果。`,
      '确需更正的，另行公布补正名单。',
    ],
    groups: '按小组查看',
    noGroup: '未编入小组',
    heading: (group: string, count: number) => `${group}（${count}人）`,
    changes: { listed: '选民', added: '增加', struck: '删除', corrected: '更正' },
    earlier: (name: string) => `（原公布为“${name}”）`,
    regrouped: '（更正所在小组）',
    others: '本单位的其他名单',
    otherList: (number: string, day: string, count: number) => `${number}，${day}公布，${count}人`,
    digest: '名单校验码',
    digestSays: '与张贴名单页脚的前16位相同，名单的内容就与公布时一致。',
    title: (title: string) => title,
  },
  en: {
    practice: 'Practice data, not an official list',
    practiceMark: 'Practice',
    other: '中文',
    number: (at: number) => (at === 1 ? 'No. 1 (first list)' : `No. ${at} (supplement)`),
    day: (day: string) => dayInEnglish.format(new Date(`${day}T00:00:00Z`)),
    list: 'List',
    publishedOn: 'Published on',
    place: 'Posted at',
    total: 'In all',
    people,
    objectionsUntil: 'Objections until',
    inclusive: (day: string) => `${day}, that day included`,
    toWhom: 'To whom',
    how: 'How to object',
    steps: (_committee: string, until: string, days: number) => [
      `If you or somebody else is missing, wrongly listed or entered with a mistake, tell the election committee by ${until}, that day included: who it is, and what is wrong.`,
      `The committee decides within ${days} ${days === 1 ? 'day' : 'days'} of receipt and makes the decision public.`,
      'Where the list has to be corrected, a supplement is published.',
    ],
    groups: 'By group',
    noGroup: 'Without a group',
    heading: (group: string, count: number) => `${group} (${people(count)})`,
    changes: { listed: 'Voters', added: 'Added', struck: 'Struck off', corrected: 'Corrected' },
    earlier: (name: string) => ` (published before as ${name})`,
    regrouped: ' (group corrected)',
    others: 'Other lists of this unit',
    otherList: (number: string, day: string, count: number) => `${number}, ${day}, ${people(count)}`,
    digest: 'Digest of the list',
    digestSays:
      'The names are as they were published when its first 16 characters stand at the foot of the posted list.',
    title: (_title: string, unitName: string) => `List of voters of ${unitName}`,
  },
} as const;

/** What a visitor is told instead of a list. */
export const ABSENT = {
  unknown: {
    zh: '没有这份选民名单。请核对网址，或者到村（居）务公开栏查看张贴的名单。',
    en: 'There is no such list of voters. Check the address, or read the list that is posted up.',
  },
  altered: {
    zh: '这份名单的存档与公布时的校验码不符，暂不显示。请以张贴的名单为准，并告知选举委员会。',
    en: 'The stored list is not what was published under its digest, and is not shown. Go by the posted list, and tell the election committee.',
  },
  often: {
    zh: '查看过于频繁，请一分钟后再试。',
    en: 'Too many requests. Please wait a minute.',
  },
} as const;
