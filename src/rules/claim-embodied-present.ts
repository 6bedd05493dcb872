import { type ClaimRule, pointer } from './rule.js';

export const claimEmbodiedPresent: ClaimRule = {
  requirement: 'claim-embodied-present',
  holds: 'where a methodology takes embodied emissions in, they are there',
  check({ footprints }) {
    return footprints.flatMap(({ methodology, drivers }, at) =>
      /^sci(-ai-(consumer|provider))?$/.test(methodology.id) && Number(drivers.embodied.value) === 0
        ? [
            {
              path: pointer('footprints', at, 'drivers', 'embodied'),
              says: 'M is 0: SCI takes in the embodied emissions of all hardware in the boundary',
              expected: 'more than 0 gCO2e',
              received: '0 gCO2e',
              remedy: 'state the embodied emissions of each device with their source',
            },
          ]
        : [],
    );
  },
};
