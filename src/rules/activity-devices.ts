import { type ActivityRule, pointer } from './rule.js';

export const activityDevices: ActivityRule = {
  requirement: 'activity-devices',
  holds: 'every device has an id of its own, and every reference to a device leads to one',
  check({ devices, energy, series = [] }) {
    const ids = devices.map(({ id }) => id);
    const twice = ids.flatMap((id, at) =>
      ids.indexOf(id) === at
        ? []
        : [
            {
              path: pointer('devices', at, 'id'),
              says: `the device id "${id}" is used twice`,
              remedy: 'give each device an id of its own',
            },
          ],
    );
    const lost = [
      ...energy.map((one, at) => [one.device, pointer('energy', at, 'device')] as const),
      ...series.map((one, at) => [one.device, pointer('series', at, 'device')] as const),
    ].flatMap(([device, path]) =>
      device === undefined || ids.includes(device)
        ? []
        : [
            {
              path,
              says: `there is no device "${device}"`,
              expected: `one of ${ids.join(', ') || 'no devices'}`,
              received: device,
              remedy: 'list the device or correct the reference',
            },
          ],
    );
    return [...twice, ...lost];
  },
};
