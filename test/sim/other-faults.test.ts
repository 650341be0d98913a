import { enumerate } from './enumeration.ts';
import { moreScenarios } from './scenarios.ts';

/** How many faults of each of these scenarios are tried; `FAULTS=all` tries them all. */
enumerate(moreScenarios, process.env.FAULTS === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.FAULTS ?? 12));
