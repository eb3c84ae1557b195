import { describe, expect, test } from 'vitest';
import { atom, entry, feedOf, only } from './parse.ts';

describe('an Atom 1.0 feed', () => {
  test('says its title, site, language, picture and address', () => {
    const feed = feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://tidewater.example/">
      <title type="html">Tide &amp;amp; &lt;b&gt;water&lt;/b&gt;</title><subtitle>All of it</subtitle><logo>logo.png</logo>
      <link href="/"/><link rel="self" href="atom.xml"/></feed>`);
    expect(feed).toMatchObject({
      format: 'atom',
      title: 'Tide & water',
      description: 'All of it',
      siteUrl: 'https://tidewater.example/',
      feedUrl: 'https://tidewater.example/atom.xml',
      imageUrl: 'https://tidewater.example/logo.png',
      lang: 'fr',
    });
  });

  test('gives every part of an article', () => {
    const article = entry(`<id>urn:tide:1</id><title>One</title><link href="https://tidewater.example/1"/>
      <link rel="enclosure" href="https://tidewater.example/1.mp3" type="audio/mpeg" length="99"/>
      <link rel="replies" type="text/html" href="https://tidewater.example/1/talk"/>
      <published>2026-11-10T08:30:00Z</published><updated>2026-11-10T09:00:00+01:00</updated>
      <author><name>Ada</name></author><author><name>Ben</name></author><category term="w" label="Water"/>
      <summary>Short</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content>`);
    expect(article).toEqual({
      guid: 'urn:tide:1',
      url: 'https://tidewater.example/1',
      title: 'One',
      author: 'Ada, Ben',
      published: Date.UTC(2026, 10, 10, 8, 30),
      updated: Date.UTC(2026, 10, 10, 8, 0),
      summaryHtml: 'Short',
      contentHtml: '<p>Long</p>',
      baseUrl: 'https://tidewater.example/1',
      categories: ['Water'],
      commentsUrl: 'https://tidewater.example/1/talk',
      enclosures: [{ url: 'https://tidewater.example/1.mp3', type: 'audio/mpeg', length: 99 }],
    });
  });

  test('prefers a page to other alternates, and takes an address used as id where there is no link', () => {
    const links =
      '<link type="application/json" href="https://t.example/1.json"/><link type="text/html" href="https://t.example/1"/>';
    expect(entry(links).url).toBe('https://t.example/1');
    expect(entry('<id>https://t.example/2</id>').url).toBe('https://t.example/2');
  });

  test('unwraps XHTML, without its prefix, in an order that stays', () => {
    const article =
      entry(`<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml">One <h:b>two</h:b> three<h:br/>
      <h:a name="x"/> &lt;four&gt; <![CDATA[a < b]]></h:div></content>`);
    expect(article.contentHtml).toBe('One <b>two</b> three<br/>\n      <a name="x"></a> &lt;four&gt; a &lt; b');
  });

  test('shows text as text', () => {
    expect(entry('<content type="text">1 &lt; 2\nand &lt;more&gt;</content>').contentHtml).toBe(
      '1 &lt; 2<br>and &lt;more&gt;',
    );
    expect(entry('<title type="text">The &lt;b&gt; tag</title>').title).toBe('The <b> tag');
  });

  test('takes unmarked text for HTML where it closes an HTML element', () => {
    expect(entry('<content>&lt;p&gt;One&lt;/p&gt;</content>').contentHtml).toBe('<p>One</p>');
  });

  test('reads content in base64', () => {
    expect(entry('<content type="application/octet-stream">PHA+w6k8L3A+</content>').contentHtml).toBe('<p>é</p>');
  });

  test('resolves what stands inside against xml:base, nearest first', () => {
    const article = entry(
      `<link href="p"/><content type="html" xml:base="deep/">&lt;img src="a.png"&gt;</content>`,
      '<link rel="self" href="https://tidewater.example/feed" xml:base="https://other.example/"/>',
    );
    expect(article.url).toBe('https://tidewater.example/feeds/p');
    expect(article.contentHtml).toBe('<img src="https://tidewater.example/feeds/deep/a.png">');
  });

  test('inherits author and language from the feed, the author first from the source', () => {
    const head = '<author><name>Editor</name></author>';
    expect(entry('<title>A</title>', head).author).toBe('Editor');
    expect(entry('<source><title>Wrong</title><author><name>Other</name></author></source>', head)).toMatchObject({
      author: 'Other',
      title: '',
    });
    const feed = feedOf(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja"><entry><title>A</title></entry></feed>`,
    );
    expect(only(feed).lang).toBe('ja');
  });

  test('may use any prefix, or none at all', () => {
    const prefixed = feedOf(
      `<n:feed xmlns:n="http://www.w3.org/2005/Atom"><n:title>T</n:title><n:entry><n:title>A</n:title></n:entry></n:feed>`,
    );
    const bare = feedOf('<feed><title>T</title><entry><title>A</title></entry></feed>');
    for (const feed of [prefixed, bare]) {
      expect(feed.title).toBe('T');
      expect(only(feed).title).toBe('A');
    }
  });
});

test('Atom 0.3 has its own dates, modes and subtitle', () => {
  const feed = feedOf(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><tagline>Sub</tagline>
    <entry><title mode="escaped" type="text/html">A &amp;amp; B</title><issued>2004-01-02T03:04:05Z</issued><modified>2005-01-02T03:04:05Z</modified>
    <content type="text/html" mode="escaped">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>`);
  expect(feed.description).toBe('Sub');
  expect(only(feed)).toMatchObject({
    title: 'A & B',
    published: Date.UTC(2004, 0, 2, 3, 4, 5),
    updated: Date.UTC(2005, 0, 2, 3, 4, 5),
    contentHtml: '<p>x</p>',
  });
});

test('a lone entry is a feed of one article', () => {
  expect(only(feedOf('<entry xmlns="http://www.w3.org/2005/Atom"><title>A</title></entry>')).title).toBe('A');
});

test('articles of a feed stay in its order', () => {
  const feed = feedOf(atom(['c', 'a', 'b'].map((id) => `<entry><id>${id}</id></entry>`).join('')));
  expect(feed.articles.map(({ guid }) => guid)).toEqual(['c', 'a', 'b']);
});
