import { tries } from '../tries.ts';
import { enumerate } from './enumeration.ts';
import { translationScenarios } from './scenarios.ts';

/** There are thousands; `FAULTS=all` tries them all. */
enumerate(translationScenarios, tries('FAULTS', { sample: 4, full: 60 }));
