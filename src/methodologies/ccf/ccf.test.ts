/** From an activity to the figures of Cloud Carbon Footprint's own tests and runs. */
import { describe, expect, test } from 'vitest';
import { footprintOf, stated, stepOf } from './workload.test.data.js';

const server = {
  id: 'server',
  kind: 'server',
  count: 1,
  threads: 96,
  embodied: stated('2.5', 'tCO2e'),
};
const cloud = (provider: string, region: string) => ({ site: { cloud: { provider, region } } });

describe('a part of a workload', () => {
  test('memory: 80 gigabyte-hours', async () => {
    const found = await footprintOf('ccf-memory', { work: { memoryTime: stated('80', 'GB*h') } });
    expect(stepOf(found, 'energy')).toBeCloseTo(0.0355936, 12);
  });

  test('memory: only what is beyond that of the chips, where the server is described', async () => {
    const devices = [{ ...server, threads: 192, memory: stated('768', 'GB') }];
    const found = await footprintOf('ccf-memory', { devices, work: { memoryTime: stated('768', 'GB*h') } });
    // Two chips of 384 GB, of which 80.69 GB are inside the power of the processors.
    expect(stepOf(found, 'extraMemoryTime')).toBeCloseTo(384 - 80.69, 9);
  });

  test('storage: three copies on hard disks for a month', async () => {
    const work = { hddTime: stated('720', 'TB*h'), replication: stated('3', '1') };
    expect(stepOf(await footprintOf('ccf-storage', { work }), 'energy')).toBeCloseTo(1.59354, 12);
  });

  test('network: ten million gigabytes at a factor of one’s own', async () => {
    const work = { dataTransferred: stated('10000000', 'GB') };
    const found = await footprintOf('ccf-network', { work }, { 'aws/us-east-1': '0.000415755' });
    expect(Number(found.total.value)).toBeCloseTo(4718819.25, 6);
  });

  test('compute: an A100 for ten hours with the default load', async () => {
    const devices = [{ id: 'gpu', kind: 'gpu', model: 'NVIDIA A100', count: 1, reserved: stated('10', 'h') }];
    const change = { ...cloud('gcp', 'us-central1'), devices, work: { vcpuTime: stated('0', 'h') } };
    const found = await footprintOf('ccf-compute', change, { 'gcp/us-central1': '0.0004' });
    expect(stepOf(found, 'energy')).toBeCloseTo(2.4915, 12);
    expect(Number(found.total.value)).toBeCloseTo(996.6, 9);
  });

  test('compute: the family of the processor and its load go before the provider and 50 %', async () => {
    const devices = [{ id: 'cpu', kind: 'cpu', count: 1, technology: 'Skylake', utilisation: stated('0', '1') }];
    const found = await footprintOf('ccf-compute', { devices, work: { vcpuTime: stated('10', 'h') } });
    expect(stepOf(found, 'itEnergy')).toBeCloseTo(0.0065, 12);
    const average = await footprintOf('ccf-compute', { work: { vcpuTime: stated('10', 'h') } });
    expect(stepOf(average, 'itEnergy')).toBeCloseTo(0.0212, 12);
  });

  test('embodied: eight of 96 virtual processors for a month', async () => {
    const found = await footprintOf('ccf-embodied@2024-03', {
      devices: [server],
      work: { vcpuTime: stated('5760', 'h') },
    });
    expect(Number(found.total.value)).toBeCloseTo(4280.821917808219, 9);
  });

  test('embodied: a p4d.24xlarge by its parts', async () => {
    const devices = [
      { id: 'server', kind: 'server', count: 1, memory: stated('1152', 'GB'), share: stated('1', '1') },
      { id: 'cpu', kind: 'cpu', count: 2 },
      { id: 'disk', kind: 'storage', technology: 'ssd', count: 8 },
      { id: 'gpu', kind: 'gpu', count: 8 },
    ];
    const found = await footprintOf('ccf-embodied', { devices });
    expect(stepOf(found, 'totalEmbodied') / 1000).toBeCloseTo(4676.79, 2);
  });

  test('services without a model: 20 kWh for a cost of 50', async () => {
    const energy = [{ component: 'node', overhead: 'included', amount: stated('20', 'kWh') }];
    const work = { knownCost: stated('50', '1'), unknownCost: stated('1000', '1') };
    const found = await footprintOf('ccf-unknown', { energy, work }, { 'aws/us-east-1': '0.000415755' });
    expect(Number(found.total.value)).toBeCloseTo(166302, 6);
  });
});

describe('a whole workload', () => {
  const work = {
    vcpuTime: stated('5760', 'h'),
    ssdTime: stated('720', 'TB*h'),
    dataTransferred: stated('900', 'GB'),
  };

  test('is the sum of its parts', async () => {
    const whole = await footprintOf('ccf', { devices: [server], work });
    const parts = ['ccf-compute', 'ccf-storage', 'ccf-network', 'ccf-embodied@2024-03'];
    const each = await Promise.all(parts.map((id) => footprintOf(id, { devices: [server], work })));
    const sum = each.reduce((total, one) => total + Number(one.total.value), 0);
    expect(Number(whole.total.value)).toBeCloseTo(sum, 6);
    expect(sum).toBeGreaterThan(4280);
  });

  test('is not calculated while a part of it is not known', async () => {
    const unknown = { ...work, ssdTime: { unknown: 'the bill has no detail' } };
    await expect(footprintOf('ccf', { devices: [server], work: unknown })).rejects.toMatchObject({
      code: 'ERR_INPUT_MISSING',
      path: '/work/ssdTime',
    });
  });
});

describe('text and code differ', () => {
  const work = { dataTransferred: stated('1000', 'GB') };

  test('in a region whose factor is zero', async () => {
    const montreal = { ...cloud('gcp', 'northamerica-northeast1'), work };
    const own = { 'gcp/unknown': '0.0004' };
    expect(Number((await footprintOf('ccf-network', montreal)).total.value)).toBe(0);
    const asImplemented = await footprintOf('ccf-network@2024-03-as-implemented', montreal, own);
    expect(Number(asImplemented.total.value)).toBeCloseTo(1000 * 0.001 * 1.1 * 400, 9);
  });

  test('in the PUE of Azure', async () => {
    const azure = { ...cloud('azure', 'westus2'), work };
    const own = { 'azure/westus2': '0.000322167', 'azure/unknown': '0.0004' };
    expect(stepOf(await footprintOf('ccf-network', azure, own), 'energy')).toBeCloseTo(1.125, 12);
    const asImplemented = await footprintOf('ccf-network@2024-03-as-implemented', azure, own);
    expect(stepOf(asImplemented, 'energy')).toBeCloseTo(1.185, 12);
  });

  test('a region that is in no table is asked for by both', async () => {
    for (const id of ['ccf-network', 'ccf-network@2024-03-as-implemented'])
      await expect(footprintOf(id, { ...cloud('aws', 'eu-west-1'), work })).rejects.toMatchObject({
        code: 'ERR_INPUT_MISSING',
        path: '/site/cloud',
      });
  });
});
