import { describe, expect, it } from 'vitest';
import { detectEncoding } from './encoding.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
/** "姓名" in GBK. */
const GBK = [0xd0, 0xd5, 0xc3, 0xfb];

describe('where an encoding breaks', () => {
  it.each([
    ['GBK after UTF-8', [...utf8('姓名\n张三,'), ...GBK, 10], 2, 15, 'UTF-8'],
    ['UTF-8 broken after its mark', [...utf8('\ufeffa\n'), 0xff], 2, 6, 'UTF-8'],
    ['a byte that no GBK text holds', [...GBK, 10, ...GBK, 0xff, 10], 2, 10, 'GB18030'],
    ['a lone half of a pair in UTF-16', [0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x41, 0x00], 1, 8, 'UTF-16'],
  ])('%s', (_, bytes, line, byte, before) => {
    expect(detectEncoding(Uint8Array.from(bytes))).toMatchObject({
      code: 'ENCODING_UNKNOWN',
      zh: expect.stringContaining(`第 ${line} 行（第 ${byte} 个字节）起不再是 ${before}`),
    });
  });

  it('is found beyond the first step too', () => {
    const bytes = new Uint8Array(200_002).map((_, at) => GBK[at % 4]!);
    bytes.set([0xff, 0xff], 200_000);
    expect(detectEncoding(bytes)).toMatchObject({ en: expect.stringContaining('byte 200001') });
  });

  it('takes 联通 for GBK, whose bytes look like UTF-8 at first sight', () => {
    expect(detectEncoding(Uint8Array.from([0xc1, 0xaa, 0xcd, 0xa8]))).toMatchObject({ encoding: 'gb18030' });
  });
});
