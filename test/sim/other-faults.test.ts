import { tries } from '../tries.ts';
import { enumerate } from './enumeration.ts';
import { moreScenarios } from './scenarios.ts';

/** There are thousands; `FAULTS=all` tries them all. */
enumerate(moreScenarios, tries('FAULTS', { sample: 4, full: 60 }));
