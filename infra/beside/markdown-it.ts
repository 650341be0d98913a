import type MarkdownIt from 'markdown-it';
import { loadBeside } from './load-beside.ts';

type Options = Parameters<InstanceType<typeof MarkdownIt>['set']>[0];

export default class {
  constructor(options: Options) {
    // biome-ignore lint/correctness/noConstructorReturn: whoever asks for a stand-in gets what it stands for.
    return new (loadBeside<{ default: typeof MarkdownIt }>('markdown-it').default)(options);
  }
}
