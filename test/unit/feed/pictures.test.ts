import { describe, expect, test } from 'vitest';
import type { FeedPicture } from '../../../lib/model.ts';
import { item } from './parse.ts';

const P = 'https://t.example';

const CASES: [what: string, source: string, picture: FeedPicture | undefined][] = [
  [
    'the largest of several, by what they declare',
    `<media:thumbnail url="${P}/s.jpg" width="240" height="135"/><media:group><media:content url="${P}/m.jpg" medium="image" width="640" height="360"/>
     <media:content url="${P}/l.jpg" type="image/jpeg" width="1200" height="675"/></media:group>`,
    { url: `${P}/l.jpg`, width: 1200, height: 675 },
  ],
  [
    'one without a size before a thumbnail',
    `<media:thumbnail url="${P}/s.jpg" width="120" height="90"/><media:content url="${P}/l.jpg" medium="image"/>`,
    { url: `${P}/l.jpg` },
  ],
  [
    'one that says neither type nor medium, by its ending',
    `<media:content url="${P}/a.jpg?width=140" width="140"/><media:content url="${P}/a.jpg?width=700" width="700"/>`,
    { url: `${P}/a.jpg?width=700`, width: 700 },
  ],
  [
    'a thumbnail within a video',
    `<media:content url="${P}/v.mp4" type="video/mp4"><media:thumbnail url="${P}/v.jpg"/></media:content>`,
    { url: `${P}/v.jpg` },
  ],
  ['an episode’s own', `<itunes:image href="${P}/e.jpg"/>`, { url: `${P}/e.jpg` }],
  ['none that is a pixel', `<media:content url="${P}/p.gif" medium="image" width="1" height="1"/>`, undefined],
  ['none of 72 pixels', `<media:thumbnail url="${P}/s72-c/a.jpg" width="72" height="72"/>`, undefined],
  [
    'not the face of who wrote it',
    `<media:content url="https://1.gravatar.com/avatar/abc?s=96" medium="image"><media:title type="html">ada</media:title></media:content>
     <media:content url="${P}/ferry.jpg" medium="image"><media:title type="html">ferry-1</media:title></media:content>`,
    { url: `${P}/ferry.jpg` },
  ],
  [
    'what is on it and whose it is, as plain text',
    `<media:content url="${P}/a.jpg" medium="image"><media:description type="html">The &lt;b&gt;last&lt;/b&gt; ferry</media:description><media:credit>Ada Marsh</media:credit></media:content>`,
    { url: `${P}/a.jpg`, caption: 'The last ferry (Ada Marsh)' },
  ],
  [
    'its title where nothing describes it',
    `<media:content url="${P}/a.jpg" medium="image"><media:title>The last ferry</media:title></media:content>`,
    { url: `${P}/a.jpg`, caption: 'The last ferry' },
  ],
  [
    'what is said beside it',
    `<media:content url="${P}/a.jpg" medium="image"/><media:credit>Photo: Ada Marsh</media:credit>`,
    { url: `${P}/a.jpg`, caption: 'Photo: Ada Marsh' },
  ],
  [
    'no story for a caption',
    `<media:content url="${P}/a.jpg" medium="image"><media:description>${'A long story. '.repeat(50)}</media:description></media:content>`,
    { url: `${P}/a.jpg` },
  ],
];

describe('The picture of an item is', () => {
  test.each(CASES)('%s', (_, source, picture) => expect(item(source).picture).toEqual(picture));
});
