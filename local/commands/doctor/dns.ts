import { Resolver } from 'node:dns/promises';

/** What DNS has under a name, each as it is written into a zone but without quotation marks; undefined when it could not be asked. */
export type LookUp = (name: string, type: 'A' | 'CNAME' | 'MX' | 'TXT') => Promise<readonly string[] | undefined>;

const nothingThere = new Set(['ENODATA', 'ENOTFOUND']);

/** Asks the resolvers of this machine. */
export const lookUpIn =
  (
    resolver: Pick<Resolver, 'resolve4' | 'resolveCname' | 'resolveMx' | 'resolveTxt'> = new Resolver({
      timeout: 3000,
      tries: 2,
    }),
  ): LookUp =>
  async (name, type) => {
    try {
      if (type === 'A') return await resolver.resolve4(name);
      if (type === 'CNAME') return await resolver.resolveCname(name);
      if (type === 'MX') return (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`);
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    } catch (error) {
      return nothingThere.has((error as NodeJS.ErrnoException).code ?? '') ? [] : undefined;
    }
  };
