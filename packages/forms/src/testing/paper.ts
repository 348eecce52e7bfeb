import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { ROLE_FAMILIES, songFontPaths } from '../adapters/fonts.ts';

const run = promisify(execFile);

/** Runs a program the tests need; a missing one fails with the name of the package that brings it. */
async function needed(program: string, debianPackage: string, args: string[], env = process.env): Promise<string> {
  try {
    const { stdout } = await run(program, args, { env, maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${program} is missing: install ${debianPackage} (npm test does it on Debian)`);
    }
    throw error;
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-paper-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of each page of a PDF, laid out as on paper. */
export function pdfPages(pdf: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    const text = await needed('pdftotext', 'poppler-utils', ['-layout', file, '-']);
    return text.split('\f').slice(0, -1);
  });
}

/** The lines of a page without spaces and without the foot. */
export function bodyLines(page: string): string[] {
  const lines = page.split('\n').map((line) => line.replace(/\s/gu, ''));
  return lines.filter((line) => line !== '').slice(0, -1);
}

/** The last line of a page with single spaces. */
export function footLineOf(page: string): string {
  return page.trimEnd().split('\n').at(-1)!.replace(/\s+/gu, ' ');
}

/** Where the words of one page of a PDF lie, in points from the upper left corner. */
export function pdfTextArea(pdf: Uint8Array, page: number): Promise<Record<'left' | 'right' | 'top', number>> {
  return inFolder(async (folder) => {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    const pages = ['-f', String(page), '-l', String(page)];
    const html = await needed('pdftotext', 'poppler-utils', ['-bbox', ...pages, file, '-']);
    const edges = (name: string) =>
      [...html.matchAll(new RegExp(`${name}="([\\d.]+)"`, 'gu'))].map((m) => Number(m[1]));
    return { left: Math.min(...edges('xMin')), right: Math.max(...edges('xMax')), top: Math.min(...edges('yMin')) };
  });
}

/** What `pdfinfo` says of a PDF, by its labels. */
export function pdfInfo(pdf: Uint8Array): Promise<Map<string, string>> {
  return inFolder(async (folder) => {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    const text = await needed('pdfinfo', 'poppler-utils', [file]);
    return new Map(text.split('\n').map((line) => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1).trim()]));
  });
}

/** The PostScript names of the fonts in a PDF, without the tag that marks a subset. */
export function pdfFonts(pdf: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    const table = await needed('pdffonts', 'poppler-utils', [file]);
    return table
      .split('\n')
      .slice(2, -1)
      .map((line) => line.split(' ')[0]!.replace(/^[A-Z]{6}\+/u, ''));
  });
}

/** The .docx as LibreOffice prints it, with the Song face standing in for the faces that offices have. */
export function docxToPdf(docx: Uint8Array): Promise<Uint8Array> {
  return throughLibreOffice(docx, 'pdf', 'pdf');
}

/** The text that LibreOffice finds in a .docx. */
export async function docxToText(docx: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await throughLibreOffice(docx, 'txt:Text (encoded):UTF8', 'txt'));
}

/** The .docx opened by LibreOffice and saved again: what is in it then, LibreOffice has understood. */
export function savedAgain(docx: Uint8Array): Promise<Uint8Array> {
  return throughLibreOffice(docx, 'docx', 'docx');
}

function throughLibreOffice(docx: Uint8Array, filter: string, suffix: string): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    await mkdir(join(folder, 'cache'));
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'fonts.conf'), fontConfiguration(join(folder, 'cache')));
    await writeFile(join(folder, 'document.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = [
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      join(folder, 'out'),
      join(folder, 'document.docx'),
    ];
    const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
    await needed('soffice', 'libreoffice-writer', [profile, ...convert], env);
    return new Uint8Array(await readFile(join(folder, 'out', `document.${suffix}`)));
  });
}

function fontConfiguration(cache: string): string {
  const folders = songFontPaths().map((path) => `<dir>${dirname(path)}</dir>`);
  const names = Object.values(ROLE_FAMILIES).map(([name]) => name);
  const standIns = names.map(
    (name) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Serif SC</string></edit></match>`,
  );
  const all = [...folders, `<cachedir>${cache}</cachedir>`, ...standIns].join('\n');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${all}</fontconfig>`;
}

/** The text of every part of a zip package whose name ends as given, by name. */
export function packageParts(zip: Uint8Array, ending: string): Map<string, string> {
  const bytes = Buffer.from(zip);
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    if (name.endsWith(ending)) {
      parts.set(name, (bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8'));
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** A copy of a font file whose family is called `family`; the new name may be no longer than the old one. */
export function renamedFont(font: Buffer, family: string): Buffer {
  const copy = Buffer.from(font);
  const name = Buffer.from(family, 'utf16le').swap16();
  for (let table = 12; table < 12 + copy.readUInt16BE(4) * 16; table += 16) {
    if (copy.toString('latin1', table, table + 4) !== 'name') continue;
    const start = copy.readUInt32BE(table + 8);
    for (let index = 0; index < copy.readUInt16BE(start + 2); index += 1) {
      const record = start + 6 + index * 12;
      if (copy.readUInt16BE(record + 6) !== 1) continue;
      copy.writeUInt16BE(name.length, record + 8);
      name.copy(copy, start + copy.readUInt16BE(start + 4) + copy.readUInt16BE(record + 10));
    }
  }
  return copy;
}
