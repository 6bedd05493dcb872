import { publishedDigest } from '../generated/methodologies.js';
import { type ClaimRule, pointer } from './rule.js';

export const claimDigests: ClaimRule = {
  requirement: 'claim-digests',
  holds: 'every footprint names a published definition by its digest, and the claim lists them all',
  check({ footprints, methodologies, factorSets }) {
    return footprints.flatMap(({ methodology, factorSets: used }, at) => {
      const published = publishedDigest(methodology);
      const path = pointer('footprints', at, 'methodology', 'digest');
      const unknown =
        published !== methodology.digest
          ? [
              {
                path,
                says: `${methodology.id} ${methodology.version} with this digest is not a published definition`,
                expected: published ?? 'a published methodology',
                received: methodology.digest,
                remedy: 'calculate the footprint again with a released version',
              },
            ]
          : [];
      const listed = methodologies.some(
        ({ id, version, digest }) =>
          id === methodology.id && version === methodology.version && digest === methodology.digest,
      );
      const sets = used.filter((set) => !factorSets.some(({ id, digest }) => id === set.id && digest === set.digest));
      return [
        ...unknown,
        ...(listed
          ? []
          : [
              {
                path: '/methodologies',
                says: `the claim does not list ${methodology.id}`,
                remedy: 'list every definition with its digest',
              },
            ]),
        ...sets.map((set) => ({
          path: '/factorSets',
          says: `the claim does not list the factor set ${set.id} with the digest that a footprint names`,
          expected: set.digest,
          remedy: 'list every factor set with its digest',
        })),
      ];
    });
  },
};
