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
