import type { Plugin } from 'vite';

/** One rule of the content policy taken away, as an edit of the product's source. */
export interface Mutant {
  what: string;
  /** Of lib/content. */
  file: string;
  from: string;
  to: string;
}

const allow = (attribute: string): Pick<Mutant, 'file' | 'from' | 'to'> => ({
  file: 'allowed.ts',
  from: "['title', anyText],",
  to: `['title', anyText], ['${attribute}', anyText],`,
});

const keep = (tag: string): Pick<Mutant, 'file' | 'from' | 'to'> => ({
  file: 'allowed.ts',
  from: "words('ul ol li dl dt dd')",
  to: `words('ul ol li dl dt dd ${tag}')`,
});

const link = (scheme: string): Pick<Mutant, 'file' | 'from' | 'to'> => ({
  file: 'links.ts',
  from: "if (url?.protocol === 'mailto:') return url.href;",
  to: `if (url?.protocol === 'mailto:' || url?.protocol === '${scheme}') return url.href;`,
});

/** Each must be noticed by `contentInPage.ts`, or the attacks prove nothing. */
export const MUTANTS: readonly Mutant[] = [
  { what: 'styles are shown', ...allow('style') },
  { what: 'ids are shown', ...allow('id') },
  { what: 'handlers are shown', ...allow('onerror') },
  { what: 'frames are shown', ...keep('iframe') },
  { what: 'forms are shown', ...keep('form') },
  { what: 'links may run scripts', ...link('javascript:') },
  { what: 'links may hold data', ...link('data:') },
  {
    what: 'links tell where one comes from',
    file: 'verify.ts',
    from: "rel: 'noopener noreferrer nofollow ugc', ",
    to: '',
  },
  {
    what: 'pictures tell where one comes from',
    file: 'verify.ts',
    from: "decoding: 'async', referrerpolicy: 'no-referrer' }",
    to: "decoding: 'async' }",
  },
  {
    what: 'what other parsers read otherwise is kept',
    file: 'sanitize.ts',
    from: 'SAFE_FOR_XML: true',
    to: 'SAFE_FOR_XML: false',
  },
  {
    what: 'pictures come unencrypted',
    file: 'links.ts',
    from: "return url.protocol === 'https:' ? url.href : undefined;",
    to: 'return url.href;',
  },
  {
    what: "pictures come from the person's own network",
    file: 'links.ts',
    from: "isPrivateHost(url.hostname.replace(/\\.$/, ''))",
    to: 'isPrivateHost(url.pathname)',
  },
  { what: 'nobody takes a last look', file: 'strip.ts', from: '  verify(fragment);\n', to: '' },
  { what: 'pixels are loaded', file: 'strip.ts', from: 'if (isBlank(image)) image.remove();\n    else if', to: 'if' },
  { what: 'what never ends swallows the rest', file: 'sanitize.ts', from: 'endOpen(html)', to: 'html' },
  {
    what: 'a frameset takes the place of the article',
    file: 'sanitize.ts',
    from: "const BODY_BEGINS = '<br>';",
    to: "const BODY_BEGINS = '<!---->';",
  },
];

/** Plants one in a bundle. @throws where the source no longer has what it changes: then the mutant must be written anew. */
export function planted({ what, file, from, to }: Mutant): Plugin {
  return {
    name: 'mutant',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(`/lib/content/${file}`)) return undefined;
      if (!code.includes(from)) throw new Error(`No place for the mutant "${what}" in ${file}.`);
      return code.replace(from, () => to);
    },
  };
}
