/** What CodeCarbon wrote is what its methodology makes of the imported file: a run of 3.3.0 in Sweden, zone SE3, with a PUE of 1.2. */
import { expect, test } from 'vitest';
import { calculate } from '../calculate.js';
import { digestOf } from '../digest.js';
import { openFactors } from '../factors/factors.js';
import { methodologyOf } from '../methodologies/registry.js';
import { codecarbon } from './codecarbon.js';
import { importActivity } from './import-activity.js';

const row = {
  timestamp: '2026-11-26T01:20:58',
  run_id: 'r-1',
  duration: '3.0574820810002166',
  emissions: '6.324360884433931e-07',
  cpu_power: '12.309859840000001',
  ram_power: '20.0',
  cpu_energy: '1.4793173806854992e-05',
  gpu_energy: '0.0',
  ram_energy: '2.0342164440000183e-05',
  energy_consumed: '3.5135338246855175e-05',
  country_iso_code: 'SWE',
  region: 'se3',
  codecarbon_version: '3.3.0',
  cpu_count: '2',
  cpu_model: 'AMD EPYC',
  ram_total_size: '23.540576934814453',
  pue: '1.2',
  wue: '0.0',
};

test('a file of CodeCarbon recomputes to its own emissions', async () => {
  const { activity } = await importActivity({
    format: codecarbon,
    file: 'emissions.csv',
    data: new TextEncoder().encode([Object.keys(row).join(','), Object.values(row).join(',')].join('\n')),
    choices: { zone: 'UTC', stage: 'training', system: 'toy', unit: 'run=1' },
  });
  const method = methodologyOf('codecarbon');
  const footprint = calculate(
    { activity, digest: await digestOf(activity) },
    method,
    await openFactors(method.factorSets),
  );
  expect(Number(footprint.total.value) / 1000 / Number(row.emissions)).toBeCloseTo(1, 9);
  expect(footprint.warnings.join()).not.toContain('cpuTdp');
});
