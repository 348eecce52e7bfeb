import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { identify } from './identify.ts';
import { readZipDirectory, unpack, unpackWhole, type ZipDirectory } from './zip.ts';
import { rewriteZip } from './zipWrite.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const packed = (files: Record<string, string>): Uint8Array =>
  rewriteZip(
    { kind: 'zip', entries: new Map() },
    new Map(Object.entries(files).map(([name, text]) => [name, utf8(text)])),
  );

function open(bytes: Uint8Array): ZipDirectory {
  const zip = readZipDirectory(bytes);
  if (zip.kind === 'refused') throw new Error(zip.en);
  return zip;
}

function textOf(zip: ZipDirectory, name: string): string {
  const content = unpackWhole(zip.entries.get(name)!, { left: 1 << 20 });
  if (!(content instanceof Uint8Array)) throw new Error(content.en);
  return new TextDecoder().decode(content);
}

describe('writing an archive again', () => {
  it('replaces and adds entries and keeps the packed bytes, order and names of the others', () => {
    const before = open(packed({ 'a.xml': '甲', '文/b.xml': '乙'.repeat(1000), 'c.xml': '丙' }));
    const after = open(
      rewriteZip(
        before,
        new Map([
          ['c.xml', utf8('新')],
          ['d.xml', utf8('丁')],
        ]),
      ),
    );
    expect([...after.entries.keys()]).toEqual(['a.xml', '文/b.xml', 'c.xml', 'd.xml']);
    expect(['a.xml', 'c.xml', 'd.xml'].map((name) => textOf(after, name))).toEqual(['甲', '新', '丁']);
    expect(after.entries.get('文/b.xml')!.packed).toEqual(before.entries.get('文/b.xml')!.packed);
    expect(textOf(after, '文/b.xml')).toBe('乙'.repeat(1000));
  });

  it('drops the trailing sizes and 64-bit fields of streaming writers', () => {
    const bytes = packed({ 'a.xml': '甲' });
    const { entries } = open(bytes);
    const entry = entries.get('a.xml')!;
    // Flag bit 3 in the directory, as a writer sets it that knows sizes only afterwards.
    const header = Buffer.from(entry.header);
    header.writeUInt16LE(8, 8);
    const streamed = rewriteZip({ kind: 'zip', entries: new Map([['a.xml', { ...entry, header }]]) }, new Map());
    expect(streamed).toEqual(bytes);
  });
});

describe('the budget', () => {
  const bomb = open(packed({ a: ' '.repeat(20 << 20) })).entries.get('a')!;
  it('ends unpacking at once and in pieces', async () => {
    expect(unpackWhole(bomb, { left: 1 << 20 })).toMatchObject({ code: 'EXPANDS_TOO_MUCH' });
    expect(unpackWhole(bomb, { left: 1 << 30 })).toMatchObject({ code: 'EXPANDS_TOO_MUCH' });
    const pieces = unpack(bomb, { left: 1 << 20 });
    let step = await pieces.next();
    while (!step.done) step = await pieces.next();
    expect(step.value).toMatchObject({ code: 'EXPANDS_TOO_MUCH' });
  });

  it('is shared, and a wrong checksum is damage', () => {
    const budget = { left: 10 };
    const entry = open(packed({ a: '12345678' })).entries.get('a')!;
    expect(unpackWhole(entry, budget)).toBeInstanceOf(Uint8Array);
    expect(unpackWhole(entry, budget)).toMatchObject({ code: 'EXPANDS_TOO_MUCH' });
    const other = { ...entry, packed: deflateRawSync(utf8('12345679')) };
    expect(unpackWhole(other, { left: 10 })).toMatchObject({ code: 'DAMAGED' });
  });
});

describe('what a file is', () => {
  it.each([
    ['document', { 'word/document.xml': '' }],
    ['workbook', { 'xl/workbook.xml': '' }],
    ['ofd', { 'OFD.xml': '' }],
    ['none', { 'a.txt': '' }],
  ])('an archive with a %s', (holds, files) => {
    expect(identify(packed(files))).toMatchObject({ kind: 'zip', holds });
  });

  it.each([
    ['html', utf8('<!DOCTYPE html><p>')],
    ['html', Buffer.from('\ufeff<html>', 'utf16le')],
    [
      'wordXml',
      utf8('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'),
    ],
    ['xml', utf8('<?xml version="1.0"?><a/>')],
  ])('markup in %s', (language, bytes) => {
    expect(identify(bytes)).toEqual({ kind: 'markup', language });
  });
});
