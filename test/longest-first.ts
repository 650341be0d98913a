import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where the files are that take longest, longest first: all of them wait for processes, or for a whole newsroom. */
const LONG = [/\/local\/host-start/, /\/pipeline\//, /\/sim\//, /\/local\//];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONG.findIndex((place) => place.test(moduleId));
  return rank < 0 ? LONG.length : rank;
};

/** Where vitest has not seen yet how long files take, as on a clean checkout, it begins with the largest, and waits for a long one at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
