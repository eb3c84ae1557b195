/**
 * Tells the minifier what is settled in libraries by the options they are given here, so that it leaves out what can no longer be
 * reached. Their own text stays as it is but for that, and a text that is not there (any more) fails the build.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const READABILITY = fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js'));

interface Settled {
  /** The library's file. */
  file: string;
  /** Expressions, and what each always is. */
  known: Record<string, string>;
  /** Properties that nothing asks for then. */
  unasked: string[];
  /** Calls that do nothing. */
  idle?: string;
  /** What stands at its end instead of an export, and the export. */
  end?: [written: string, instead: string];
}

const never = (...texts: string[]): Record<string, string> => Object.fromEntries(texts.map((text) => [text, 'false']));

export const SETTLED: Settled[] = [
  {
    // With the options of `storyIn` in `lib/content/fullText.ts`.
    file: '/@mozilla/readability/Readability.js',
    known: {
      'this._disableJSONLD': 'true',
      'this._keepClasses': 'true',
      ...never('this._debug', 'this._docJSDOMParser', 'this._maxElemsToParse > 0', 'textLength < this._charThreshold'),
    },
    unasked: ['_getJSONLD', '_cleanClasses', '_removeFlag'],
    idle: 'this.log',
    end: ['if (typeof module === "object")', 'export { Readability };'],
  },
  {
    // With the options of `components/reading/LongList.tsx`, which scrolls to places at once.
    file: '/@tanstack/virtual-core/dist/esm/index.js',
    known: {
      'this.options.enabled': 'true',
      'this.options.lanes': '1',
      'lanes === 1': 'true',
      'lanes === 1 && flat !== null': 'true',
      'horizontal ? el.scrollLeft * (isRtl && -1 || 1) : el.scrollTop': 'el.scrollTop',
      'typeof el.scrollTop === "number"': 'true',
      '"scrollHeight" in el': 'true',
      'this.pendingScrollAnchor': 'null',
      'this.shouldAdjustScrollPositionOnItemSizeChange': 'undefined',
      ...never(
        'this.options.horizontal',
        'options.horizontal',
        'this.options.debug',
        'merged.anchorTo === "end"',
        'this.options.anchorTo === "end"',
        'this.options.useAnimationFrameWithResizeObserver',
        'instance.options.useAnimationFrameWithResizeObserver',
        'instance.options.useCachedMeasurements',
        'typeof this.options.initialOffset === "function"',
        'this.lanesChangedFlag',
        'this.lanesSettling',
        'isSmoothScroll(this.scrollState)',
        'behavior === "smooth"',
        'state.toEnd',
        '"document" in el',
        '!enabled',
        'this.prevLanes !== void 0 && this.prevLanes !== lanes',
        'this.laneAssignments.size > count',
        'isIOSWebKit()',
      ),
    },
    unasked: [
      'cancelScroll',
      'getDistanceFromEnd',
      'getVirtualDistanceFromEnd',
      'getVirtualItemForOffset',
      'isAtEnd',
      'measure',
      'scrollBy',
      'scrollToEnd',
      'scrollToOffset',
      'takeSnapshot',
    ],
  },
  {
    // Neither browser runs extensions there.
    file: '/@tanstack/virtual-core/dist/esm/ios-gesture.js',
    known: never('isIOSWebKit()'),
    unasked: ['dragging', 'inMotion'],
  },
  {
    // With the options of `lib/feed/xml.ts`.
    file: '/fast-xml-parser/src/xmlparser/OrderedObjParser.js',
    known: {
      'options.ignoreAttributes !== true': 'true',
      'options.ignorePiTags': 'true',
      'options.trimValues': 'true',
      'options.transformTagName': 'undefined',
      ...never(
        'options.captureMetaData',
        'this.options.captureMetaData',
        'options.removeNSPrefix',
        'this.options.removeNSPrefix',
        'options.transformAttributeName',
        'options.commentPropName',
        'options.cdataPropName',
        'options.attributesGroupName',
        'options.allowBooleanAttributes',
        'options.jPath',
        'this.options.jPath',
        'options.parseTagValue',
        'options.parseAttributeValue',
        'this.options.processEntities',
        'options.unpairedTagsSet.has(tagName)',
        'options.unpairedTagsSet.has(lastTagName)',
        'options.unpairedTagsSet.has(lastTag.tagname)',
        'stopNodesOpts && stopNodesOpts.length > 0',
        'this.isCurrentNodeStopNode',
        'this.ignoreAttributesFn(attrName, jPathStr)',
      ),
    },
    unasked: ['ignoreAttributesFn', 'readStopNodeData'],
  },
  {
    file: '/fast-xml-parser/src/xmlparser/XMLParser.js',
    known: {
      'this.options.preserveOrder || orderedResult === undefined': 'true',
      ...never('typeof xmlData !== "string" && xmlData.toString', 'typeof xmlData !== "string"'),
    },
    unasked: ['addEntity', 'getMetaDataSymbol'],
  },
  {
    file: '/fast-xml-parser/src/xmlparser/xmlNode.js',
    known: never('startIndex !== undefined'),
    unasked: ['addEndIndex', 'getMetaDataSymbol'],
  },
  {
    // Nothing goes through a store by `for await`.
    file: '/idb/build/index.js',
    known: never('isIteratorProp(target, prop)'),
    unasked: [],
  },
];

interface Node {
  type: string;
  start: number;
  end: number;
  [name: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** A text in place of a part of the file. */
type Edit = [start: number, end: number, text: string];

/** The edits within a node. */
function edits(node: Node, code: string, settled: Settled, found: Set<string>): Edit[] {
  const written = ({ start, end }: Node): string => code.slice(start, end);
  const instead = (name: string, text: string): Edit[] => {
    found.add(name);
    return [[node.start, node.end, text]];
  };
  const text = written(node);
  const known = settled.known[text];
  if (known !== undefined && /Expression$/.test(node.type)) return instead(text, `(${known})`);
  if (node.type === 'ExpressionStatement' && isNode(node.expression)) {
    const { type, left, callee } = node.expression;
    const name = settled.unasked.find(
      (one) => type === 'AssignmentExpression' && written(left as Node) === `this.${one}`,
    );
    if (name) return instead(name, '');
    if (settled.idle && type === 'CallExpression' && written(callee as Node) === settled.idle)
      return instead(settled.idle, '');
  }
  if (node.type === 'MethodDefinition') {
    const name = settled.unasked.find((one) => one === written(node.key as Node));
    if (name) return instead(name, '');
  }
  if (node.type === 'Property' && isNode(node.key) && isNode(node.value) && /Function/.test(node.value.type)) {
    const name = written(node.key);
    if (settled.unasked.includes(name)) return instead(name, `${name}: undefined`);
  }
  return Object.entries(node).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter(isNode)
      .filter((part) => !(node.type === 'AssignmentExpression' && name === 'left' && settled.known[written(part)]))
      .flatMap((part) => edits(part, code, settled, found)),
  );
}

/** @throws where the library says something else than was settled. */
export function settle(code: string, tree: unknown, settled: Settled): string {
  const found = new Set<string>();
  let out = code;
  for (const [start, end, text] of edits(tree as Node, code, settled, found).sort(([a], [b]) => b - a))
    out = out.slice(0, start) + text + out.slice(end);
  if (settled.end) {
    const at = out.lastIndexOf(settled.end[0]);
    if (at !== -1) found.add(settled.end[0]);
    out = out.slice(0, at) + settled.end[1];
  }
  const { known, unasked, idle, end } = settled;
  const missing = [...Object.keys(known), ...unasked, ...(idle ? [idle] : []), ...(end ? [end[0]] : [])].filter(
    (text) => !found.has(text),
  );
  if (missing.length > 0) throw new Error(`${settled.file} has no ${missing.join(', ')}.`);
  return out;
}

export const settleOptions: Plugin = {
  name: 'settle-options',
  enforce: 'pre',
  // Without its second script, which nobody asks for, and what joins the two.
  resolveId: (source) => (source === '@mozilla/readability' ? READABILITY : undefined),
  transform(code, id) {
    const settled = SETTLED.find(({ file }) => id.endsWith(file));
    return settled && { code: settle(code, this.parse(code), settled), map: null };
  },
};
