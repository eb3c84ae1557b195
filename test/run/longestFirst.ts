import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first: what is begun last must be short, or one worker waits for the other. */
const LONGEST = ['kill', 'badInput', 'database', 'badge', 'permissions', 'etiquette', 'content/attacks'];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((name) => moduleId.includes(`/${name}.`));
  return at === -1 ? LONGEST.length : at;
};

/** Vitest sorts by the size of files it has never run, which says little of how long a journey is. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
