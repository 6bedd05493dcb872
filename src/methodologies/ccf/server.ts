/** The server of an activity: in Cloud Carbon Footprint the largest instance of the family. */
import type { Activity } from '../../generated/documents.js';
import { devicesOf, duration, type Figures, figure, firstOf, lack, type MaybeBound, orDefault } from '../figures.js';
import { type Input, type Mistake, type StepText, step } from '../methodology.js';

export const largestVcpusInput: Input = {
  unit: '1',
  min: '1',
  says: 'virtual processors of the largest instance of the family',
};

export const totalEmbodiedInput: Input = {
  unit: 'gCO2e',
  symbol: 'TE',
  min: '0',
  says: 'embodied emissions of the server',
};

export const shareInputs: Readonly<Record<string, Input>> = {
  usage: { unit: 'h', min: '0', says: 'time for which the instance was reserved' },
  instanceVcpus: { unit: '1', min: '0', says: 'virtual processors of the instance' },
  vcpuTime: { unit: 'h', min: '0', says: 'time of virtual processors, all together' },
  largestVcpus: largestVcpusInput,
  serverShare: { unit: '1', min: '0', max: '1', says: 'share of the server that the instance has, where it is stated' },
  lifespan: { unit: 'h', min: '1', says: 'expected lifespan of the server' },
};

/** From `totalEmbodied` to `embodied`. */
export const shareSteps: readonly StepText[] = [
  step(
    'serverTime',
    'h',
    'time of whole servers',
    'usage * instanceVcpus / largestVcpus',
    'vcpuTime / largestVcpus',
    'usage * serverShare',
  ),
  step('embodied', 'gCO2e', 'share of the making of the server', 'totalEmbodied * serverTime / lifespan'),
];

export function shareMistakes(id: string): readonly Mistake[] {
  return [
    {
      id: `${id}.whole-server`,
      says: 'the whole server is charged instead of the share of the instance',
      edit: { step: 'serverTime', formula: 'usage' },
    },
    {
      id: `${id}.lifespan-360`,
      says: 'a year of 360 days stands in the lifespan',
      edit: { scale: 'lifespan', by: '0.986301369863013698630136986301369863', step: 'embodied' },
      seen: 'ccf-coefficients, hourly column',
    },
    {
      id: `${id}.lifespan-dropped`,
      says: 'the hours are divided by those of one year and not of the life',
      edit: { scale: 'lifespan', by: '0.25', step: 'embodied' },
    },
  ];
}

export function shareFigures(activity: Activity): Figures {
  const [server] = devicesOf(activity, 'server');
  const path = server?.path ?? '/devices/0';
  return {
    usage: firstOf(
      () => figure(server?.reserved, `${path}/reserved`, 'time reserved'),
      () => duration(activity),
    ),
    vcpuTime: figure(activity.work?.vcpuTime, '/work/vcpuTime', 'the time of virtual processors'),
    largestVcpus: largestVcpus(activity),
    serverShare: figure(server?.share, `${path}/share`, 'the share of the server, or its threads and /work/vcpuTime'),
    lifespan: orDefault(
      figure(server?.lifespan, `${path}/lifespan`, 'the lifespan of the server'),
      '35040',
      'h',
      'four years of 8,760 h: SERVER_EXPECTED_LIFESPAN',
    ),
  };
}

export function largestVcpus(activity: Activity): MaybeBound {
  const [server] = devicesOf(activity, 'server');
  return server?.threads === undefined
    ? lack('/devices/0/threads', 'the virtual processors (threads) of the server')
    : { value: String(server.threads), unit: '1', origin: { kind: 'stated', path: `${server.path}/threads` } };
}

export function totalEmbodied(activity: Activity): MaybeBound {
  const [server, another] = devicesOf(activity, 'server');
  if (server === undefined) return lack('/devices', 'a server and its embodied emissions');
  if (another !== undefined) return lack(another.path, 'servers of one kind, which the activity has to tell apart');
  return figure(server.embodied, `${server.path}/embodied`, 'the embodied emissions of the server');
}
