/** A place one can share to: the host (and its subdomains) with the path, and the query, that only its share page has. */
interface ShareService {
  host: string;
  path: RegExp;
  query?: RegExp;
}

const service = (host: string, path: RegExp, query?: RegExp): ShareService =>
  query ? { host, path, query } : { host, path };

/** An ordinary page on such a host is no share link: the path decides. */
export const SHARE_SERVICES: readonly ShareService[] = [
  service(
    'facebook.com',
    /^\/(?:sharer|share\.php|dialog\/(?:share|feed|send)|plugins\/(?:share|like)|v[\d.]+\/plugins)/i,
  ),
  service('messenger.com', /^\/(?:share|t\/?$)/i),
  service('x.com', /^\/(?:intent\/(?:tweet|post)|share|home\/?$)/i, /./),
  service('twitter.com', /^\/(?:intent\/(?:tweet|post)|share|home\/?$)/i, /./),
  service('threads.net', /^\/intent\/post/i),
  service('threads.com', /^\/intent\/post/i),
  service('bsky.app', /^\/intent\/compose/i),
  service('weibo.com', /^\/share(?:\/|$)/i),
  service('v.t.sina.com.cn', /^\/share/i),
  service('sns.qzone.qq.com', /^\/cgi-bin\/qzshare/i),
  service('connect.qq.com', /^\/widget\/shareqq/i),
  service('share.v.t.qq.com', /^\//),
  service('douban.com', /^\/(?:share\/service|recommend)/i),
  service('renren.com', /^\/(?:dialog\/share|share\/)/i),
  service('whatsapp.com', /^\/send/i, /text=/i),
  service('wa.me', /^\/?$/, /text=/i),
  service('t.me', /^\/share(?:\/|$)/i),
  service('telegram.me', /^\/share(?:\/|$)/i),
  service('line.me', /^\/(?:r\/(?:msg|share)|lineit\/share|social-plugin\/share)/i),
  service('line.naver.jp', /^\/(?:r\/msg|share)/i),
  service('reddit.com', /^\/submit/i),
  service('linkedin.com', /^\/(?:sharearticle|sharing\/share-offsite|cws\/share|shareactive)/i),
  service('pinterest.com', /^\/pin\/create/i),
  service('tumblr.com', /^\/(?:share|widgets\/share)/i),
  service('b.hatena.ne.jp', /^\/(?:add|append|entry)(?:[/.]|$)/i),
  service('getpocket.com', /^\/(?:save|edit)/i),
  service('instapaper.com', /^\/(?:hello2|edit|text)/i),
  service('flipboard.com', /^\/bookmarklet/i),
  service('news.ycombinator.com', /^\/submitlink/i),
  service('digg.com', /^\/submit/i),
  service('mix.com', /^\/(?:add|mixit)/i),
  service('buffer.com', /^\/add/i),
  service('bufferapp.com', /^\/add/i),
  service('evernote.com', /^\/(?:clip\.action|noteit)/i),
  service('vk.com', /^\/share\.php/i),
  service('vkontakte.ru', /^\/share\.php/i),
  service('connect.ok.ru', /^\/(?:offer|dk)/i),
  service('ok.ru', /^\/dk/i, /share/i),
  service('connect.mail.ru', /^\/share/i),
  service('xing.com', /^\/(?:spi\/shares|social_plugins\/share|app\/user)/i),
  service('story.kakao.com', /^\/(?:share|s\/share)/i),
  service('sharer.kakao.com', /^\//),
  service('band.us', /^\/plugin\/share/i),
  service('share.naver.com', /^\//),
  service('blog.naver.com', /^\/openapi\/share/i),
  service('share.zalo.me', /^\//),
  service('web.skype.com', /^\/share/i),
  service('mastodonshare.com', /^\//),
  service('toot.kytta.dev', /^\//),
  service('addtoany.com', /^\/(?:share|add_to)/i),
  service('addthis.com', /^\/(?:bookmark|offer|tellfriend)/i),
  service('sharethis.com', /^\/share/i),
];

/** Schemes that open an app's share sheet. */
const SHARE_SCHEMES =
  /^(?:whatsapp|line|tg|weixin|wechat|mqqapi|mqq|sinaweibo|kakaolink|kakaotalk|fb-messenger|fb|viber|threema|zalo|skype|twitter|bandapp|naversearchapp):/i;

/** A letter to nobody in particular, with the subject or text already written. */
const isShareLetter = (url: URL): boolean =>
  url.protocol === 'mailto:' && !url.pathname.includes('@') && /[?&](?:subject|body)=/i.test(url.search);

/** The article's own page, asked to open a share page: `?share=x`. */
const SHARE_QUERY =
  /[?&]action=share(?:&|$)|[?&]share=(?:facebook|x|twitter|linkedin|reddit|tumblr|pinterest|pocket|telegram|(?:jetpack-)?whatsapp|email|print|mastodon|bluesky|threads|skype|weibo|line)(?:&|$)/i;

const onHost = (hostname: string, host: string): boolean => hostname === host || hostname.endsWith(`.${host}`);

/** `pinterest.de`, `pinterest.co.uk`: one service under many endings. */
const oneName = (hostname: string): string => hostname.replace(/(^|\.)pinterest\.[a-z.]{2,6}$/, '$1pinterest.com');

/** Whether an address opens a service's "share this" page, app or letter. */
export function isShareAddress(address: string): boolean {
  const url = URL.parse(address.trim());
  if (!url) return false;
  if (!/^https?:$/.test(url.protocol)) return isShareLetter(url) || SHARE_SCHEMES.test(url.protocol);
  if (SHARE_QUERY.test(url.search)) return true;
  const hostname = oneName(url.hostname);
  return SHARE_SERVICES.some(
    ({ host, path, query }) =>
      onHost(hostname, host) && path.test(url.pathname) && (query === undefined || query.test(url.search)),
  );
}

/** Pages of somebody, or of an app, at services where people follow one another. */
const PROFILES: readonly ShareService[] = [
  service('facebook.com', /^\/(?!sharer|events|groups\/[^/]+\/|watch|photo|permalink|story)[^/]+\/?$/i),
  ...['instagram.com', 'threads.net', 'threads.com', 'x.com', 'twitter.com', 't.me', 'telegram.me', 'vk.com'].map(
    (host) => service(host, /^\/(?!share|intent|p\/|search|hashtag|i\/)(?:s\/)?@?[^/]+\/?$/i),
  ),
  service('tiktok.com', /^\/@[^/]+\/?$/),
  service('youtube.com', /^\/(?:@|c\/|channel\/|user\/)[^/]+\/?$/),
  service('line.me', /^\/(?:r\/)?ti\/p/i),
  service('lin.ee', /^\/./),
  service('whatsapp.com', /^\/channel/),
  service('pf.kakao.com', /^\/./),
  service('news.google.com', /^\/publications/),
  service('weibo.com', /^\/(?:u\/)?[^/]+\/?$/),
  service('linkedin.com', /^\/(?:company|in)\//),
  service('bsky.app', /^\/profile\/[^/]+\/?$/),
  service('discord.gg', /^\/./),
  service('patreon.com', /^\/[^/]+\/?$/),
  service('ko-fi.com', /^\/./),
  service('buymeacoffee.com', /^\/./),
  service('apps.apple.com', /^\//),
  service('play.google.com', /^\/store/),
];

/** Whether an address is a page to follow somebody at, or to install an app from: no share link by itself. */
export function isProfileAddress(address: string): boolean {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol) || isShareAddress(address)) return false;
  return PROFILES.some(({ host, path }) => onHost(url.hostname, host) && path.test(url.pathname));
}
