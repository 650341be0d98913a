import type { PlaceNames } from '../place-names.ts';

export default { onlyWhereExpected: 'all' } satisfies PlaceNames;
