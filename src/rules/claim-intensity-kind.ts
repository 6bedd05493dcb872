import { qualityOf } from './intensity-kind.js';
import { type ClaimRule, pointer } from './rule.js';

/** Location-based results hold no residual mix and no contractual factor (GHG Protocol Scope 2 Guidance; SCI, intensity). */
export const claimIntensityKind: ClaimRule = {
  requirement: 'claim-intensity-kind',
  holds: 'no location-based result holds a residual mix or a contract',
  check({ footprints }) {
    return footprints.flatMap(({ methodology, inputs }, at) =>
      inputs.flatMap((input, place) =>
        methodology.id !== 'ghgp-scope2-market' && qualityOf(input) === 'market'
          ? [
              {
                path: pointer('footprints', at, 'inputs', place),
                says: `${methodology.id} is location-based and "${input.name}" is not`,
                expected: 'a location-based factor',
                received: 'a residual mix or contractual factor',
                remedy: 'use the grid average of the place, and ghgp-scope2-market for what was bought',
              },
            ]
          : [],
      ),
    );
  },
};
