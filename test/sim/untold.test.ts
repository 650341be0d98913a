import { enumerate } from './enumeration.ts';
import { scenarios } from './scenarios.ts';

const title = 'a release is published, and the mail service tells nothing';
enumerate({ [title]: scenarios[title] });
