import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import {
  type Bound,
  devicesOf,
  duration,
  type Figures,
  figure,
  firstOf,
  lack,
  lookUp,
  type MaybeBound,
  type PlacedDevice,
  series,
} from '../figures.js';
import { step } from '../methodology.js';
import { coefficients, type Part, providerOf, replicationInput, replicationOf, utilisationOf } from './operation.js';

const provider = 'a cloud provider or processor family that the table has';

/** Virtual processors and accelerators: power between rest and full load. */
export const compute: Part = {
  inputs: {
    units: {
      unit: '1',
      index: ['device'],
      min: '0',
      says: 'accelerators of a kind; 1 for virtual processors, whose time is of all together',
    },
    unitTime: { unit: 'h', index: ['device'], min: '0', says: 'time of virtual processors, or of one accelerator' },
    minPower: { unit: 'kW', index: ['device'], min: '0', says: 'power of one without load' },
    maxPower: { unit: 'kW', index: ['device'], min: '0', says: 'power of one at full load' },
    averagePower: {
      unit: 'kW',
      index: ['device'],
      min: '0',
      says: 'average power of one, where it is known: it stands in for load and both powers',
    },
    utilisation: { unit: '1', min: '0', max: '1', says: 'load of the processors, which accelerators are given too' },
    replication: replicationInput,
  },
  constants: {},
  steps: [
    step('unitPower', 'kW', 'power of one', 'averagePower', 'minPower + utilisation * (maxPower - minPower)'),
    step(
      'computeEnergy',
      'kWh',
      'electricity of processors and accelerators',
      'sum(units * unitTime * unitPower) * replication',
    ),
  ],
  energy: 'computeEnergy',
  bind: bindCompute,
};

function bindCompute(activity: Activity, factors: Factors): Figures {
  const boards = devicesOf(activity, 'gpu');
  const vcpuTime = figure(activity.work?.vcpuTime, '/work/vcpuTime', 'the time of virtual processors');
  const one: Bound = { value: '1', unit: '1', origin: { kind: 'stated', path: '/work/vcpuTime' } };
  const whole = duration(activity);
  const overDevices = (ofProcessors: MaybeBound, ofBoard: (board: PlacedDevice) => MaybeBound): MaybeBound =>
    series('device', [ofProcessors, ...boards.map(ofBoard)], ofProcessors);
  return {
    units: overDevices(one, ({ count, path }) => ({
      value: String(count),
      unit: '1',
      origin: { kind: 'stated', path: `${path}/count` },
    })),
    unitTime: overDevices(vcpuTime, ({ reserved, path }) =>
      reserved === undefined ? whole : figure(reserved, `${path}/reserved`, 'time reserved'),
    ),
    ...powers(activity, factors, overDevices),
    averagePower: lack('/site/cloud/provider', provider),
    utilisation: utilisationOf(activity),
    replication: replicationOf(activity),
  };
}

function powers(
  activity: Activity,
  factors: Factors,
  overDevices: (ofProcessors: MaybeBound, ofBoard: (board: PlacedDevice) => MaybeBound) => MaybeBound,
): Figures {
  const power = (quantity: 'minPower' | 'maxPower'): MaybeBound =>
    overDevices(ofProcessors(activity, factors, quantity), ({ model, path }) =>
      lookUp(factors, coefficients, quantity, model, lack(`${path}/model`, 'a board that the table has')),
    );
  return { minPower: power('minPower'), maxPower: power('maxPower') };
}

/** A figure of the family of the processor, else of the provider. */
export function ofProcessors(activity: Activity, factors: Factors, quantity: string): MaybeBound {
  const [processor] = devicesOf(activity, 'cpu');
  const lacking = lack('/site/cloud/provider', provider);
  return firstOf(
    ...[processor?.technology, processor?.model, providerOf(activity)].map(
      (key) => () => lookUp(factors, coefficients, quantity, key, lacking),
    ),
  );
}
