import type { Problem } from '../problem.ts';
import type { Faulty } from './open-picture.ts';

/** Why a picture that is a file of its own cannot be shown, for the desk. */
export const refusedFile = (name: string, faulty: Faulty): Problem => ({
  ...refusedPicture(name, faulty),
  code: 'picture-file-refused',
  weight: 'error',
});

/** Why a picture is not shown, for the desk; where it stands, as far as that is known. */
export const refusedPicture = (name: string, { fault, kind }: Faulty, line = 0): Problem => ({
  code: 'picture-refused',
  weight: 'question',
  ...(line > 0 && { line }),
  params: { name, why: fault === 'type' && (kind === 'heic' || kind === 'svg') ? kind : fault },
});
