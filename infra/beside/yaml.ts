import type * as Yaml from 'yaml';
import { loadBeside } from './load-beside.ts';

const load = (): typeof Yaml => loadBeside('yaml');

export const isAlias = (node: unknown): boolean => load().isAlias(node);
export const isMap = (node: unknown): boolean => load().isMap(node);
export const isScalar = (node: unknown): boolean => load().isScalar(node);
export const parseDocument = (text: string, options: Parameters<typeof Yaml.parseDocument>[1]): unknown =>
  load().parseDocument(text, options);
export const visit = (...walk: Parameters<typeof Yaml.visit>): void => load().visit(...walk);
export const LineCounter = class {
  constructor() {
    // biome-ignore lint/correctness/noConstructorReturn: whoever asks for a stand-in gets what it stands for.
    return new (load().LineCounter)();
  }
};
