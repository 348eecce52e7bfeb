import { toChineseNumeral } from '@huanjie/chinese';
import { ATTENDANCE, COMMITTEES, DELEGATES, RIVALS } from './congress.ts';
import { AROUND, COMPARED, LISTED_AGES, NESTED, WORDED } from './nested.ts';
import { CHAIRS, OTHER_BODIES, TABLE } from './others.ts';
import * as people from './people.ts';
import { BOTH_BODIES, CANDIDATES, FIRST_MEETING, METHODS, ONE_SHOULDER, POSTS, SIZES } from './posts.ts';
import { type Random, randomOf } from './random.ts';
import type { Kind, Round } from './records.ts';
import { type Mark, type Phrase, print, type Style } from './say.ts';
import { type Statement, type Values, wordsOf } from './statement.ts';
import { TOWNS } from './towns.ts';
import { BALLOTS, LARGE_VOTE, TURNOUT, TURNOUT_AGAIN, TURNOUT_CHANGE, UNITS, VOTE_PATHS } from './voting.ts';
import { LEADERSHIP, PETITIONS, PLEDGES, PUBLICITY, TALK, TRAINING } from './work.ts';

/** A statement where it stands in a report. */
export interface Placed {
  readonly key: string;
  readonly form: number;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

export interface Written {
  readonly text: string;
  readonly placed: readonly Placed[];
}

/** A statement to be written otherwise than the records have it. */
export interface Change {
  readonly key: string;
  readonly form: number;
  readonly values: Values;
}

interface Chapter {
  readonly heading: string;
  /** Paragraphs, each of statements in an order that the seed may change. */
  readonly paragraphs: readonly (readonly Statement[])[];
}

const STRUCTURE = [
  [people.WOMEN, people.ATTRIBUTES],
  [people.AGES, people.SCHOOLING],
  [people.AGAIN, people.MEAN_AGE, people.WOMEN_CHANGE],
  [NESTED],
  [LISTED_AGES, COMPARED],
];

const CHAPTERS: Readonly<Record<Kind, readonly Chapter[]>> = {
  village: [
    {
      heading: '基本情况',
      paragraphs: [
        [UNITS, TURNOUT, VOTE_PATHS],
        [BALLOTS],
        [POSTS, CANDIDATES],
        [METHODS],
        [SIZES, CHAIRS],
        ...STRUCTURE,
        [OTHER_BODIES],
        [ONE_SHOULDER],
      ],
    },
    {
      heading: '主要做法',
      paragraphs: [[LEADERSHIP, people.SMALL_SHARE], [TRAINING, PUBLICITY], [PETITIONS, TALK], [TOWNS], [TABLE]],
    },
    {
      heading: '工作成效',
      paragraphs: [
        [TURNOUT_AGAIN, LARGE_VOTE],
        [TURNOUT_CHANGE],
        [people.PARTY_CHANGE, people.COLLEGE_CHANGE],
        [FIRST_MEETING, WORDED],
        [AROUND, TALK],
      ],
    },
  ],
  community: [
    {
      heading: '换届选举工作基本情况',
      paragraphs: [
        [UNITS, BOTH_BODIES],
        [TURNOUT, VOTE_PATHS],
        [BALLOTS],
        [POSTS],
        [CANDIDATES],
        [METHODS, SIZES],
        [CHAIRS],
        ...STRUCTURE,
      ],
    },
    {
      heading: '主要做法和特点',
      paragraphs: [[LEADERSHIP], [people.SMALL_SHARE], [PUBLICITY, TRAINING], [TOWNS], [TABLE], [PETITIONS]],
    },
    {
      heading: '取得的成效',
      paragraphs: [
        [ONE_SHOULDER],
        [OTHER_BODIES],
        [people.PARTY_CHANGE],
        [people.COLLEGE_CHANGE, TURNOUT_CHANGE],
        [TURNOUT_AGAIN, FIRST_MEETING],
        [WORDED],
        [AROUND],
        [LARGE_VOTE, TALK],
      ],
    },
  ],
  township: [
    { heading: '大会基本情况', paragraphs: [[ATTENDANCE, COMMITTEES], [DELEGATES], ...STRUCTURE, [BALLOTS]] },
    {
      heading: '主要做法',
      paragraphs: [[LEADERSHIP, PLEDGES], [RIVALS], [people.SMALL_SHARE], [PUBLICITY, TRAINING], [PETITIONS, TALK]],
    },
    {
      heading: '几点体会',
      paragraphs: [
        [people.PARTY_CHANGE, people.COLLEGE_CHANGE],
        [FIRST_MEETING, WORDED],
        [AROUND, TALK],
      ],
    },
  ],
};

/** Every statement that a report of a kind holds. */
export const statementsOf = (kind: Kind): Statement[] => [
  ...new Set(CHAPTERS[kind].flatMap(({ paragraphs }) => paragraphs.flat())),
];

export function styleOf(random: Random): Style {
  return {
    decimals: random.pick([0, 1, 1, 2, 2] as const),
    ageDecimals: random.pick([0, 1, 1, 2] as const),
    width: random.chance(0.7) ? 'full' : 'half',
    wideDigits: random.chance(0.12),
    dash: random.pick(['—', '-', '至', '～', '－'] as const),
    separators: random.chance(0.15),
  };
}

const HEADINGS: readonly ((at: number, heading: string) => string)[] = [
  (at, heading) => `${toChineseNumeral(at)}、${heading}`,
  (at, heading) => `（${toChineseNumeral(at)}）${heading}`,
  (at, heading) => `${at}. ${heading}`,
];

/** Writes the report of a round. Equal seeds give equal texts but for the one statement that is changed. */
export function writeReport(round: Round, seed: number, style: Style, change?: Change): Written {
  const random = randomOf(seed);
  const heading = random.pick(HEADINGS);
  const numbered = random.chance(0.2);
  const indent = random.chance(0.5) ? '　　' : '';
  let body = opening(round);
  const placed: Placed[] = [];
  const told = new Map<string, number>();
  for (const [index, chapter] of CHAPTERS[round.kind].entries()) {
    body += `${indent}${heading(index + 1, chapter.heading)}\n`;
    for (const [order, paragraph] of chapter.paragraphs.entries()) {
      body += `${indent}${numbered ? `${order + 1}、` : ''}`;
      for (const { key, write, forms } of paragraph) {
        const drawn = random.int(0, forms - 1);
        const changed = change?.key === key && !told.has(key) ? change : null;
        // What stands twice in a report is said in another way the second time.
        const form = changed?.form ?? (drawn === told.get(key) ? (drawn + 1) % forms : drawn);
        told.set(key, form);
        const said = print(write(round, style, form, changed?.values) as Phrase, style);
        const start = body.length;
        body += said.text;
        const marks = said.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
        placed.push({ key, form, start, end: body.length, marks });
      }
      body += '\n';
    }
  }
  return { text: body + ending(round), placed };
}

const BODY_NAMES: Readonly<Record<Kind, string>> = { village: '村民委员会', community: '社区“两委”', township: '党委' };

function opening(round: Round): string {
  const title = `${round.place}${BODY_NAMES[round.kind]}换届选举工作总结`;
  return `${title}\n${round.year}年，在上级党委的正确领导下，${wordsOf(round).all}严格依法依规，扎实推进${BODY_NAMES[round.kind]}换届选举工作。现将有关情况总结如下。\n`;
}

const ending = (round: Round): string =>
  `${round.place}换届选举工作领导小组办公室\n${round.year}年12月${1 + (round.seed % 28)}日\n`;
