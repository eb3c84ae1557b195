import type { Asked } from '../newsroom/reply.ts';
import type { Outcome } from './outcome.ts';
import type { Round } from './round.ts';

/** Hosts that the browsers themselves ask, extension or not, but never for a picture or a script of a page. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(?:com|net|org)|firefox\.com)$/;
const OF_A_PAGE = /^(?:image|video|audio|track|script|style|iframe|object|embed|document|font)$/;

const FEEDS = /^(?:bodies|fields|document)\d+\.test$/;

const TELLING = ['cookie', 'referer', 'origin', 'authorization'];

/** Why a request should not have been made; undefined where it may. */
function fault({ host, path, secure, headers, method }: Asked, media: ReadonlySet<string>): string | undefined {
  const dest = String(headers['sec-fetch-dest'] ?? '');
  if (BROWSERS_OWN.test(host) && !OF_A_PAGE.test(dest)) return undefined;
  const told = TELLING.filter((name) => headers[name] !== undefined);
  if (told.length > 0) return `told ${told.join(', ')}`;
  if (FEEDS.test(host) && path === '/feed' && method === 'GET') return undefined;
  if (!secure || method !== 'GET') return 'went unencrypted, or was no reading';
  return media.has(`https://${host}${path}`) ? undefined : 'was for nothing that is shown';
}

/**
 * Every request of the browser so far, whatever its host: only subscribed feeds were asked, and for opened articles only
 * pictures and players that the product left in them; none told who asks.
 */
export async function judgeRequests({ newsroom, media }: Round): Promise<Outcome> {
  const asked = newsroom.requests().filter(({ host }) => !host.endsWith('planted.test'));
  const broken = asked.flatMap((one) => {
    const why = fault(one, media);
    const dest = one.headers['sec-fetch-dest'] ?? '?';
    return why ? [`${one.method} ${one.secure ? 'https' : 'http'}://${one.host}${one.path} (${dest}) ${why}`] : [];
  });
  const pictures = asked.filter(({ host, path }) => media.has(`https://${host}${path}`)).length;
  return {
    what: 'requests, whatever their host',
    played: asked.length,
    broken,
    note: `${pictures} for media of opened articles`,
  };
}
