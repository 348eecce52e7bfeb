import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText, xmlScanner } from './xml.ts';

/** Every tag and text of a document, cut out of it by the places that the scanner tells. */
function cutOut(xml: string, pieces: readonly string[]): { found: string[]; isXml: boolean } {
  const found: string[] = [];
  const scanner = xmlScanner({
    open: (_name, _attributes, start, end) => found.push(xml.slice(start, end)),
    close: (_name, start, end) => found.push(xml.slice(start, end)),
    text: (raw, _isLiteral, start, end) => {
      expect(xml.slice(start, end)).toBe(raw);
      found.push(raw);
    },
  });
  const isXml = pieces.every((piece, index) => scanner.push(piece, index === pieces.length - 1));
  return { found, isXml };
}

const XML = '<?xml version="1.0"?><a b="x>y"><!-- <c> -->甲&amp;<c/><![CDATA[<乙>]]></a>';

it('tells where tags and texts stand, in whatever pieces the document comes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(XML.length), { maxLength: 5 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), XML.length];
      const pieces = places.slice(1).map((end, index) => XML.slice(places[index], end));
      const { found, isXml } = cutOut(XML, pieces);
      expect(isXml).toBe(true);
      expect(found.join('|')).toBe('<a b="x>y">|甲&amp;|<c/>||<乙>|</a>');
    }),
  );
});

it('reads no document type, and entities by number as characters', () => {
  expect(cutOut('<!DOCTYPE a><a/>', ['<!DOCTYPE a><a/>']).isXml).toBe(false);
  expect(plainText('&#x1F600;&#26449;&lt;&unknown;&#0;')).toBe('😀村<&unknown;\ufffd');
});
