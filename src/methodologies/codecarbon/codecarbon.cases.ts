import { type Case, defineCases, range } from '../cases.js';
import { codecarbon } from './codecarbon.js';

const run = 'CodeCarbon (b05965e, version 3.3.0), its own code run on these inputs';
const suite = "CodeCarbon's own test suite";
const counted = { duration: '3600 s', cpuStated: ['0.12 kWh'], gpuCounter: ['1080000000 mJ'], ramStated: ['0.02 kWh'] };
const modelled = { duration: '97.3 h', sockets: '2 1', cpuTdp: '223.7 W', cpuLoad: '0.37 1', gpuStated: ['212.9 kWh'], memory: '1007 GiB', arm: '0 1', pue: '1.37 1', intensity: '318.6 gCO2e/kWh' };

export const cases = defineCases(
  codecarbon,
  [
    { id: 'V-CC-0001', origin: 'published', says: 'one hour in California at PUE 1.58, boards by their counter', source: run, want: 'energy', input: { ...counted, pue: '1.58 1' }, expected: '0.6952003792 kWh', within: '0.00000000005' },
    { id: 'V-CC-0002', origin: 'published', says: 'the same, emissions', source: run, want: 'emissions', input: { ...counted, pue: '1.58 1', intensity: '452.541 lbCO2e/MWh' }, expected: '0.14270318724196 kgCO2e', within: '0.00000000000002' },
    { id: 'V-CC-0003', origin: 'published', says: 'water holds the overhead', source: run, want: 'water', input: { ...counted, pue: '1.2 1', wue: '1.8 L/kWh' }, expected: '0.9504005184 L', within: '0.0000000001' },
    { id: 'V-CC-0004', origin: 'published', says: 'one hour in France at PUE 1.2', source: run, want: 'emissions', input: { ...counted, pue: '1.2 1', intensity: '56.039 gCO2e/kWh' }, expected: '29.588608139232 gCO2e', within: '0.000000000002' },
    { id: 'V-CC-0005', origin: 'published', says: 'half of the rated power when nothing else is known', source: suite, want: 'cpuPower', input: { sockets: '1 1', cpuTdp: '1000 W' }, expected: '500 W', within: '0' },
    ...([['0', '24'], ['0.1', '24.216'], ['0.25', '27.375'], ['1', '240']] as const).map(
      ([load, watts], at): Case => ({ id: `V-CC-${String(at + 6).padStart(4, '0')}`, origin: 'published', says: `rated 240 W at a load of ${load}`, source: run, want: 'cpuPower', input: { sockets: '1 1', cpuTdp: '240 W', cpuLoad: `${load} 1` }, expected: `${watts} W`, within: '0.0000000001' }),
    ),
    ...(
      [
        ['0.5', '0', '10'], ['16', '0', '10'], ['16.01', '0', '20'], ['64', '0', '20'], ['65', '0', '38'], ['128', '0', '38'], ['129', '0', '42'], ['251.5', '0', '70'], ['256', '0', '38'],
        ['1007', '0', '70'], ['1023.9', '0', '70'], ['1024', '0', '38'], ['1500', '0', '54'], ['4096', '0', '126'], ['64', '1', '6'], ['1024', '1', '11.4'], ['4096', '1', '37.8'],
      ] as const
    ).map(([size, arm, watts], at): Case => ({ id: `V-CC-${String(at + 20).padStart(4, '0')}`, origin: 'published', says: `${size} GiB of memory beside ${arm === '1' ? 'an ARM' : 'an x86'} processor`, source: run, want: 'memoryPower', input: { memory: `${size} GiB`, arm: `${arm} 1` }, expected: `${watts} W`, within: '0.0000000001' })),
    { id: 'V-CC-0040', origin: 'published', says: 'a helper off the tracking path is linear', source: run, want: 'staticPower', input: { cpuTdp: '100 W', cpuLoad: '0.5 1' }, expected: '50 W', within: '0' },
    { id: 'V-CC-0041', origin: 'published', says: 'its curve for one family of processors at 40 %', source: run, want: 'threadripperPower', input: { cpuTdp: '180 W', cpuLoad: '0.4 1' }, expected: '106.8457129874333 W', within: '0.0000000000001' },
    { id: 'V-CC-0042', origin: 'published', says: 'its curve for one family of processors at 80 %', source: run, want: 'threadripperPower', input: { cpuTdp: '180 W', cpuLoad: '0.8 1' }, expected: '173.9754856759924 W', within: '0.0000000000001' },
    { id: 'V-CC-0043', origin: 'published', says: 'that curve never reaches the rated power', source: suite, want: 'threadripperPower', input: { cpuTdp: '100 W', cpuLoad: '1 1' }, expected: '98.76872502064151 W', within: '0.0000000000001' },
    { id: 'V-CC-0101', origin: 'derived', says: 'everything modelled: load curve, memory by modules, overhead', want: 'emissions', input: modelled },
    { id: 'V-CC-0102', origin: 'derived', says: 'process mode is linear and has no floor', want: 'cpuPower', input: { sockets: '2 1', cpuTdp: '223.7 W', processLoad: '0.37 1', cpuLoad: '0.91 1' } },
    { id: 'V-CC-0103', origin: 'derived', says: 'counters of two packages', want: 'cpuEnergy', input: { cpuCounter: ['36000000000 uJ', '72000000000 uJ'] } },
    { id: 'V-CC-0151', origin: 'lookup', says: 'Germany', source: run, want: 'intensity', input: { country: 'DEU' }, expected: '380.95 gCO2e/kWh' },
    { id: 'V-CC-0152', origin: 'lookup', says: 'a state of the USA, in pounds per MWh', source: run, want: 'intensity', input: { country: 'USA', region: 'illinois' }, expected: '368.00765444366 gCO2e/kWh' },
    { id: 'V-CC-0153', origin: 'lookup', says: 'a territory that the table lacks silently becomes the country', source: run, want: 'intensity', input: { country: 'USA', region: 'puerto rico' }, expected: '369.473 gCO2e/kWh' },
    { id: 'V-CC-0154', origin: 'lookup', says: 'an accent makes a province the country', source: run, want: 'intensity', input: { country: 'CAN', region: 'québec' }, expected: '170.043 gCO2e/kWh' },
    { id: 'V-CC-0155', origin: 'lookup', says: 'an unknown country becomes the world', source: suite, want: 'intensity', input: { country: 'AAA' }, expected: '475 gCO2e/kWh' },
    { id: 'V-CC-0156', origin: 'lookup', says: 'a Nordic zone', source: suite, want: 'intensity', input: { country: 'FIN', region: 'FI' }, expected: '72 gCO2e/kWh' },
    { id: 'V-CC-0157', origin: 'lookup', says: 'a region of a cloud', source: run, want: 'intensity', input: { cloudProvider: 'gcp', cloudRegion: 'europe-west9' }, expected: '34 gCO2e/kWh' },
    { id: 'V-CC-0158', origin: 'lookup', says: 'a cloud region that is no longer in the table becomes the country', source: run, want: 'intensity', input: { country: 'USA', cloudProvider: 'aws', cloudRegion: 'us-east-1' }, expected: '369.473 gCO2e/kWh' },
    { id: 'V-CC-0159', origin: 'lookup', says: 'and without a country the world', source: suite, want: 'intensity', input: { cloudProvider: 'aws', cloudRegion: 'us-east-1' }, expected: '475 gCO2e/kWh' },
    { id: 'V-CC-0201', origin: 'refusal', says: 'no memory size and no memory energy', want: 'memoryEnergy', input: { duration: '1 h' }, refuses: { requirement: 'calculation-missing-input', at: '/input/ramStated' } },
    { id: 'V-CC-0202', origin: 'refusal', says: 'a load in percent points without its unit', want: 'cpuPower', input: { sockets: '1 1', cpuTdp: '240 W', cpuLoad: '37 1' }, refuses: { requirement: 'calculation-input-range', at: '/input/cpuLoad' } },
    { id: 'V-CC-0203', origin: 'refusal', says: 'a rated power in kWh', want: 'cpuPower', input: { sockets: '1 1', cpuTdp: '240 kWh' }, refuses: { requirement: 'quantity-unit-dimension', at: '/input/cpuTdp' } },
    { id: 'V-CC-0204', origin: 'refusal', says: 'negative memory', want: 'memoryPower', input: { memory: '-64 GiB', arm: '0 1' }, refuses: { requirement: 'calculation-input-range', at: '/input/memory' } },
  ],
  [
    { from: 'V-CC-1001', count: 6, want: 'emissions', says: 'drawn: load curve, memory by modules, overhead', given: { arm: '0 1' }, ranges: { duration: range(3, 900, 'h'), sockets: range(2, 9, '1'), cpuTdp: range(60, 400, 'W'), cpuLoad: range(0.2, 0.9, '1'), gpuStated: range(20, 900, 'kWh', 2), memory: range(70, 4000, 'GiB'), pue: range(1.05, 1.9, '1'), intensity: range(20, 900, 'gCO2e/kWh') } },
    { from: 'V-CC-1101', count: 4, want: 'gpuEnergy', says: 'drawn: boards by their counters', ranges: { gpuCounter: range(100000, 900000, 'J', 4) } },
    { from: 'V-CC-1201', count: 3, want: 'water', says: 'drawn: water', ranges: { cpuStated: range(20, 900, 'kWh', 1), gpuStated: range(20, 900, 'kWh', 1), ramStated: range(20, 900, 'kWh', 1), pue: range(1.05, 1.9, '1'), wue: range(0.2, 2, 'L/kWh') } },
  ],
);
