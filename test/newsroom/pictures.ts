import { crc32, deflateSync } from 'node:zlib';
import type { Reply } from './reply.ts';

/** Drawn here, in flat shapes; each fills 720 by 480. */
const DRAWINGS: Record<string, string> = {
  'loaves.svg': `<path fill="#e9dcc3" d="M0 0h720v480H0z"/><path fill="#b98f5a" d="M0 330h720v150H0z"/>
<g fill="#8a5a2b"><ellipse cx="170" cy="300" rx="120" ry="70"/><ellipse cx="370" cy="310" rx="110" ry="64"/><ellipse cx="560" cy="298" rx="116" ry="70"/></g>
<g fill="none" stroke="#e8cfa0" stroke-width="10" stroke-linecap="round"><path d="M110 280q60-34 120 0M320 292q50-30 100 0M505 280q55-32 110 0"/></g>`,
  'kettle.svg': `<path fill="#dfe4dc" d="M0 0h720v480H0z"/><path fill="#6f7a63" d="M0 380h720v100H0z"/>
<path fill="#39433a" d="M230 200h220a30 30 0 0 1 30 30v110a50 50 0 0 1-50 50H250a50 50 0 0 1-50-50V230a30 30 0 0 1 30-30z"/>
<path fill="none" stroke="#39433a" stroke-width="22" d="M270 196c10-90 130-90 140 0"/><path fill="#39433a" d="M476 240l86-44 14 26-84 80z"/>
<path fill="none" stroke="#aab5a6" stroke-width="10" stroke-linecap="round" d="M584 176c-18-30 18-44 0-76M616 190c-18-30 18-44 0-76"/>`,
  'oven.svg': `<path fill="#4a3d35" d="M0 0h720v480H0z"/><path fill="#7a6252" d="M60 480V210C60 110 190 50 360 50s300 60 300 160v270z"/>
<path fill="#221a15" d="M170 480V280c0-80 80-130 190-130s190 50 190 130v200z"/><path fill="#d9742c" d="M230 480c0-90 60-150 130-150s130 60 130 150z"/>
<path fill="#f3c25b" d="M300 480c0-56 26-92 60-92s60 36 60 92z"/>`,
  'market.svg': `<path fill="#cfe0e6" d="M0 0h720v480H0z"/><path fill="#b7aa94" d="M0 350h720v130H0z"/>
<g fill="#a33f2d"><path d="M60 130h180l24 70H36zM480 130h180l24 70H456z"/></g><path fill="#35617a" d="M270 110h180l24 80H246z"/>
<g fill="#5b4a3a"><path d="M60 200h12v170H60zM228 200h12v170h-12zM276 190h12v180h-12zM432 190h12v180h-12zM480 200h12v170h-12zM648 200h12v170h-12z"/></g>
<g fill="#d7a64a"><circle cx="110" cy="320" r="22"/><circle cx="150" cy="326" r="20"/><circle cx="190" cy="318" r="23"/><circle cx="540" cy="322" r="21"/><circle cx="585" cy="318" r="23"/></g><g fill="#6d8a4f"><circle cx="320" cy="312" r="26"/><circle cx="370" cy="318" r="24"/><circle cx="414" cy="312" r="22"/></g>`,
  'ferry.svg': `<path fill="#3b4a59" d="M0 0h720v480H0z"/><path fill="#2f3c49" d="M0 210v-40h60v-30h40v20h70v-16h36v32h92v-24h54v28h80v-12h46v20h100v-16h62v12h80v26z"/>
<circle cx="590" cy="80" r="26" fill="#e8dcc0"/><path fill="#33414f" d="M0 210h720v270H0z"/><g fill="#d9a860"><path d="M66 154h8v8h-8zM184 152h8v8h-8zM306 168h8v8h-8zM330 168h8v8h-8zM560 172h8v8h-8z"/></g>
<path fill="#e6ddcc" d="M220 300h260l-30 56H250z"/><path fill="#b4361d" d="M250 356h200l-8 16H258z"/><path fill="#cfc3ad" d="M290 250h120v50H290z"/><g fill="#f3c25b"><path d="M304 264h20v16h-20zM340 264h20v16h-20zM376 264h20v16h-20z"/></g>
<g fill="none" stroke="#48596a" stroke-width="4"><path d="M30 260h110M540 300h140M60 410h120M360 430h220"/></g>`,
  'bookshop.svg': `<path fill="#efe6d4" d="M0 0h720v480H0z"/><path fill="#6b4a34" d="M60 60h600v360H60z"/><path fill="#f4ead6" d="M84 84h552v100H84zM84 202h552v100H84zM84 320h552v80H84z"/>
<g fill="#9a3d2a"><path d="M100 100h26v84h-26zM210 96h20v88h-20zM420 104h30v80h-30zM140 214h22v88h-22zM520 220h26v82h-26zM300 332h24v68h-24z"/></g>
<g fill="#2f5d6b"><path d="M130 92h30v92h-30zM330 98h24v86h-24zM560 96h28v88h-28zM240 216h30v86h-30zM400 212h22v90h-22zM180 328h28v72h-28z"/></g>
<g fill="#b08a3e"><path d="M164 106h18v78h-18zM470 92h22v92h-22zM330 224h28v78h-28zM450 330h30v70h-30z"/></g>`,
};

const WIDTH = 480;
const HEIGHT = 320;

/** Height of a made-up hill country, in rings: contour lines as on a map. */
function ring(x: number, y: number): number {
  const hills: [number, number, number][] = [
    [130, 120, 90],
    [330, 190, 120],
    [260, 60, 60],
  ];
  const height = hills.reduce((sum, [hx, hy, wide]) => sum + Math.exp(-((x - hx) ** 2 + (y - hy) ** 2) / wide ** 2), 0);
  return Math.floor(height * 12);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A map with contour lines as PNG, in grey levels (https://www.w3.org/TR/png-3/). */
function map(): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < HEIGHT; y++) {
    const row = Buffer.alloc(WIDTH + 1);
    for (let x = 0; x < WIDTH; x++) {
      const isLine = ring(x, y) !== ring(x + 1, y) || ring(x, y) !== ring(x, y + 1);
      row[x + 1] = isLine ? 70 : 244 - ring(x, y) * 3;
    }
    rows.push(row);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const pixels = chunk('IDAT', deflateSync(Buffer.concat(rows)));
  return Buffer.concat([signature, chunk('IHDR', head), pixels, chunk('IEND', Buffer.alloc(0))]);
}

/** A picture by its file name: the drawings above, and `map.png`. */
export function picture(name: string): Reply | undefined {
  if (name === 'map.png') return { headers: { 'content-type': 'image/png' }, body: map() };
  const drawing = DRAWINGS[name];
  if (!drawing) return undefined;
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 480" width="720" height="480">${drawing}</svg>`;
  return { headers: { 'content-type': 'image/svg+xml' }, body };
}
