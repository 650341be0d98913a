import type { CanaryRow } from '../editorial/canary.ts';
import { type PublicView, publicViewOf } from './public-release.ts';

/** A test release as readers would see it, if it were a release. */
export const canaryViewOf = ({ head, edition }: CanaryRow): PublicView => {
  const view = publicViewOf({ head, editions: [edition], publicPages: [], jobs: [] }, edition.lang);
  if (!view) throw new Error(`the canary in ${edition.lang} is not what is published`);
  return view;
};
