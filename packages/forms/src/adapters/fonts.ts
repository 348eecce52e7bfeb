import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { typographicFamily } from './fontFamily.ts';
import { covers, type FontFace, readFontFace } from './fontFile.ts';
import { isUnprintable } from './printable.ts';

/** The four faces that GB/T 9704—2012 names. */
export type FontRole = 'title' | 'heading' | 'subheading' | 'body';

/** Names by which offices know the face of each role; the first is the one written into .docx files. */
export const ROLE_FAMILIES = {
  title: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  heading: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01'],
  subheading: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'FZKai-Z03'],
  body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', 'FZFangSong-Z02'],
} as const satisfies Record<FontRole, readonly [string, ...string[]]>;

/** The fonts a print is made with: the files, and for each role the families to try in order. */
export interface FontSet {
  readonly faces: readonly FontFace[];
  readonly families: Readonly<Record<FontRole, readonly string[]>>;
}

const require = createRequire(import.meta.url);
const SONG = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
] as const;
const SONG_FAMILY = 'Noto Serif SC';

/** Paths of the Song face that comes with the package: regular and bold. */
export function songFontPaths(): string[] {
  return SONG.map((file) => require.resolve(file));
}

/**
 * The package's Song face plus the fonts in an organisation's own folder (.ttf, .otf, .ttc). A folder font whose
 * name fits a role is used for that role; every other one serves for characters that the role's face lacks.
 * Throws when the folder cannot be read or a file in it is no font.
 */
export function loadFontSet(fontFolder?: string): FontSet {
  const own = fontFolder === undefined ? [] : fontFiles(fontFolder).map(readFontFace);
  const familiesOf = (role: FontRole): string[] => {
    const known: readonly string[] = ROLE_FAMILIES[role];
    const fitting = own.filter((face) => face.families.some((name) => known.includes(name)));
    return [...new Set([...fitting.map(familyOf), SONG_FAMILY, ...own.map(familyOf)])];
  };
  return {
    faces: [...songFontPaths().map(readFontFace), ...own],
    families: {
      title: familiesOf('title'),
      heading: familiesOf('heading'),
      subheading: familiesOf('subheading'),
      body: familiesOf('body'),
    },
  };
}

/** The first family name is the one that Typst goes by. */
function familyOf(face: FontFace): string {
  const [name] = face.families;
  if (name === undefined) throw new Error(`Font file without a family name: ${face.path}`);
  return typographicFamily(name);
}

function fontFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.(ttf|otf|ttc)$/iu.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** White space, and the selectors that only choose a variant of the character before them, need no glyph. */
const NEEDS_NO_GLYPH = /\s|\p{Variation_Selector}/u;
/**
 * The distinct characters of a text that none of the fonts can draw, in order of appearance; they are printed as 〓.
 * Run it over names before printing: a print never loses a character without a word.
 */
export function uncoveredCharacters(text: string, options: { readonly fontFolder?: string } = {}): string[] {
  const families = facesByFamily(loadFontSet(options.fontFolder).faces);
  return [...new Set(text)].filter((character) => {
    if (NEEDS_NO_GLYPH.test(character)) return false;
    if (isUnprintable(character)) return true;
    const codePoint = character.codePointAt(0)!;
    // Which weight of a family is used depends on the place in the document: all of them must have the glyph.
    return !families.some((faces) => faces.every((face) => covers(face, codePoint)));
  });
}

function facesByFamily(faces: readonly FontFace[]): FontFace[][] {
  const families = new Map<string, FontFace[]>();
  for (const face of faces) {
    const family = familyOf(face).toLowerCase();
    families.set(family, [...(families.get(family) ?? []), face]);
  }
  return [...families.values()];
}
