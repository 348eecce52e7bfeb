import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const archive = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));

/** A compound file whose directory names one stream. */
function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  name.copy(bytes, 640);
  bytes.writeUInt16LE(name.length, 640 + 64);
  return bytes;
}

describe('finding out what a file is', () => {
  it.each([
    ['utf-8', bytesOf('姓名,性别\n张三,男')],
    ['utf-8', bytesOf('\ufeffname\n')],
    ['utf-8', bytesOf('name,sex\n')],
    ['gb18030', Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a])],
    ['utf-16le', Buffer.from('\ufeff姓名', 'utf16le')],
    ['utf-16le', Buffer.from('name,sex', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeff姓名', 'utf16le').swap16()],
  ])('takes text in %s', (encoding, bytes) => {
    expect(detectFormat(bytes)).toEqual({ kind: 'csv', encoding });
  });

  it('takes xlsx and xls by content', () => {
    expect(detectFormat(archive('[Content_Types].xml', 'xl/workbook.xml'))).toEqual({ kind: 'xlsx' });
    expect(detectFormat(compound('Workbook'))).toEqual({ kind: 'xls' });
  });

  it.each([
    ['EMPTY_FILE', '空', new Uint8Array()],
    ['EMPTY_FILE', '空', bytesOf('\ufeff')],
    ['EMPTY_FILE', '空', bytesOf(' \r\n\r\n')],
    ['NOT_A_TABLE', 'JPG', latin('\xff\xd8\xff\xe0\0\x10JFIF\0')],
    ['NOT_A_TABLE', 'PNG', latin('\x89PNG\r\n\x1a\n')],
    ['NOT_A_TABLE', 'PDF', latin('%PDF-1.7\n')],
    ['NOT_A_TABLE', 'docx', archive('[Content_Types].xml', 'word/document.xml')],
    ['NOT_A_TABLE', 'ZIP', archive('readme.txt')],
    ['NOT_A_TABLE', 'doc', compound('WordDocument')],
    ['NOT_A_TABLE', 'RAR', latin('Rar!\x1a\x07\0')],
    ['SAVE_AS_XLSX', '另存为 xlsx', archive('mimetype', 'content.xml')],
    ['SAVE_AS_XLSX', '另存为 xlsx', archive('xl/workbook.bin')],
    ['SAVE_AS_XLSX', '另存为 xlsx', compound('ETExtData')],
    ['SAVE_AS_XLSX', '另存为 xlsx', bytesOf('<html><table><tr><td>姓名')],
    [
      'SAVE_AS_XLSX',
      '另存为 xlsx',
      bytesOf(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
    ],
    ['ENCRYPTED', '密码', compound('EncryptedPackage')],
    ['CUT_SHORT', '不完整', archive('xl/workbook.xml').subarray(0, 60)],
    ['CUT_SHORT', '不完整', bytesOf('姓名,性别').subarray(0, -1)],
    ['CUT_SHORT', '不完整', compound('Workbook').subarray(0, 900)],
    ['CUT_SHORT', '不完整', Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0])],
    ['NUL_BYTES', '控制字符', latin('name\0\0\0,x\0')],
    ['NUL_BYTES', '控制字符', latin('name\x01,x\n')],
    ['ENCODING_UNKNOWN', '编码', latin('name,\xff\xff\n')],
  ])('refuses as %s and says %s', (code, word, bytes) => {
    expect(detectFormat(bytes)).toMatchObject({ kind: 'refused', code, zh: expect.stringContaining(word) });
  });
});
