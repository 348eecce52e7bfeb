/** Words in both languages by what they stand for, Chinese first. */
export type WordPairs = Readonly<Record<string, readonly [zh: string, en: string]>>;
