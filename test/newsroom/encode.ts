/** Legacy encodings the other way round: what the platform's decoder reads, we write. */

const tables = new Map<string, Map<string, number[]>>();

/** Every character of a double-byte encoding and its bytes, found by decoding every pair once. */
function table(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const made = new Map<string, number[]>();
  for (let byte = 0; byte < 128; byte++) made.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = [...text].length === 1 && text !== '\uFFFD';
      if (isOne && !made.has(text)) made.set(text, [lead, trail]);
    }
  }
  tables.set(encoding, made);
  return made;
}

/** `text` in `encoding` (a WHATWG label); characters it lacks become numeric references, as in HTML and XML. */
export function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const known = table(encoding);
  const bytes: number[] = [];
  for (const char of text) {
    const code = known.get(char) ?? [...Buffer.from(`&#${char.codePointAt(0)};`)];
    bytes.push(...code);
  }
  return Buffer.from(bytes);
}
