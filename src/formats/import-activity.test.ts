import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { codecarbon } from './codecarbon.js';
import { type ImportRequest, importActivity } from './import-activity.js';

const csv = [
  'timestamp,project_name,run_id,duration,emissions,energy_consumed,cpu_energy,gpu_energy,ram_energy,country_iso_code,codecarbon_version,pue',
  '2026-10-02T08:30:00,codecarbon,r-1,1800.0,0.009,0.03,0.02,0.0,0.01,FRA,3.3.2,1.0',
].join('\n');

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const complete = { zone: 'UTC', stage: 'training', system: 'toy', unit: 'training run=1' };

function request(more: Partial<ImportRequest> = {}): ImportRequest {
  return { format: codecarbon, file: 'logs/emissions.csv', data: bytes(csv), choices: complete, ...more };
}

function withFile(value: unknown): Partial<ImportRequest> {
  return { overlay: { file: 'with.json', data: bytes(typeof value === 'string' ? value : JSON.stringify(value)) } };
}

describe('an import', () => {
  test('gives a valid activity that names the file, its digest and the tool', async () => {
    const { activity } = await importActivity(request());
    expect(activity).toMatchObject({
      schema: 'urn:carbon-assay:schema:activity:1.0-draft',
      id: 'codecarbon-r-1',
      subject: { system: 'toy', stage: 'training' },
      functionalUnit: { name: 'training run', count: { value: '1', unit: 'fu' } },
      provenance: { format: 'codecarbon', tool: 'codecarbon', version: '3.3.2', file: 'emissions.csv' },
    });
    expect(activity.provenance?.sha256).toBe(`sha256:${createHash('sha256').update(csv).digest('hex')}`);
  });

  test('names everything that is still to be stated at once, with the options that state it', async () => {
    await expect(importActivity(request({ choices: {} }))).rejects.toMatchObject({
      code: 'ERR_USAGE',
      message: expect.stringMatching(
        /^logs\/emissions\.csv does not say: the time zone.*Add --zone Europe\/Paris --system my-model --stage training --unit "training run=1"/,
      ),
    });
  });

  test('asks for nothing that a file for --with states', async () => {
    const stated = {
      subject: { system: 'toy', stage: 'inference' },
      functionalUnit: { name: 'request', count: { value: '5000', unit: 'fu' } },
    };
    const { activity } = await importActivity(request({ choices: { zone: 'UTC' }, ...withFile(stated) }));
    expect(activity.subject.stage).toBe('inference');
  });

  test('lets options win over the file for --with, and that over the log; the provenance tells which figures a person stated', async () => {
    const pue = { value: '1.2', unit: '1', basis: 'stated', source: 'operator' };
    const { activity } = await importActivity(
      request(withFile({ subject: { system: 'other' }, site: { country: 'DEU', pue } })),
    );
    expect(activity.subject.system).toBe('toy');
    expect(activity.site).toEqual({ country: 'DEU', pue });
    const notes = activity.provenance?.notes?.join('\n');
    expect(notes).toMatch(
      /a person in with\.json \(sha256:[0-9a-f]{64}\): added \/subject\/system, \/site\/pue put in place of what was read: \/site\/country/,
    );
    expect(notes).toMatch(
      /as options: added \/subject\/stage, \/functionalUnit put in place of what was there: \/subject\/system/,
    );
  });

  test('that would break the schema is refused, not written', async () => {
    await expect(importActivity(request({ choices: { ...complete, stage: 'trainig' } }))).rejects.toMatchObject({
      code: 'ERR_DOCUMENT_INVALID',
    });
    await expect(importActivity(request(withFile({ emissions: 5 })))).rejects.toMatchObject({
      code: 'ERR_DOCUMENT_INVALID',
    });
  });

  test.each(['training run', '=1', 'training run=many', 'training run='])(
    'of the functional unit "%s" is refused',
    async (unit) => {
      await expect(importActivity(request({ choices: { ...complete, unit } }))).rejects.toMatchObject({
        code: 'ERR_USAGE',
        message: expect.stringContaining('--unit "training run=1"'),
      });
    },
  );

  test('does not let a person write the provenance', async () => {
    await expect(importActivity(request(withFile({ provenance: { notes: [] } })))).rejects.toThrow(
      /with\.json: .*which import writes itself/,
    );
    await expect(importActivity(request(withFile([])))).rejects.toThrow(/no JSON object/);
    await expect(importActivity(request(withFile('{ "site": {}, "site": {} }')))).rejects.toMatchObject({
      code: 'ERR_JSON_INVALID',
    });
  });

  test('does not let another PUE take the place of the one that is inside the energies', async () => {
    const data = bytes(csv.replace('3.3.2,1.0', '3.3.2,1.5'));
    const site = { pue: { value: '1.2', unit: '1', basis: 'stated' } };
    await expect(importActivity(request({ data, ...withFile({ site }) }))).rejects.toThrow(
      /with\.json: it states another PUE/,
    );
    await expect(importActivity(request({ data, ...withFile({ site: { country: 'DEU' } }) }))).resolves.toBeDefined();
    const energy = [
      { component: 'node', overhead: 'excluded', amount: { value: '0.02', unit: 'kWh', basis: 'stated' } },
    ];
    expect((await importActivity(request({ data, ...withFile({ site, energy }) }))).activity.energy).toEqual(energy);
  });

  test('of a file that is not UTF-8 is refused', async () => {
    await expect(importActivity(request({ data: new Uint8Array([0x74, 0xff, 0x2c]) }))).rejects.toThrow(
      /not valid UTF-8/,
    );
  });
});
