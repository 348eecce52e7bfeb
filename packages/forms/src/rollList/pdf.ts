import { type FontSet, loadFontSet, uncoveredCharacters } from '../adapters/fonts.ts';
import { MISSING_MARK, markUnprintable } from '../adapters/printable.ts';
import { compilePdf } from '../adapters/typst.ts';
import { documentTimestamp, PRACTICE_MARK } from '../workSummary/wording.ts';
import { byGroup, columnsOf, SHEETS, sectionsOf, spreadParts } from './layout.ts';
import type { RollList, RollListOptions } from './model.ts';
import { ROLL_LIST_TEMPLATE } from './template.ts';
import { dayInWords, footLines, groupName, noticeOf, numberLine, titleOnPaper, totalLine } from './wording.ts';

/**
 * A published list of voters as a tagged PDF, A4 upright or A3 across. Equal input gives equal bytes. A character that
 * no font can draw is printed as 〓, and the end of the list says which it is and in whose name. Compiled in a worker
 * thread; rejects when a font in the folder cannot be used.
 */
export async function renderRollListPdf(list: RollList, options: RollListOptions): Promise<Uint8Array> {
  const fonts = loadFontSet(options.fontFolder);
  return compilePdf({
    template: ROLL_LIST_TEMPLATE,
    data: JSON.stringify(templateData(list, options, fonts)),
    secondData: null,
    fontPaths: fonts.faces.map((face) => face.path),
    timestamp: documentTimestamp({ date: list.publishedOn }),
  });
}

function templateData(list: RollList, options: RollListOptions, fonts: FontSet): object {
  const [digestLine, addressLine] = footLines(list);
  const names = list.lines.map(({ name, group, earlierName }) => `${name}${group ?? ''}${earlierName ?? ''}`);
  const text = [list.title, noticeOf(list), digestLine, addressLine, ...names].join('\n');
  const missing = new Set(
    uncoveredCharacters(text, options.fontFolder === undefined ? {} : { fontFolder: options.fontFolder }),
  );
  const print = (words: string): string => markUnprintable(words, missing);
  return {
    sheet: SHEETS[options.paper],
    columns: columnsOf(options),
    title: print(list.title),
    titleLines: titleOnPaper(print(list.title), options.paper),
    number: numberLine(list),
    notice: print(noticeOf(list)),
    sections: printedSections(list, options, print),
    total: totalLine(list),
    committee: print(list.committee),
    date: dayInWords(list.publishedOn),
    foot: [print(digestLine), print(addressLine)],
    mark: list.practice ? PRACTICE_MARK.zh : null,
    note: missingNote(list, missing),
    fonts: fonts.families,
  };
}

function printedSections(list: RollList, options: RollListOptions, print: (words: string) => string): object[] {
  let index = 0;
  return sectionsOf(list, options).map(({ heading, groups }) => ({
    heading,
    groups: groups.map((group) => {
      index += 1;
      return {
        index,
        heading: print(group.heading),
        cells: group.rows.flat().map(({ line, after, span }) => {
          const name = print(line?.name ?? '');
          return { name, spread: spreadParts(name), after: print(after), span };
        }),
      };
    }),
  }));
}

/** Which characters are missing and who has to be written in by hand; null where none is. */
function missingNote(list: RollList, missing: ReadonlySet<string>): string | null {
  if (missing.size === 0) return null;
  const codes = [...missing].map(
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const concerned = byGroup(list.lines).flatMap(([group, lines]) =>
    lines.flatMap(({ name }, at) =>
      [...name].some((character) => missing.has(character))
        ? [`${groupName(group)}第${at + 1}人${markUnprintable(name, missing)}`]
        : [],
    ),
  );
  const where = concerned.length === 0 ? '' : `，请手工补写：${concerned.join('、')}`;
  return `注：“${MISSING_MARK}”处为字库所缺的字，字符编码 ${codes.join('、')}${where}。`;
}
