import type sanitize from 'sanitize-html';
import { loadBeside } from './load-beside.ts';

export default (html: string, options: sanitize.IOptions): string => loadBeside<typeof sanitize>('sanitize-html')(html, options);
