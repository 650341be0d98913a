import type * as Saxes from 'saxes';
import { loadBeside } from './load-beside.ts';

export const SaxesParser = class {
  constructor(options: Saxes.SaxesOptions) {
    // biome-ignore lint/correctness/noConstructorReturn: whoever asks for a stand-in gets what it stands for.
    return new (loadBeside<typeof Saxes>('saxes').SaxesParser)(options);
  }
};
