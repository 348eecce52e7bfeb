import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfFonts, renamedFont } from '../testing/paper.ts';
import { summaryOf } from '../testing/summaries.ts';
import { renderPdf } from '../workSummary/pdf.ts';
import { typographicFamily } from './fontFamily.ts';
import { loadFontSet, uncoveredCharacters } from './fonts.ts';

test('rare name characters are covered; a missing one, controls and reordering marks are reported once each', () => {
  expect(uncoveredCharacters('㛃𬱖䶮·，“”—123\n　')).toEqual([]);
  expect(uncoveredCharacters('王\u{2ffff}\u{2ffff}☐\u202e\u0007\ud800')).toEqual([
    '\u{2ffff}',
    '☐',
    '\u202e',
    '\u0007',
    '\ud800',
  ]);
});

test('all characters of the unified ideographs block are covered', () => {
  let block = '';
  for (let code = 0x4e00; code <= 0x9fa5; code += 1) block += String.fromCodePoint(code);
  expect(uncoveredCharacters(block)).toEqual([]);
});

function songFile(weight: string): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${weight}.ttf`);
}

test('other weights of the same family in the folder do no harm', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-fonts-'));
  await symlink(songFile('900Black/NotoSerifSC_900Black'), join(folder, 'a.ttf'));
  await symlink(songFile('200ExtraLight/NotoSerifSC_200ExtraLight'), join(folder, 'b.ttf'));
  expect(loadFontSet(folder).families.title).toEqual(['Noto Serif SC']);
  expect(await pdfFonts(await renderPdf(summaryOf(['正文']), { fontFolder: folder }))).toEqual([
    'NotoSerifSC-Bold',
    'NotoSerifSC-Regular',
  ]);
  await rm(folder, { recursive: true, force: true });
});

test('the organisation’s own 仿宋 sets the text, its 小标宋 the title', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-fonts-'));
  const light = await readFile(songFile('300Light/NotoSerifSC_300Light'));
  const black = await readFile(songFile('900Black/NotoSerifSC_900Black'));
  await writeFile(join(folder, 'simfang.ttf'), renamedFont(light, '仿宋_GB2312'));
  await writeFile(join(folder, 'fzxbs.ttf'), renamedFont(black, '方正小标宋简体'));
  expect(loadFontSet(folder).families.body.slice(0, 2)).toEqual(['仿宋_GB2312', 'Noto Serif SC']);
  const fonts = await pdfFonts(await renderPdf(summaryOf(['正文']), { fontFolder: folder }));
  expect(new Set(fonts)).toEqual(new Set(['NotoSerifSC-Light', 'NotoSerifSC-Black']));
  await rm(folder, { recursive: true, force: true });
});

test('a file that is no font is refused by its name', async () => {
  const other = await mkdtemp(join(tmpdir(), 'huanjie-fonts-'));
  await writeFile(join(other, '假字体.ttf'), 'this is not a font at all');
  expect(() => loadFontSet(other)).toThrow('假字体.ttf');
  await rm(other, { recursive: true, force: true });
});

test.each([
  ['Noto Serif SC', 'Noto Serif SC'],
  ['Noto Serif SC Black', 'Noto Serif SC'],
  ['Noto Serif SC ExtraLight', 'Noto Serif SC'],
  ['Noto Serif SC Semi Bold', 'Noto Serif SC'],
  ['仿宋_GB2312', '仿宋_GB2312'],
  ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05S'],
])('Typst knows %s as %s', (name, family) => {
  expect(typographicFamily(name)).toBe(family);
});
