import { enumerate } from './enumeration.ts';
import { scenarios } from './scenarios.ts';

const title = 'a release is corrected';
enumerate({ [title]: scenarios[title] });
