/** Names of elements: a namespace is known by its address, and each known one has one prefix of ours. */

/** Addresses as `key` makes them: lower case, without scheme, trailing slash or `#`. */
const PREFIXES = new Map<string, string>([
  // RSS of all ages: no prefix, like RSS 2.0 itself.
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['backend.userland.com/rss091', ''],
  ['backend.userland.com/rss092', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss', ''],
  ['cyber.law.harvard.edu/rss/rss.html', ''],
  // Atom 1.0, 0.3 and its drafts.
  ['www.w3.org/2005/atom', 'atom:'],
  ['purl.org/atom/ns', 'atom:'],
  ['example.com/newformat', 'atom:'],
  ['example.com/necho', 'atom:'],
  ['purl.org/echo', 'atom:'],
  ['uri/of/echo/namespace', 'atom:'],
  ['purl.org/pie', 'atom:'],
  // Modules.
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf:'],
  ['www.w3.org/1999/xhtml', 'xhtml:'],
  ['purl.org/dc/elements/1.1', 'dc:'],
  ['purl.org/dc/elements/1.0', 'dc:'],
  ['purl.org/metadata/dublin_core', 'dc:'],
  ['purl.org/dc/terms', 'dcterms:'],
  ['purl.org/rss/1.0/modules/content', 'content:'],
  ['purl.org/rss/1.0/modules/syndication', 'sy:'],
  ['purl.org/rss/1.0/modules/slash', 'slash:'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes:'],
  ['example.com/dtds/podcast-1.0.dtd', 'itunes:'],
  ['www.google.com/schemas/play-podcasts/1.0', 'googleplay:'],
  ['search.yahoo.com/mrss', 'media:'],
  ['search.yahoo.com/rss', 'media:'],
  ['www.rssboard.org/media-rss', 'media:'],
  ['tools.search.yahoo.com/mrss', 'media:'],
  ['podcastindex.org/namespace/1.0', 'podcast:'],
  ['github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast:'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner:'],
  ['prismstandard.org/namespaces/basic/2.0', 'prism:'],
  ['prismstandard.org/namespaces/1.2/basic', 'prism:'],
]);

/** For documents that use a prefix and forget to declare it. */
const USUAL = new Set([...PREFIXES.values()].filter((prefix) => prefix !== ''));

function key(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]{1,4}$/, '');
}

/** What the prefixes mean at some place of a document. */
export interface Scope {
  /** Declared prefixes (`''` is the default namespace) and their addresses. */
  addresses: ReadonlyMap<string, string>;
  /** Names already resolved here. */
  names: Map<string, string | undefined>;
}

/** Where nothing is declared: the outside of a root. */
export function noScope(): Scope {
  return { addresses: new Map(), names: new Map() };
}

const DECLARATION = /(?:^|\s)xmlns(?::([^\s=:]{1,100}))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Declarations past this many are not taken: nobody writes them but to do harm. */
const DECLARATIONS = 500;

/** The scope inside a tag with these attributes. */
export function inside(scope: Scope, attributes: string): Scope {
  const addresses = new Map(scope.addresses);
  for (const [, prefix = '', quoted, apostrophed] of attributes.matchAll(DECLARATION)) {
    if (addresses.size < DECLARATIONS || addresses.has(prefix)) addresses.set(prefix, quoted ?? apostrophed ?? '');
  }
  return { addresses, names: new Map() };
}

/** The vocabulary of the root, which its own unprefixed or like-namespaced children speak too. */
export interface Home {
  /** `''` for RSS, `atom:` for Atom. */
  prefix: string;
  /** The root's own namespace, whatever it is; undefined where it has none. */
  address: string | undefined;
}

/** Our name of an element (`item`, `atom:entry`, `dc:date`), or undefined where its namespace is unknown. */
export function resolve(scope: Scope, name: string, home: Home): string | undefined {
  if (scope.names.has(name)) return scope.names.get(name);
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1).toLowerCase();
  const known = ourPrefix(scope.addresses.get(prefix), prefix, home);
  const resolved = known === undefined ? undefined : known + local;
  scope.names.set(name, resolved);
  return resolved;
}

function ourPrefix(address: string | undefined, prefix: string, home: Home): string | undefined {
  if (address === undefined || address === '') {
    if (prefix === '') return home.prefix;
    const usual = `${prefix.toLowerCase()}:`;
    return USUAL.has(usual) ? usual : undefined;
  }
  if (address === home.address) return home.prefix;
  return PREFIXES.get(key(address));
}
