import type * as HtmlParser from 'htmlparser2';
import { loadBeside } from './load-beside.ts';

export const Parser = class {
  constructor(...how: ConstructorParameters<typeof HtmlParser.Parser>) {
    // biome-ignore lint/correctness/noConstructorReturn: whoever asks for a stand-in gets what it stands for.
    return new (loadBeside<typeof HtmlParser>('htmlparser2').Parser)(...how);
  }
};
