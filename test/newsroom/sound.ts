const RATE = 8000;

/** Four bells and their echo: a tune that needs no licence. Frequencies in hertz. */
const BELLS = [523.25, 392, 440, 261.63];

/** A WAV file of this length: PCM, 8 kHz, 8 bit, mono. */
export function wave(seconds: number): Buffer {
  const count = seconds * RATE;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + count, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(count, 40);
  const samples = Buffer.alloc(count);
  for (let i = 0; i < count; i++) {
    const second = i / RATE;
    const bell = BELLS[Math.floor(second) % BELLS.length] ?? 440;
    const fade = Math.exp(-3 * (second % 1));
    samples[i] = 128 + 100 * fade * Math.sin(2 * Math.PI * bell * second);
  }
  return Buffer.concat([head, samples]);
}
