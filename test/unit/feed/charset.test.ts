import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../lib/feed/charset.ts';
import { bytes } from './parse.ts';

/** Bytes of single-byte text: each character its own code. */
function raw(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const GBK = raw('<?xml version="1.0" encoding="GBK"?><t>\xb3\xb1\xb1\xa8</t>');

describe('the charset of a document', () => {
  test('is that of the byte order mark, whatever else is said', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x74, 0, 0x6f, 0x6f]);
    expect(decodeBytes(utf16, 'text/xml; charset=utf-8')).toBe('<t潯');
    expect(decodeBytes(bytes('\ufeff<?xml encoding="iso-8859-1"?>é'))).toBe('<?xml encoding="iso-8859-1"?>é');
  });

  test('else that of the HTTP header', () => {
    expect(decodeBytes(raw('<t>\xe9\x80</t>'), 'text/xml; charset="iso-8859-1"')).toBe('<t>é€</t>');
    expect(decodeBytes(raw('<t>\x93\xfa\x96\x7b</t>'), 'text/xml;charset=Shift_JIS')).toBe('<t>日本</t>');
  });

  test('else that of the declaration', () => {
    expect(decodeBytes(GBK)).toContain('潮报');
    expect(decodeBytes(GBK, 'text/xml')).toContain('潮报');
  });

  test('is that of a page’s own declaration, in both its forms', () => {
    const gbk = new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]);
    for (const meta of ['<meta charset=gb2312>', '<meta http-equiv="Content-Type" content="text/html; charset=gbk">'])
      expect(decodeBytes(new Uint8Array([...new TextEncoder().encode(meta), ...gbk]), 'text/html')).toBe(`${meta}中文`);
  });
  test('else UTF-8', () => {
    expect(decodeBytes(bytes('<t>潮</t>'))).toBe('<t>潮</t>');
  });

  test('is not what the bytes disprove', () => {
    expect(decodeBytes(GBK, 'application/xml; charset=utf-8')).toContain('潮报');
    expect(decodeBytes(bytes('<t>é 潮</t>'), 'text/xml; charset=ISO-8859-1')).toBe('<t>é 潮</t>');
    expect(decodeBytes(raw('<t>caf\xe9</t>'))).toBe('<t>café</t>');
  });

  test('is UTF-8 for an unknown label, for UTF-16 that is none, and never UTF-7', () => {
    expect(decodeBytes(bytes('<?xml encoding="klingon"?>é'))).toContain('é');
    expect(decodeBytes(bytes('<?xml encoding="utf-16"?>é'))).toContain('é');
    expect(decodeBytes(bytes('+ADw-script+AD4-'), 'text/xml; charset=utf-7')).toBe('+ADw-script+AD4-');
  });

  test('costs one character where one is broken', () => {
    const text = bytes('<t>潮水报</t>').slice(0, -5);
    expect(decodeBytes(text)).toBe('<t>潮水\ufffd');
  });

  test('leaves no control characters behind', () => {
    expect(decodeBytes(raw('\0<t>a\x01\x0bb\t\n</t>\x1f'))).toBe('<t>ab\t\n</t>');
  });
});

describe('a document in no named charset that is no UTF-8', () => {
  test.each([
    [
      'Chinese',
      '\xb3\xb1\xcb\xae\xc9\xcf\xd5\xc7\xb5\xc4\xca\xb1\xba\xf2\xce\xd2\xc3\xc7\xd4\xda\xbd\xad\xb1\xdf',
      '潮水上涨的时候我们在江边',
    ],
    ['Japanese in EUC', '\xc4\xac\xa4\xac\xcb\xfe\xa4\xc1\xa4\xc6\xa4\xaf\xa4\xeb', '潮が満ちてくる'],
    ['Japanese in Shift_JIS', '\x92\xaa\x82\xaa\x96\x9e\x82\xbf\x82\xc4\x82\xad\x82\xe9', '潮が満ちてくる'],
    [
      'Russian',
      '\xcf\xf0\xe8\xeb\xe8\xe2 \xe8 \xee\xf2\xeb\xe8\xe2 \xed\xe0 \xf0\xe5\xea\xe5',
      'Прилив и отлив на реке',
    ],
    ['French', 'La mar\xe9e monte \xe0 midi \x96 voil\xe0', 'La marée monte à midi – voilà'],
  ])('is read by the letters of its language: %s', (_, written, read) => {
    expect(decodeBytes(raw(`<t>${written}</t>`))).toBe(`<t>${read}</t>`);
  });
});
