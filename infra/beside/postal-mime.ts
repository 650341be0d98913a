import type * as PostalMime from 'postal-mime';
import { loadBeside } from './load-beside.ts';

type Parse = typeof PostalMime.default.parse;

const parse: Parse = (mail, options) => loadBeside<typeof PostalMime>('postal-mime').default.parse(mail, options);

export default { parse };
