/** The elements of feeds that are read; what is not here is left out before parsing. */
import type { Vocabulary } from './mend.ts';

function table(groups: string, leaves: string, articles: string): Vocabulary {
  const split = (names: string): string[] => names.split(/\s+/).filter((name) => name !== '');
  return new Map([
    ...split(groups).map((name) => [name, 'group'] as const),
    ...split(leaves).map((name) => [name, 'leaf'] as const),
    ...split(articles).map((name) => [name, 'article'] as const),
  ]);
}

export const FEEDS: Vocabulary = table(
  `rss rdf rdf:rdf channel image skiphours skipdays itunes:owner itunes:category media:group media:content
   atom:feed atom:author atom:contributor atom:source`,
  `title link description language ttl hour day url guid pubdate lastbuilddate author managingeditor webmaster
   category comments source enclosure fullitem
   atom:title atom:link atom:id atom:updated atom:published atom:issued atom:modified atom:created atom:subtitle
   atom:tagline atom:summary atom:content atom:logo atom:icon atom:category atom:name atom:email atom:uri atom:url
   dc:title dc:creator dc:author dc:contributor dc:publisher dc:date dc:description dc:subject dc:language dc:identifier
   dcterms:issued dcterms:created dcterms:modified dcterms:abstract dcterms:description
   content:encoded xhtml:body xhtml:div
   sy:updateperiod sy:updatefrequency sy:updatebase
   itunes:link itunes:keywords itunes:author itunes:summary itunes:subtitle itunes:duration itunes:image itunes:title itunes:name itunes:email
   googleplay:author googleplay:description googleplay:image
   media:category media:title media:description media:thumbnail media:credit media:player
   podcast:chapters podcast:transcript feedburner:origlink prism:publicationdate`,
  'item atom:entry',
);

export const OPML: Vocabulary = table('opml head body outline', 'title', '');
