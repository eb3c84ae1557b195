import { describe, expect, it } from 'vitest';
import { dataPicture, linkAddress, mapSrcset, mediaAddress, parseSrcset } from '../../../lib/content/links.ts';

const drawn = `data:image/png;base64,${'A'.repeat(400)}`;

describe('what a link may lead to', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    [' http://a.example ', 'http://a.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['java\nscript:alert(1)', undefined],
    ['whatsapp://send?text=x', undefined],
    ['https://user:pass@a.example/', undefined],
    ['/relative', undefined],
    ['#note', undefined],
    ['', undefined],
  ])('%j gives %j', (value, address) => {
    expect(linkAddress(value)).toBe(address);
  });
});

describe('what may be loaded', () => {
  it.each([
    ['https://a.example/x.png', 'https://a.example/x.png'],
    ['http://a.example/x.png', 'https://a.example/x.png'],
    ['http://a.example:8080/x.png', undefined],
    ['https://192.168.1.1/x.png', undefined],
    ['https://0xC0A80101/x.png', undefined],
    ['https://[fd00::1]/x.png', undefined],
    ['https://nas.local./x.png', undefined],
    ['https://router/x.png', undefined],
    ['data:image/png;base64,AA', undefined],
  ])('%j gives %j', (value, address) => {
    expect(mediaAddress(value)).toBe(address);
  });

  it('takes pictures drawn in place, but not blank ones', () => {
    expect(dataPicture(drawn)).toBe(drawn);
    expect(
      dataPicture('data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
    ).toBeUndefined();
    const blank = `data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20800%20600'%20data-x='${'x'.repeat(200)}'%3E%3C/svg%3E`;
    expect(dataPicture(blank)).toBeUndefined();
    expect(dataPicture(`data:text/html,${'x'.repeat(400)}`)).toBeUndefined();
  });
});

describe('sets of pictures', () => {
  it('are read as HTML says, commas in addresses included', () => {
    expect(parseSrcset('a.jpg, b,c.jpg 2x ,d.jpg 640w,')).toEqual([
      { address: 'a.jpg', descriptor: '' },
      { address: 'b,c.jpg', descriptor: '2x' },
      { address: 'd.jpg', descriptor: '640w' },
    ]);
    expect(parseSrcset('a.jpg wide, b.jpg 2x')).toEqual([{ address: 'b.jpg', descriptor: '2x' }]);
    expect(parseSrcset(' , ,')).toEqual([]);
  });

  it('keep what may be loaded', () => {
    expect(mapSrcset('http://10.0.0.1/a 1x, http://a.example/b 2x', mediaAddress)).toBe('https://a.example/b 2x');
    expect(mapSrcset('http://10.0.0.1/a 1x', mediaAddress)).toBeUndefined();
  });

  it('are read in linear time', () => {
    const began = performance.now();
    parseSrcset(`${'a,'.repeat(100_000)} x`);
    parseSrcset(' '.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
