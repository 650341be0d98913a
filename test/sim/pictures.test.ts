import { tries } from '../tries.ts';
import { enumerate } from './enumeration.ts';
import { pictureScenarios } from './scenarios.ts';

enumerate(pictureScenarios, tries('FAULTS', { sample: 12, full: Number.POSITIVE_INFINITY }));
