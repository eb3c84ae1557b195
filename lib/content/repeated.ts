import { takeOut } from './clean/hide.ts';
import type { Repeated } from './clean/repeats.ts';
import { repeatedLines } from './clean/tail.ts';
import type { HiddenBlock } from './render.ts';

/**
 * Takes what its feed repeats out of the end of an article that is being shown, once it has become known. What stands above
 * the story stays for now: taking it would move what is being read.
 * @param repeated as `repeatedIn` gives it.
 * @returns what was taken; undefined where there is nothing of it.
 */
export function takeTail(frame: HTMLIFrameElement, repeated: Repeated): HiddenBlock | undefined {
  const story = frame.contentDocument?.querySelector('body > main');
  const nodes = story ? repeatedLines(story, repeated).tail.flatMap((line) => line.nodes) : [];
  return story && nodes.length > 0 ? { reason: 'repeated', fragment: takeOut(story, nodes) } : undefined;
}
